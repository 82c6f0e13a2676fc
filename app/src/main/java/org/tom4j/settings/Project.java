package org.tom4j.settings;

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
   * @param given the folder that was named, or null
   * @param here the folder the command was given in
   * @param checkout the folder of tom4j itself, or null
   * @throws SettingsException if that folder is no project: nothing may be made in it
   */
  public static Project find(@Nullable Path given, Path here, @Nullable Path checkout) {
    Project meant = meant(given, here, checkout);
    if (!meant.exists()) {
      throw new SettingsException(
          List.of(
              "There is no tom.yaml in "
                  + meant.folder()
                  + ": 'tom new DIR' makes a project. Go to one, or name it with --project."));
    }
    return meant;
  }

  /** The folder meant, be it a project or not. */
  public static Project meant(@Nullable Path given, Path here, @Nullable Path checkout) {
    if (given != null) {
      return new Project(here.resolve(given));
    }
    Project current = new Project(here);
    Project example = new Project((checkout == null ? here : checkout).resolve("examples/mytom"));
    return !current.exists() && example.exists() ? example : current;
  }

  /** Whether it has its settings: an empty file will do. */
  public boolean exists() {
    return Files.isRegularFile(folder.resolve(SettingsFile.NAME));
  }

  /** A file or folder of the project. */
  public Path file(String name) {
    return folder.resolve(name);
  }
}
