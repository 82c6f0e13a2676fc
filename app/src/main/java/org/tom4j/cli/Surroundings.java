package org.tom4j.cli;

import java.io.PrintStream;
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
 */
public record Surroundings(
    Path here,
    @Nullable Path checkout,
    Map<String, String> environment,
    Clock clock,
    SecureRandom random,
    PrintStream out,
    PrintStream err) {

  /** The project named, or else the one that is here. */
  Project project(@Nullable Path named) {
    return Project.find(named, here, checkout);
  }

  TomSettings settings(Project project) {
    return SettingsFile.read(project.folder(), environment);
  }
}
