package org.tom4j.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** Deletes a folder with all that is in it; what somebody else deletes meanwhile is no matter. */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path within, @Nullable IOException failed) {
              File left = within.toFile();
              if (!left.delete()) {
                left.deleteOnExit();
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
