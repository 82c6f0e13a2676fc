package org.tom4j.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

  /** Puts a module of the test resources into a project's folder. */
  public static void putModule(Path project, String module) {
    String file = module + ".java";
    try (InputStream source =
        Objects.requireNonNull(Folders.class.getResourceAsStream("/brokers/" + file))) {
      Path brokers = Files.createDirectories(project.resolve("brokers"));
      Files.write(brokers.resolve(file), source.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
