package org.tom4j.brokers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Answers to read in tests: small ones of our own making, and recorded ones where they are kept.
 */
public final class Recorded {
  private Recorded() {}

  /** A recorded answer; the test is skipped where recordings are not kept. */
  public static byte[] answer(String path) {
    Path file = root().resolve("../shared/recorded").resolve(path);
    assumeTrue(Files.isRegularFile(file), "no recorded " + path);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of recorded answers; the test is skipped where recordings are not kept. */
  public static Path folder(String path) {
    Path folder = root().resolve("../shared/recorded").resolve(path);
    assumeTrue(Files.isDirectory(folder), "nothing recorded in " + path);
    return folder;
  }

  /** A small answer of the same shape, beside the test class. */
  public static byte[] own(Class<?> test, String name) {
    try (InputStream stream = test.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name + " beside " + test);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that holds the launcher {@code tom}. */
  private static Path root() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.isRegularFile(folder.resolve("tom"))) {
        return folder;
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException("no folder above holds the launcher");
  }
}
