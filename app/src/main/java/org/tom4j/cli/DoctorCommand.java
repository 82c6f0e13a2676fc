package org.tom4j.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tom4j.settings.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tom doctor}: says what is well and what is not, one line each. */
@Command(
    name = "doctor",
    description = "Look whether everything is as it should be, and say how to mend what is not.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Project found = surroundings.projectMeant(project.folder);
    List<Doctor.Finding> findings = new Doctor(surroundings, found).look();
    if (json) {
      surroundings.out().println(Json.text(findings.stream().map(DoctorCommand::json).toList()));
    } else {
      for (Doctor.Finding finding : findings) {
        surroundings
            .out()
            .println((finding.well() ? "ok   " : "BAD  ") + PlainText.of(finding.words()));
      }
    }
    return findings.stream().allMatch(Doctor.Finding::well) ? 0 : 1;
  }

  private static Map<String, Object> json(Doctor.Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", finding.well());
    json.put("words", finding.words());
    return json;
  }
}
