package org.tom4j.runtime.threads;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.MDC;

/**
 * The threads of one module, through all its versions. Platform threads: two busy virtual ones
 * would stop every other on two cores. Safe for all threads.
 */
public final class ModuleThreads {
  /** So many may be left behind before the module is called no more. */
  public static final int MOST_LEFT_BEHIND = 8;

  private final InstantSource clock;
  private final List<Left> left = new ArrayList<>();
  private volatile String name;

  /**
   * @param name of the module, or of its file until the module has told its own
   */
  public ModuleThreads(String name, InstantSource clock) {
    this.name = name;
    this.clock = clock;
  }

  /** The module has told its name: threads are called by it from now on. */
  public void rename(String moduleName) {
    name = moduleName;
  }

  /** What threads are called by. */
  public String name() {
    return name;
  }

  /**
   * A daemon thread, not yet started, on which {@code body} sees {@code loader} as its context
   * class loader and the log sees the module's name, and the run that the calling thread works for.
   */
  public Thread create(String what, ClassLoader loader, Runnable body) {
    String module = name;
    String run = MDC.get("run");
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .inheritInheritableThreadLocals(false)
            .name("broker " + module + " " + what)
            .unstarted(() -> {
              MDC.put("module", module);
              if (run != null) {
                MDC.put("run", run);
              }
              body.run();
            });
    thread.setContextClassLoader(loader);
    return thread;
  }

  /** Keeps an eye on a thread that should have ended; it is listed while it lives. */
  public void leaveBehind(Thread thread) {
    synchronized (left) {
      left.removeIf(each -> !each.thread.isAlive());
      left.add(new Left(thread, clock.instant()));
    }
  }

  /** The threads that should have ended and have not, each in a line of words. */
  public List<String> leftBehind() {
    synchronized (left) {
      left.removeIf(each -> !each.thread.isAlive());
      return left.stream().map(Left::words).toList();
    }
  }

  /** Whether so many are left behind that the module must not be called. */
  public boolean isExhausted() {
    synchronized (left) {
      if (left.size() < MOST_LEFT_BEHIND) {
        return false;
      }
      left.removeIf(each -> !each.thread.isAlive());
      return left.size() >= MOST_LEFT_BEHIND;
    }
  }

  /** Why an exhausted module is not called. */
  public String exhaustion() {
    return MOST_LEFT_BEHIND
        + " threads of "
        + name
        + " never returned and still run; it is called again when they end, or after a restart";
  }

  private record Left(Thread thread, Instant since) {
    String words() {
      StackTraceElement[] stack = thread.getStackTrace();
      return thread.getName()
          + ", left behind at "
          + since.truncatedTo(ChronoUnit.SECONDS)
          + (stack.length == 0 ? "" : ", now in " + stack[0]);
    }
  }
}
