package org.tom4j.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.Refresh;
import org.tom4j.refresh.RefreshEvery;
import org.tom4j.targets.Target;
import org.tom4j.targets.TargetRefresh;
import org.tom4j.targets.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code tom target refresh}: asks brokers for photometry of targets, and waits for it; or says how
 * often the running TOM asks them.
 */
@Command(
    name = "refresh",
    description = {
      "Ask every broker that knows a target for its photometry, and keep what is new.",
      "Ctrl-C leaves what is still waited for to the running TOM, or to its next start.",
      "With --every nobody is asked now: the running TOM asks, time and again."
    },
    mixinStandardHelpOptions = true)
final class TargetRefreshCommand implements Callable<Integer> {
  /** No module is waited for longer than a minute; several are asked one after another. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(arity = "1..*", paramLabel = "NAME|ID", description = "The targets.")
  private List<String> wanted = new ArrayList<>();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "Keep the targets up to date: 6h, 7d (1h to 8760h); or never.")
  private @Nullable String every;

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  TargetRefreshCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private record Told(Target target, Refresh refresh) {}

  @Override
  public Integer call() {
    if (every != null) {
      return keep(every);
    }
    List<Told> told = new ArrayList<>();
    boolean settled = true;
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      Targets targets = tom.part(Targets.class);
      List<Target> asked = wanted.stream().map(name -> named(targets, name)).toList();
      TargetRefresh refresh = tom.part(TargetRefresh.class);
      asked.forEach(target -> refresh.ask(Viewer.CONSOLE, target));
      for (Target target : asked) {
        settled &= refresh.settle(target, PATIENCE);
        refresh.of(target).forEach(one -> told.add(new Told(target, one)));
      }
    }
    tell(told);
    return settled && told.stream().noneMatch(one -> one.refresh().state() == Refresh.State.FAILED)
        ? 0
        : 1;
  }

  private int keep(String written) {
    Optional<RefreshEvery> often;
    try {
      often = RefreshEvery.of(written);
    } catch (IllegalArgumentException wrong) {
      throw new CommandFailure("--every " + written + ": " + wrong.getMessage());
    }
    var lines = new RefreshRuleLines();
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      Targets targets = tom.part(Targets.class);
      List<Target> kept = wanted.stream().map(name -> named(targets, name)).toList();
      TargetRefresh refresh = tom.part(TargetRefresh.class);
      for (Target target : kept) {
        var _ = refresh.keep(Viewer.CONSOLE, target, () -> often);
        lines.add(target, refresh.rule(target), often.isEmpty() ? "" : refresh.futility(target));
      }
    }
    lines.print(surroundings.out(), json);
    return 0;
  }

  /** By its name or an alias, else by its number. */
  static Target named(Targets targets, String wanted) {
    return named(targets, Viewer.CONSOLE, wanted);
  }

  /** The same, if the viewer may see it. */
  static Target named(Targets targets, Viewer viewer, String wanted) {
    return targets
        .named(viewer, wanted)
        .or(() ->
            wanted.matches("[0-9]{1,18}")
                ? targets.find(viewer, Long.parseLong(wanted))
                : Optional.empty())
        .orElseThrow(() -> new CommandFailure("No target is called '" + wanted + "'."));
  }

  private void tell(List<Told> told) {
    if (json) {
      surroundings
          .out()
          .println(
              Json.text(
                  told.stream()
                      .filter(one -> !one.refresh().broker().isEmpty())
                      .map(TargetRefreshCommand::json)
                      .toList()));
      return;
    }
    TextTable table = new TextTable("TARGET", "BROKER", "STATE", "POINTS", "NEW", "REMARKS");
    for (Told one : told) {
      Refresh refresh = one.refresh();
      if (refresh.broker().isEmpty()) {
        surroundings.err().println(PlainText.of(one.target().name() + ": " + refresh.words()));
      } else {
        table.add(
            one.target().name(),
            refresh.broker(),
            word(refresh),
            Long.toString(refresh.points()),
            Long.toString(refresh.fresh()),
            refresh.words());
      }
    }
    if (told.stream().anyMatch(one -> !one.refresh().broker().isEmpty())) {
      table.print(surroundings.out());
    }
  }

  private static Map<String, @Nullable Object> json(Told one) {
    Refresh refresh = one.refresh();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("target", one.target().name());
    json.put("target_id", one.target().id());
    json.put("broker", refresh.broker());
    json.put("state", word(refresh));
    json.put("object", refresh.object());
    json.put("asked", refresh.asked().toString());
    json.put("ended", Objects.toString(refresh.ended(), null));
    json.put("points", refresh.points());
    json.put("fresh", refresh.fresh());
    json.put("words", refresh.words());
    return json;
  }

  private static String word(Refresh refresh) {
    return refresh.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
