package org.tom4j.runtime.modules;

import java.nio.file.Path;

/**
 * A place that holds modules.
 *
 * @param kind what it is; earlier kinds win a conflict of names
 * @param origin how people call it: {@code brokers/MyBroker.java}
 * @param path the file or folder; of an entry of {@code tom.yaml} its number; of the class path an
 *     empty path
 */
record Unit(Kind kind, String origin, Path path) {

  /** What holds modules, in the order in which conflicts are won. */
  enum Kind {
    /** One source file in {@code brokers/}, or a folder of several: one module. */
    SOURCE,
    /** A jar in {@code plugins/} whose services file lists modules. */
    JAR,
    /** An entry of a list in {@code tom.yaml}: a module described instead of written. */
    CONFIGURED,
    /** The TOM's own class path. */
    CLASS_PATH,
    /** Modules described there instead of written. */
    SHIPPED
  }

  static final Unit CLASS_PATH = new Unit(Kind.CLASS_PATH, "class path", Path.of(""));
  static final Unit SHIPPED = new Unit(Kind.SHIPPED, "class path", Path.of(""));

  /** Whether it is there from start to stop, in no folder that is watched. */
  boolean isFixed() {
    return kind == Kind.CONFIGURED || kind == Kind.CLASS_PATH || kind == Kind.SHIPPED;
  }

  /** The file's name without its ending: what a module is called before it tells its name. */
  String label() {
    String file = String.valueOf(path.getFileName());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
