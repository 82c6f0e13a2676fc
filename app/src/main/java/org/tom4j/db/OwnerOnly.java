package org.tom4j.db;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that hold passwords' hashes, sessions and private packets: made so that their owner alone
 * may read them, where the system knows such rights. SQLite gives its {@code -wal} and {@code -shm}
 * the rights of the database itself.
 */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** Makes an empty file; one that is there is left as it is. Without its folder, none is made. */
  public static void make(Path file) throws IOException {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException | NoSuchFileException leftToTheDatabase) {
      // It is there, or the database says what is missing.
    }
  }
}
