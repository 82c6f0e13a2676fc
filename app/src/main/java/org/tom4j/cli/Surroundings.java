package org.tom4j.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.settings.Project;
import org.tom4j.settings.SettingsException;
import org.tom4j.settings.SettingsFile;
import org.tom4j.settings.TomSettings;

/**
 * What a command finds around it.
 *
 * @param here the folder it was given in
 * @param checkout the folder of tom4j itself, or null where that is not known
 * @param in what is typed or piped in
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
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal) {

  /** Where nobody looks on, or types. */
  public Surroundings(
      Path here,
      @Nullable Path checkout,
      Map<String, String> environment,
      Clock clock,
      SecureRandom random,
      PrintStream out,
      PrintStream err) {
    this(
        here, checkout, environment, clock, random, InputStream.nullInputStream(), out, err, false);
  }

  /**
   * The project named, or else the one that is here.
   *
   * @throws CommandFailure if there is no such folder
   * @throws SettingsException if it is no project
   */
  Project project(@Nullable Path named) {
    return Project.find(existing(named), here, checkout);
  }

  /** The same of a folder that need not be a project. */
  Project projectMeant(@Nullable Path named) {
    return Project.meant(existing(named), here, checkout);
  }

  private @Nullable Path existing(@Nullable Path named) {
    if (named != null && !Files.isDirectory(here.resolve(named))) {
      throw new CommandFailure(
          "There is no folder " + here.resolve(named) + ": tom new " + named + " makes a project.");
    }
    return named;
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
