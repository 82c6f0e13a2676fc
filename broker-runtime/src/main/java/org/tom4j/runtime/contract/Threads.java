package org.tom4j.runtime.contract;

/** Threads on which a module under test runs. */
final class Threads {
  private Threads() {}

  /** Starts a daemon that sees the module's class loader. */
  static Thread start(String name, Object module, Runnable body) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .inheritInheritableThreadLocals(false)
            .name(name)
            .unstarted(body);
    thread.setContextClassLoader(module.getClass().getClassLoader());
    thread.start();
    return thread;
  }
}
