package org.tom4j.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Copies a database while it is in use: one state of it, whole or not at all, that its owner alone
 * may read. On the calling thread; minutes for gigabytes.
 */
public final class Backup {
  private Backup() {}

  /**
   * Writes a copy, tried out, to a file; one that is there is replaced at the very end.
   *
   * @param project what a file in the settings is relative to
   * @param environment of the process, whose {@code PATH} has the tools of PostgreSQL
   * @throws DatabaseException if there is nothing to copy, or the copy failed: in words
   */
  public static void write(
      Database settings, Path project, Path file, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path name = file.toAbsolutePath();
    Path folder = name.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new DatabaseException("There is no folder " + folder + " to write the copy to.");
    }
    boolean sqlite = settings.url().startsWith(SqliteBackup.PREFIX);
    if (sqlite && isSame(SqliteBackup.source(settings, project), name)) {
      throw new DatabaseException(name + " is the database itself; the copy needs another name.");
    }
    Path unfinished = folder.resolve("." + name.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    try {
      if (sqlite) {
        SqliteBackup.write(settings, project, unfinished);
      } else {
        OwnerOnly.make(unfinished);
        new PostgresqlBackup(settings, environment, name).write(unfinished);
      }
      Files.move(
          unfinished, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static boolean isSame(Path source, Path copy) throws IOException {
    return source.equals(copy.normalize())
        || (Files.exists(source) && Files.exists(copy) && Files.isSameFile(source, copy));
  }
}
