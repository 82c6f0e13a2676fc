package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tom4j.db.Backup;
import org.tom4j.settings.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tom export}: a backup, also while the TOM runs. */
@Command(
    name = "export",
    description = "Copy the database, also while the TOM runs.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Option(
      names = "--database",
      paramLabel = "FILE",
      required = true,
      description =
          "Where the copy goes: a SQLite database, or of PostgreSQL what pg_restore reads.")
  private Path file = Path.of("");

  @Option(names = "--overwrite", description = "Put the copy in the place of an older one.")
  private boolean overwrite;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Project found = surroundings.project(project.folder);
    Path copy = surroundings.here().resolve(file).toAbsolutePath().normalize();
    if (Files.isDirectory(copy)) {
      throw new CommandFailure(copy + " is a folder; name a file in it.");
    }
    if (Files.exists(copy) && !overwrite) {
      throw new CommandFailure(copy + " is there already; --overwrite replaces it.");
    }
    Backup.write(
        surroundings.settings(found).database(), found.folder(), copy, surroundings.environment());
    surroundings.out().println(copy);
    surroundings
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "Copied and tried: %.1f MB. How to restore it: docs/getting-started.md",
                Files.size(copy) / 1e6));
    return 0;
  }
}
