package org.tom4j.streams.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder that may hold alerts: none that is hidden, nor the schemas beside them.
 *
 * @param folder the module's own
 */
record ArchiveFiles(Path folder) {
  private static final int DEEPEST = 8;
  private static final int MOST_OFFERED = 200;

  /** Where schemas lie that messages name by number. */
  static final String SCHEMAS = "schemas";

  /**
   * The files below one path, in order of their names; empty if there is nothing of the name.
   *
   * @param path below the folder; null or blank: all of it
   * @throws IllegalArgumentException if the path leads out of the folder
   */
  List<Path> below(@Nullable String path) {
    Path start = path == null || path.isBlank() ? folder : inside(path.strip());
    if (!Files.exists(start)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    walk(start, DEEPEST, found);
    found.removeIf(file -> !Files.isRegularFile(file) || !mayHoldAlerts(file));
    Collections.sort(found);
    return found;
  }

  /** What cannot be read, as a closed folder or a link in a circle, is passed over. */
  private static void walk(Path start, int depth, List<Path> into) {
    try {
      Files.walkFileTree(
          start,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          depth,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) {
              into.add(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
              into.add(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean mayHoldAlerts(Path file) {
    Path below = folder.relativize(file);
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return !below.startsWith(SCHEMAS) && !below.toString().endsWith(".index.csv");
  }

  private Path inside(String path) {
    try {
      Path asked = folder.resolve(path).normalize();
      if (asked.startsWith(folder)) {
        return asked;
      }
    } catch (InvalidPathException noPath) {
      throw new IllegalArgumentException("'" + path + "' is no path", noPath);
    }
    throw new IllegalArgumentException("'" + path + "' lies outside of the archive's folder");
  }

  /** Folders and files for people to choose from, the first two hundred. */
  List<String> offered() {
    List<Path> found = new ArrayList<>();
    walk(folder, 2, found);
    return found.stream()
        .filter(path -> !path.equals(folder))
        .filter(path -> Files.isDirectory(path) || mayHoldAlerts(path))
        .filter(path -> !folder.relativize(path).startsWith(SCHEMAS))
        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
        .filter(name -> !name.startsWith("."))
        .sorted()
        .limit(MOST_OFFERED)
        .toList();
  }
}
