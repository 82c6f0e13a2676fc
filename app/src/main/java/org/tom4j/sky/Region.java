package org.tom4j.sky;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A region as its file was when it was read.
 *
 * @param moc null: it could not be read
 * @param problem why, in words; "" if it was read
 * @param state of the file; null: there was none
 */
record Region(@Nullable Moc moc, String problem, @Nullable State state) {

  /** By which a changed file is known. */
  record State(Path file, FileTime modified, long size) {}

  static Region unknown(String problem, @Nullable State state) {
    return new Region(null, problem, state);
  }
}
