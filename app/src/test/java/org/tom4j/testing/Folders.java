package org.tom4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folders that tests start from. */
public final class Folders {

  /** The project that comes with tom4j. */
  public static final Path EXAMPLE = Path.of("../examples/mytom");

  private Folders() {}

  /** Copies the files of a folder, not what is in folders within. */
  public static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tutorial's broker and its data, as the example project has them. */
  public static void copyTutorial(Path project) {
    copy(EXAMPLE.resolve("static/example"), project.resolve("static/example"));
    copy(EXAMPLE.resolve("brokers"), project.resolve("brokers"));
  }
}
