package org.tom4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.alerts.QueryConsole.Saved;
import org.tom4j.streaming.StreamingConsole;
import org.tom4j.streaming.StreamingConsole.Place;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tom query stream}: where a saved query's stream goes on. */
@Command(
    name = "stream",
    description = {
      "Show where the stream of a saved query goes on, partition by partition; told in"
          + " docs/streams.md."
    },
    mixinStandardHelpOptions = true)
final class QueryStreamCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME|ID", description = "The saved query.")
  private String query = "";

  @Option(
      names = "--forget",
      description = "Let it begin anew: the next run begins where the query's form says.")
  private boolean forget;

  @Option(names = "--json", description = "As a JSON object.")
  private boolean json;

  QueryStreamCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      Saved saved = SavedQueries.named(tom.part(QueryConsole.class).saved(Viewer.CONSOLE), query);
      StreamingConsole console = tom.part(StreamingConsole.class);
      if (forget) {
        String problem = console.forget(saved.id());
        if (!problem.isEmpty()) {
          throw new CommandFailure(problem);
        }
        surroundings.err().println("The next run begins where the query's form says.");
      }
      tell(console.stream(saved.id()), saved, console.resumes(saved.broker()));
      return CommandLine.ExitCode.OK;
    }
  }

  private void tell(StreamingConsole.Stream stream, Saved saved, boolean resumes) {
    if (json) {
      surroundings.out().println(Json.text(object(stream)));
    } else if (!stream.places().isEmpty()) {
      TextTable table = new TextTable("PARTITION", "READS NEXT", "LAST MOVED");
      stream
          .places()
          .forEach(place ->
              table.add(
                  place.partition(), Long.toString(place.next()), RowFormat.time(place.changed())));
      table.print(surroundings.out());
    }
    if (!resumes) {
      surroundings
          .err()
          .println(
              PlainText.of(
                  "What " + saved.broker() + " tells cannot be taken up where it was left."));
    } else if (stream.name() == null) {
      surroundings.err().println("Nothing has been read for it yet.");
    } else {
      surroundings.err().println("Its broker knows it by a name that ends in " + stream.name());
    }
    if (stream.letters() > 0) {
      surroundings
          .err()
          .println(
              "Messages that could not be read: "
                  + stream.letters()
                  + ". tom query letters "
                  + saved.id()
                  + " shows them.");
    }
  }

  private static Map<String, @Nullable Object> object(StreamingConsole.Stream stream) {
    List<Map<String, Object>> partitions = new ArrayList<>();
    for (Place place : stream.places()) {
      Map<String, Object> partition = new LinkedHashMap<>();
      partition.put("partition", place.partition());
      partition.put("next", place.next());
      partition.put("changed", place.changed().toString());
      partitions.add(partition);
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("name", stream.name());
    object.put("partitions", partitions);
    object.put("letters", stream.letters());
    return object;
  }
}
