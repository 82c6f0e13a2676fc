package org.tom4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.alerts.QueryConsole.Saved;
import org.tom4j.people.People;
import org.tom4j.schedules.ScheduleConsole;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tom query schedule}: says when a saved query runs by itself, or shows it. */
@Command(
    name = "schedule",
    description = {
      "Let a saved query run by itself, or show when it does. Only a TOM that serves (tom run)"
          + " starts the runs; times are UTC."
    },
    mixinStandardHelpOptions = true)
final class QueryScheduleCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME|ID", description = "The saved query.")
  private String query = "";

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "Every so often: 30m, 6h, 1d; a number alone is minutes.")
  private @Nullable String every;

  @Option(
      names = "--cron",
      paramLabel = "LINE",
      description = "Minute, hour, day of month, month, day of week: \"30 3 * * *\".")
  private @Nullable String cron;

  @Option(
      names = "--dusk",
      paramLabel = "KIND",
      description = "At the end of civil, nautical or astronomical dusk; wants --site.")
  private @Nullable String dusk;

  @Option(
      names = "--site",
      paramLabel = "NAME,LON,LAT",
      description = "Of --dusk, degrees, east and north positive: \"La Silla,-70.7345,-29.2567\".")
  private @Nullable String site;

  @Option(
      names = "--offset",
      paramLabel = "MINUTES",
      description = "Of --dusk: so many minutes after it; negative: before.")
  private @Nullable String offset;

  @Option(names = "--catch-up", description = "Make up, once, for a turn while no TOM was up.")
  private boolean catchUp;

  @Option(names = "--paused", description = "Keep the schedule, and start no run.")
  private boolean paused;

  @Option(names = "--off", description = "Take the schedule away.")
  private boolean off;

  @Mixin private PersonOption person = new PersonOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  QueryScheduleCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Map<String, String> form = form();
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      List<Saved> queries = tom.part(QueryConsole.class).saved(Viewer.CONSOLE);
      Saved saved = SavedQueries.named(queries, query);
      ScheduleConsole console = tom.part(ScheduleConsole.class);
      if (off) {
        boolean was = console.remove(Viewer.CONSOLE, saved.id());
        say(was ? "It runs by itself no more." : "It had no schedule.");
        return 0;
      }
      if (!form.isEmpty()) {
        Map<String, String> problems =
            console.set(
                person.viewer(tom.part(People.class), saved), saved.id(), form, catchUp, paused);
        if (!problems.isEmpty()) {
          problems.forEach((field, words) -> say(field + ": " + words));
          return CommandLine.ExitCode.USAGE;
        }
      }
      console.lines(saved.id()).forEach(line -> surroundings.out().println(PlainText.of(line)));
      return 0;
    }
  }

  /** What is set, by the fields of the page's form; empty: it is only asked. */
  private Map<String, String> form() {
    long rules = Stream.of(every, cron, dusk).filter(rule -> rule != null).count();
    if (rules + (off ? 1 : 0) > 1) {
      throw wrong("Only one of --every, --cron, --dusk and --off.");
    }
    if (rules == 0
        && (site != null || offset != null || catchUp || paused || person.name != null)) {
      throw wrong("Say when it is to run: --every, --cron or --dusk.");
    }
    if ((site == null) != (dusk == null) || (offset != null && dusk == null)) {
      throw wrong("--dusk wants --site NAME,LON,LAT; --site and --offset belong to --dusk.");
    }
    Map<String, String> form = new LinkedHashMap<>();
    if (every != null) {
      form.put("kind", "every");
      form.put("minutes", minutes(every));
    } else if (cron != null) {
      form.put("kind", "cron");
      form.put("cron", cron);
    } else if (dusk != null && site != null) {
      form.put("kind", "dusk");
      form.put("twilight", dusk);
      form.put("offset", offset == null ? "0" : offset);
      place(site, form);
    }
    return form;
  }

  private void place(String text, Map<String, String> form) {
    int latitude = text.lastIndexOf(',');
    int longitude = latitude < 0 ? -1 : text.lastIndexOf(',', latitude - 1);
    if (longitude < 0) {
      throw wrong("--site is NAME,LON,LAT, such as \"La Silla,-70.7345,-29.2567\".");
    }
    form.put("site", text.substring(0, longitude));
    form.put("longitude", text.substring(longitude + 1, latitude));
    form.put("latitude", text.substring(latitude + 1));
  }

  private String minutes(String text) {
    if (!text.matches("\\d{1,6}[mhd]?")) {
      throw wrong("--every is a time such as 30m, 6h or 1d, not '" + text + "'.");
    }
    int number = Integer.parseInt(text.replaceAll("\\D", ""));
    return Long.toString(number * (text.endsWith("d") ? 1440L : text.endsWith("h") ? 60L : 1L));
  }

  private void say(String words) {
    surroundings.err().println(PlainText.of(words));
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
