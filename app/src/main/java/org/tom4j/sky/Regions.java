package org.tom4j.sky;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The regions in a folder, by their files' names without the ending. A region that several ask for
 * is in memory once, as long as one of them is.
 */
final class Regions {
  private static final Logger log = LoggerFactory.getLogger(Regions.class);

  /** Of two files that differ by the ending alone the first one counts. */
  private static final List<String> ENDINGS = List.of(".fits", ".moc", ".json", ".txt");

  private final Path folder;
  private final InstantSource clock;
  private final Executor background;
  private final Map<String, WeakReference<Kept<Region>>> kept = new HashMap<>();

  Regions(Path folder, InstantSource clock, Executor background) {
    this.folder = folder;
    this.clock = clock;
    this.background = background;
  }

  /** In the order of the alphabet; none without a folder. */
  List<String> names() {
    return List.copyOf(files().keySet());
  }

  /** The region of a name, be there one or not. */
  synchronized Kept<Region> of(String name) {
    WeakReference<Kept<Region>> reference = kept.get(name);
    @Nullable Kept<Region> known = reference == null ? null : reference.get();
    if (known == null) {
      kept.values().removeIf(held -> held.get() == null);
      known = new Kept<>(before -> read(name, before), clock, background);
      kept.put(name, new WeakReference<>(known));
    }
    return known;
  }

  /**
   * Keeps a region as a file of its own; one of this program's making gives way to it.
   *
   * @throws IOException in words, if a file of the name is somebody's own, or it cannot be written
   */
  synchronized void keep(String name, byte[] fits) throws IOException {
    Path there = files().get(name);
    Path file = folder.resolve(name + ENDINGS.getFirst());
    if (there != null && !(there.equals(file) && isOurs(file))) {
      throw new IOException(
          "there is a file data/regions/" + there.getFileName() + " that somebody put there");
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".region", ".part");
    try {
      Files.write(part, fits);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RegionFile.CREATOR.equals(
          FitsTable.first(in).header().getStringValue("CREATOR", "").strip());
    }
  }

  private Region read(String name, @Nullable Region before) {
    Path file = files().get(name);
    if (file == null) {
      return Region.unknown("its file is no longer there", null);
    }
    Region.@Nullable State state = null;
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      state = new Region.State(file, attributes.lastModifiedTime(), attributes.size());
      return before != null && state.equals(before.state())
          ? before
          : new Region(MocFile.read(file), "", state);
    } catch (IOException | RuntimeException unreadable) {
      String words = "data/regions/" + file.getFileName() + " cannot be read: ";
      log.warn("{}{}", words, unreadable.getMessage());
      return Region.unknown(words + unreadable.getMessage(), state);
    }
  }

  private Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path file : all) {
        int rank = rank(file);
        if (rank >= 0) {
          files.merge(
              name(file, rank), file, (one, other) -> rank(one) < rank(other) ? one : other);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      log.warn("The folder {} cannot be read: {}", folder, unreadable.getMessage());
    }
    return files;
  }

  private static String name(Path file, int rank) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDINGS.get(rank).length());
  }

  /** The place of its ending among those that regions have; −1: it has none. */
  private static int rank(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (int rank = 0; rank < ENDINGS.size(); rank++) {
      String ending = ENDINGS.get(rank);
      if (name.endsWith(ending) && name.length() > ending.length() && name.charAt(0) != '.') {
        return rank;
      }
    }
    return -1;
  }
}
