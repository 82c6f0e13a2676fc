package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.RunRecorder;
import org.tom4j.alerts.RunRecorder.Recorded;
import org.tom4j.settings.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tom query record}: a run's packets as a file that can be replayed. */
@Command(
    name = "record",
    description = {
      "Write what a run received into a file of the alert archive, which replays it as it came or"
          + " faster. What a survey keeps to a group is left out."
    },
    mixinStandardHelpOptions = true)
final class QueryRecordCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "The run's number, as in /alerts/run/7/.")
  private long run;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "What the recording is called: data/alert-archive/NAME.avro.")
  private String name = "";

  @Option(
      names = "--restricted",
      description =
          "Also what a survey keeps to a group: whoever replays it here sees all of it whose packets"
              + " do not say so themselves.")
  private boolean restricted;

  QueryRecordCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}")) {
      throw new CommandFailure("A recording's name is letters, digits, '.', '_' and '-'.");
    }
    Project found = surroundings.project(project.folder);
    Path folder = Files.createDirectories(found.folder().resolve("data").resolve("alert-archive"));
    Path file = folder.resolve(name + ".avro");
    try (HeadlessTom tom = HeadlessTom.open(surroundings, found)) {
      Recorded recorded = tom.part(RunRecorder.class).record(Viewer.CONSOLE, run, file, restricted);
      String leftOut = leftOut(recorded);
      if (recorded.written() == 0) {
        throw new CommandFailure(
            "There is nothing to record of run " + run + ": no alert is kept of it." + leftOut);
      }
      surroundings.out().println(file);
      surroundings
          .err()
          .println(
              String.format(Locale.ROOT, "Recorded %,d alerts of run %d.", recorded.written(), run)
                  + leftOut);
      return 0;
    } catch (FileAlreadyExistsException there) {
      throw new CommandFailure(
          there.getFile()
              + (there.getFile().endsWith(".part")
                  ? " is there already, of a recording that goes on or was cut off. Delete it, or"
                      + " choose another name."
                  : " is there already; choose another name."));
    } catch (RunRecorder.NoSuchRun none) {
      throw new CommandFailure(String.valueOf(none.getMessage()));
    }
  }

  private static String leftOut(Recorded recorded) {
    String kept =
        recorded.restricted() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                " Left out are %,d that their survey restricts to a group; --restricted takes them"
                    + " in.",
                recorded.restricted());
    return recorded.gone() == 0
        ? kept
        : kept + String.format(Locale.ROOT, " %,d are no longer kept.", recorded.gone());
  }
}
