package org.tom4j.runtime.modules;

import java.util.Map;

/** The classes of one version of a module compiled from source. */
final class MemoryLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  /**
   * @param name by which stack traces tell these classes from others
   */
  MemoryLoader(String name, Map<String, byte[]> classes, ClassLoader parent) {
    super(name, parent);
    this.classes = Map.copyOf(classes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
