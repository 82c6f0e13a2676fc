package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import org.tom4j.db.DatabaseException;
import org.tom4j.db.Db;
import org.tom4j.settings.Project;
import org.tom4j.settings.SettingsException;
import org.tom4j.settings.TomSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tom doctor}: says what is well and what is not, one line each. */
@Command(
    name = "doctor",
    description = "Look whether everything is as it should be.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final long LITTLE_SPACE = 1L << 30;

  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** One thing looked at. */
  private record Finding(boolean well, String words) {}

  @Override
  public Integer call() throws IOException {
    Project found = surroundings.project(project.folder);
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(new Finding(true, "project " + found.folder()));
    try {
      TomSettings settings = surroundings.settings(found);
      findings.add(new Finding(true, "tom.yaml is understood"));
      findings.add(database(found, settings));
    } catch (SettingsException e) {
      e.problems().forEach(problem -> findings.add(new Finding(false, problem)));
    }
    findings.add(space(found));
    for (Finding finding : findings) {
      surroundings.out().println((finding.well() ? "ok   " : "BAD  ") + finding.words());
    }
    return findings.stream().allMatch(Finding::well) ? 0 : 1;
  }

  private static Finding java() {
    String version = "Java " + Runtime.version().feature();
    return ToolProvider.getSystemJavaCompiler() == null
        ? new Finding(false, version + " is a JRE: a JDK is needed, to compile broker modules")
        : new Finding(true, version + " with its compiler");
  }

  private static Finding database(Project project, TomSettings settings) {
    String url = settings.database().url();
    try (Db db = Db.open(settings.database(), project.folder())) {
      return new Finding(db.isUp(), "database " + url);
    } catch (DatabaseException e) {
      return new Finding(false, "database " + url + ": " + e.words());
    }
  }

  private static Finding space(Project project) throws IOException {
    long free = Files.getFileStore(project.folder()).getUsableSpace();
    String words = "%.1f GB free on the project's disk".formatted(free / 1e9);
    return new Finding(free > LITTLE_SPACE, words);
  }
}
