package org.tom4j.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder that is one TOM: {@code tom.yaml}, {@code brokers/}, {@code static/}, the database.
 *
 * @param folder absolute
 */
public record Project(Path folder) {

  public Project {
    folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The project meant by a command line.
   *
   * @param given the folder that was named, or null; it is made if it does not exist
   * @param here the folder the command was given in
   * @param checkout the folder of tom4j itself, or null
   * @throws SettingsException if nothing was named and no project is here
   */
  public static Project find(@Nullable Path given, Path here, @Nullable Path checkout) {
    if (given != null) {
      return new Project(made(here.resolve(given)));
    }
    if (Files.exists(here.resolve(SettingsFile.NAME))) {
      return new Project(here);
    }
    Path example = (checkout == null ? here : checkout).resolve("examples/mytom");
    if (Files.exists(example.resolve(SettingsFile.NAME))) {
      return new Project(example);
    }
    throw new SettingsException(
        List.of(
            "There is no tom.yaml in " + here + ": go to a project, or name one with --project"));
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be made: " + e.getMessage(), e);
    }
  }

  /** A file or folder of the project. */
  public Path file(String name) {
    return folder.resolve(name);
  }
}
