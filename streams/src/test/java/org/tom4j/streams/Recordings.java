package org.tom4j.streams;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Packets that surveys have sent; tests of them are skipped where none are kept. */
public final class Recordings {
  private Recordings() {}

  /**
   * Every packet below some folders.
   *
   * @param each is told its path, and its member of an archive behind a {@code !}
   */
  public static void forEach(BiConsumer<String, byte[]> each, String... folders) {
    Path root = root();
    for (String folder : folders) {
      for (Path file : files(root.resolve(folder))) {
        String name = root.relativize(file).toString();
        if (name.endsWith(".tar.gz")) {
          members(file, (member, bytes) -> each.accept(name + "!" + member, bytes));
        } else {
          each.accept(name, bytes(file));
        }
      }
    }
  }

  /** One packet, named as {@link #forEach} names it. */
  public static byte[] packet(String name) {
    int at = name.indexOf('!');
    Path file = root().resolve(at < 0 ? name : name.substring(0, at));
    assumeTrue(Files.isRegularFile(file), "no recorded " + name);
    if (at < 0) {
      return bytes(file);
    }
    List<byte[]> found = new ArrayList<>();
    members(
        file,
        (member, bytes) -> {
          if (member.equals(name.substring(at + 1))) {
            found.add(bytes);
          }
        });
    return found.getFirst();
  }

  private static List<Path> files(Path folder) {
    assumeTrue(Files.isDirectory(folder), "nothing recorded in " + folder);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void members(Path archive, BiConsumer<String, byte[]> each) {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      for (TarArchiveEntry member = tar.getNextEntry();
          member != null;
          member = tar.getNextEntry()) {
        if (member.isFile()) {
          String name = member.getName();
          each.accept(name.substring(name.lastIndexOf('/') + 1), tar.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isRegularFile(folder.resolve("tom"))) {
      folder = folder.getParent();
    }
    Path root = folder == null ? Path.of("none") : folder.resolve("../shared/recorded/streams");
    assumeTrue(Files.isDirectory(root), "no recorded streams");
    return root;
  }
}
