package org.tom4j.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command has. */
final class ProjectOption {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The TOM's folder; without it the current one.")
  @Nullable Path folder;
}
