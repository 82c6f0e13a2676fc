package org.tom4j.runtime.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled classes kept between starts, so that a start needs no compiler. A folder for each key;
 * its {@code index} names every class with its hash, so what is damaged counts as absent. Several
 * processes may share it.
 */
final class ClassCache {
  private static final Logger LOG = LoggerFactory.getLogger(ClassCache.class);
  private static final String INDEX = "index";

  private final Path folder;
  private final InstantSource clock;

  ClassCache(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Removes what no start has used since then. */
  void prune(Instant before) {
    try (Stream<Path> kept = Files.list(folder)) {
      for (Path each : kept.toList()) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
          remove(each);
        }
      }
    } catch (IOException | RuntimeException noMatter) {
      LOG.debug("old compiled classes were not removed: {}", noMatter.toString());
    }
  }

  private void used(Path kept) {
    try {
      Files.setLastModifiedTime(kept, FileTime.from(clock.instant()));
    } catch (IOException readOnly) {
      // Then nothing is removed either.
    }
  }

  /** The classes kept under this key, whole and undamaged, or null. */
  @Nullable Map<String, byte[]> find(String key) {
    Path kept = folder.resolve(key);
    try {
      if (!Files.isRegularFile(kept.resolve(INDEX))) {
        return null;
      }
      Map<String, byte[]> classes = new HashMap<>();
      for (String line : Files.readAllLines(kept.resolve(INDEX))) {
        int blank = line.indexOf(' ');
        String name = line.substring(blank + 1);
        byte[] bytes = Files.readAllBytes(kept.resolve(name + ".class"));
        if (!Hashes.of(bytes).equals(line.substring(0, Math.max(0, blank)))) {
          return null;
        }
        classes.put(name, bytes);
      }
      used(kept);
      return classes.isEmpty() ? null : classes;
    } catch (IOException | RuntimeException damaged) {
      return null;
    }
  }

  /** Keeps classes. A failure costs time at the next start, nothing else. */
  void keep(String key, Map<String, byte[]> classes) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempDirectory(folder, "new");
      StringBuilder index = new StringBuilder();
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        Files.write(fresh.resolve(each.getKey() + ".class"), each.getValue());
        index.append(Hashes.of(each.getValue())).append(' ').append(each.getKey()).append('\n');
      }
      Files.writeString(fresh.resolve(INDEX), index);
      Path kept = folder.resolve(key);
      if (Files.exists(kept)) {
        remove(kept);
      }
      Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException noMatter) {
      LOG.debug("compiled classes were not kept: {}", noMatter.toString());
    }
  }

  /** A jar's bytes as a file that nobody overwrites while it is in use. */
  Path keepJar(String hash, byte[] bytes) throws IOException {
    Path kept = folder.resolve(hash + ".jar");
    if (Files.isRegularFile(kept) && Hashes.of(Files.readAllBytes(kept)).equals(hash)) {
      used(kept);
      return kept;
    }
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "new", ".jar");
    Files.write(fresh, bytes);
    return Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void remove(Path kept) throws IOException {
    if (!Files.isDirectory(kept)) {
      Files.delete(kept);
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(kept)) {
      files = found.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(kept);
  }
}
