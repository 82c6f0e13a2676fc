package org.tom4j.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.settings.Project;
import org.tom4j.settings.SettingsFile;
import org.tom4j.settings.TomSettings;

/**
 * What a command finds around it.
 *
 * @param here the folder it was given in
 * @param checkout the folder of tom4j itself, or null where that is not known
 * @param out for data
 * @param err for words
 * @param terminal whether a person looks on, so that a line may be written over
 */
public record Surroundings(
    Path here,
    @Nullable Path checkout,
    Map<String, String> environment,
    Clock clock,
    SecureRandom random,
    PrintStream out,
    PrintStream err,
    boolean terminal) {

  /** Where nobody looks on. */
  public Surroundings(
      Path here,
      @Nullable Path checkout,
      Map<String, String> environment,
      Clock clock,
      SecureRandom random,
      PrintStream out,
      PrintStream err) {
    this(here, checkout, environment, clock, random, out, err, false);
  }

  /** The project named, or else the one that is here. */
  Project project(@Nullable Path named) {
    return Project.find(named, here, checkout);
  }

  /**
   * The same, but a folder that was named must be a project already.
   *
   * @throws CommandFailure if it is not
   */
  Project existingProject(@Nullable Path named) {
    if (named != null && !Files.isDirectory(here.resolve(named))) {
      throw new CommandFailure(
          "There is no folder " + here.resolve(named) + ": tom new " + named + " makes a project.");
    }
    return project(named);
  }

  /** {@code --project DIR} as a person here would type it, or "" where it is not needed. */
  String projectOption(Path project) {
    Path absolute = here.toAbsolutePath().normalize();
    if (project.equals(absolute)) {
      return "";
    }
    String path =
        project.startsWith(absolute) ? absolute.relativize(project).toString() : project.toString();
    boolean plain = path.matches("[\\p{L}\\p{N}._/+-]+");
    return " --project " + (plain ? path : "'" + path.replace("'", "'\\''") + "'");
  }

  TomSettings settings(Project project) {
    return SettingsFile.read(project.folder(), environment);
  }
}
