package org.tom4j.listening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.AlertText;
import org.tom4j.alerts.ListeningPanel;
import org.tom4j.alerts.ListeningPanel.Fact;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.ListeningRuns.Last;
import org.tom4j.alerts.ListeningRuns.Pace;
import org.tom4j.alerts.QueryListening;
import org.tom4j.people.People;
import org.tom4j.people.Person;

/** Tells the pages of queries how they are listened to. */
final class ListeningPanels implements QueryListening {
  private static final int NIGHTS = 14;

  private final ListeningStore store;
  private final ListeningRuns runs;
  private final People people;
  private final InstantSource clock;

  ListeningPanels(ListeningStore store, ListeningRuns runs, People people, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Map<Long, String> states() {
    Map<Long, String> states = new HashMap<>();
    for (Listening each : store.all()) {
      states.put(each.query(), each.paused() ? "paused" : "listening");
    }
    return states;
  }

  @Override
  public ListeningPanel panel(long query, String broker, boolean mayChange) {
    if (!runs.goesOn(broker)) {
      return ListeningPanel.NONE;
    }
    String address = ListeningPages.path(query);
    String path = mayChange ? address : "";
    Last last = runs.last(query).orElse(null);
    boolean running = last != null && last.running();
    return store
        .find(query)
        .map(it -> panel(it, last, address, path))
        .orElseGet(() ->
            new ListeningPanel(
                true, "", "", running, List.of(), List.of(), List.of(), List.of(), "", address,
                path));
  }

  private ListeningPanel panel(
      Listening listening, @Nullable Last last, String address, String path) {
    Last under = last != null && last.running() ? last : null;
    boolean running = under != null;
    Pace pace = under == null ? null : runs.pace(under.run()).orElse(null);
    List<Fact> facts = new ArrayList<>();
    if (under != null) {
      facts.addAll(counts(under.run()));
    }
    if (pace != null) {
      facts.addAll(pace(pace));
    }
    return new ListeningPanel(
        true,
        state(listening, running),
        look(listening, running),
        running,
        words(listening, last),
        facts,
        pace == null ? List.of() : stages(pace),
        runs.nights(listening.query(), Nights.BEGIN, NIGHTS).stream()
            .map(ListeningPanels::night)
            .toList(),
        listening.perSecond() == null ? "" : number(listening.perSecond()),
        address,
        path);
  }

  private static String state(Listening listening, boolean running) {
    if (listening.paused()) {
      return running ? "pausing" : "paused";
    }
    return running ? "listening" : listening.failures() > 0 ? "trying again" : "beginning";
  }

  private static String look(Listening listening, boolean running) {
    if (listening.paused()) {
      return "warn";
    }
    return running ? "good" : listening.failures() > 2 ? "bad" : "info";
  }

  private List<String> words(Listening listening, @Nullable Last last) {
    List<String> words = new ArrayList<>();
    words.add(
        "Since "
            + AlertText.time(listening.since())
            + " UTC; its runs are "
            + whose(listening)
            + (listening.perSecond() == null
                ? "."
                : ", at most " + number(listening.perSecond()) + " alerts a second."));
    if (!listening.words().isEmpty()) {
      words.add(
          listening.words()
              + (listening.paused() || listening.failures() == 0
                  ? ""
                  : " It is tried again at " + AlertText.time(listening.next()) + " UTC."));
    } else if (last != null && last.running() && !last.error().isEmpty()) {
      words.add("It waits: " + last.error() + ".");
    }
    return words;
  }

  private String whose(Listening listening) {
    Long person = listening.person();
    return person == null
        ? listening.console() ? "the console's" : "somebody's who is gone"
        : people.find(person).map(Person::name).orElse("somebody") + "'s";
  }

  private List<Fact> counts(long run) {
    ListeningRuns.Night now = runs.now(run);
    return List.of(
        new Fact("Received", AlertText.count(now.received()), "of the run under way"),
        new Fact("Kept", AlertText.count(now.kept()), "what passed the filter"),
        new Fact("Dropped", AlertText.count(now.dropped()), "what the filter is not true of"),
        new Fact("Unknown", AlertText.count(now.unknown()), "not told enough for the filter"),
        new Fact("Bad", AlertText.count(now.bad()), "could not be used; kept as dead letters"));
  }

  private List<Fact> pace(Pace pace) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Rate", number(pace.rate()) + "/s", "over the last seconds"));
    if (pace.behind() != null) {
      facts.add(new Fact("Behind", AlertText.count(pace.behind()), "there, and not read yet"));
    }
    Instant message = pace.lastMessage();
    facts.add(
        new Fact(
            "Last message",
            message == null ? "none yet" : ago(message),
            message == null ? "" : AlertText.time(message) + " UTC"));
    Instant heartbeat = pace.heartbeat();
    if (heartbeat != null) {
      facts.add(
          new Fact(
              "Last heartbeat",
              ago(heartbeat),
              AlertText.time(heartbeat) + " UTC, of the service"));
    }
    return facts;
  }

  private String ago(Instant time) {
    Duration age = Duration.between(time, clock.instant());
    return age.toSeconds() < 2 ? "now" : duration(age) + " ago";
  }

  private static List<ListeningPanel.Stage> stages(Pace pace) {
    return pace.delays().stream()
        .map(stage ->
            new ListeningPanel.Stage(
                stage.words(), duration(stage.p50()), duration(stage.p95()), duration(stage.p99())))
        .toList();
  }

  private static ListeningPanel.Night night(ListeningRuns.Night night) {
    return new ListeningPanel.Night(
        AlertText.time(night.begins()).substring(0, 10),
        AlertText.count(night.received()),
        AlertText.count(night.kept()),
        AlertText.count(night.dropped()),
        AlertText.count(night.unknown()),
        AlertText.count(night.bad()),
        AlertText.count(night.repeated()),
        night.repeated() >= 0);
  }

  /** In the unit that leaves one to three digits before the point. */
  private static String duration(Duration duration) {
    double seconds = duration.toMillis() / 1e3;
    if (seconds < 1) {
      return duration.toMillis() + " ms";
    }
    if (seconds < 120) {
      return number(seconds) + " s";
    }
    if (seconds < 7_200) {
      return number(seconds / 60) + " min";
    }
    return seconds < 172_800
        ? number(seconds / 3_600) + " h"
        : String.format(Locale.ROOT, "%,.0f d", seconds / 86_400);
  }

  private static String number(double value) {
    return value >= 10 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }
}
