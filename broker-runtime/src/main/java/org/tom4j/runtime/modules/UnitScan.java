package org.tom4j.runtime.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies in the folders, with enough to see that it has changed, without reading it. */
final class UnitScan {
  private static final int DEEPEST = 10;

  /** How a file looks from outside. */
  record Look(Path file, long size, long modified, @Nullable Object key) {
    static Look at(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(
          file, attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey());
    }
  }

  private final Path brokers;
  private final Path plugins;

  UnitScan(Path brokers, Path plugins) {
    this.brokers = brokers;
    this.plugins = plugins;
  }

  /**
   * Every unit in the folders, by file name, sources first; how its files look.
   *
   * @throws IOException if a folder is there but cannot be read
   */
  Map<Unit, List<Look>> look() throws IOException {
    Map<Unit, List<Look>> found = new LinkedHashMap<>();
    for (Path each : list(brokers)) {
      List<Look> looks = looks(each);
      if (!looks.isEmpty()) {
        found.put(new Unit(Unit.Kind.SOURCE, origin(brokers, each), each), looks);
      }
    }
    for (Path each : list(plugins)) {
      List<Look> looks = new ArrayList<>();
      if (each.toString().endsWith(".jar") && Files.isRegularFile(each)) {
        add(each, looks);
      }
      if (!looks.isEmpty()) {
        found.put(new Unit(Unit.Kind.JAR, origin(plugins, each), each), looks);
      }
    }
    return found;
  }

  private static List<Look> looks(Path entry) {
    List<Look> looks = new ArrayList<>();
    try {
      for (Path source : sources(entry)) {
        add(source, looks);
      }
      return looks;
    } catch (IOException | UncheckedIOException changing) {
      // Deleted while it was listed, or a folder that contains itself: nothing to load.
      return List.of();
    }
  }

  /** The source files of an entry of {@code brokers/}: itself, or those in a folder. */
  static List<Path> sources(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      try (Stream<Path> files = Files.walk(entry, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
        return files.filter(UnitScan::isSource).sorted().toList();
      }
    }
    return isSource(entry) ? List.of(entry) : List.of();
  }

  private static boolean isSource(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".java")
        && !name.startsWith(".")
        && !name.equals("package-info.java")
        && !name.equals("module-info.java")
        && Files.isRegularFile(file);
  }

  /** Entries by name; those that begin with a dot belong to editors. */
  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    }
  }

  private static void add(Path file, List<Look> looks) throws IOException {
    try {
      looks.add(Look.at(file));
    } catch (NoSuchFileException gone) {
      // Deleted since it was listed.
    }
  }

  private static String origin(Path folder, Path entry) {
    return folder.getFileName() + "/" + entry.getFileName();
  }
}
