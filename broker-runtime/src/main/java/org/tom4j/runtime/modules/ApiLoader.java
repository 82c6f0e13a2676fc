package org.tom4j.runtime.modules;

/**
 * All that a module sees beside itself: the JDK, the packages it is written against, and JSpecify.
 * What the host is built with stays out of sight.
 */
final class ApiLoader extends ClassLoader {
  private static final String[] VISIBLE = {
    "org.tom4j.broker.", "org.tom4j.form.", "org.tom4j.astro.", "org.tom4j.survey.", "org.jspecify."
  };

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader host;

  ApiLoader(ClassLoader host) {
    super("tom4j module interface", ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (String prefix : VISIBLE) {
      if (name.startsWith(prefix)) {
        return host.loadClass(name);
      }
    }
    throw new ClassNotFoundException(name);
  }
}
