package org.tom4j.runtime.modules;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a module.
 *
 * @param file the source file's name, or null if it is not about one
 * @param line counted from 1, 0 if not known
 * @param column counted from 1, 0 if not known
 * @param words what is wrong, for a person; may have several lines
 */
public record ModuleProblem(@Nullable String file, long line, long column, String words) {

  /** A problem that stands on no line. */
  static ModuleProblem of(String words) {
    return new ModuleProblem(null, 0, 0, words);
  }

  /** {@code MyBroker.java:12:5: ';' expected}, as compilers write it. */
  @Override
  public String toString() {
    String place =
        file == null
            ? ""
            : line == 0
                ? file + ": "
                : column == 0
                    ? file + ", line " + line + ": "
                    : file + ":" + line + ":" + column + ": ";
    return place + words;
  }
}
