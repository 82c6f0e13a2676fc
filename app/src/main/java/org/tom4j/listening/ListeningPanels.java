package org.tom4j.listening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tom4j.alerts.AlertText;
import org.tom4j.alerts.ListeningPace;
import org.tom4j.alerts.ListeningPanel;
import org.tom4j.alerts.ListeningPanel.Fact;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.QueryListening;
import org.tom4j.people.People;
import org.tom4j.people.Person;

/** Tells the pages of queries how they are listened to. */
final class ListeningPanels implements QueryListening {
  private static final int NIGHTS = 14;

  private final ListeningStore store;
  private final ReaderStore readers;
  private final ListeningRuns runs;
  private final People people;
  private final InstantSource clock;

  ListeningPanels(
      ListeningStore store,
      ReaderStore readers,
      ListeningRuns runs,
      People people,
      InstantSource clock) {
    this.store = store;
    this.readers = readers;
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
    return store
        .find(query)
        .map(it -> panel(it, ReadersNow.of(readers.readers(query), runs), address, path))
        .orElseGet(() -> ListeningPanel.off(address, path));
  }

  private ListeningPanel panel(Listening listening, ReadersNow now, String address, String path) {
    boolean running = now.isRunning();
    List<Fact> facts = new ArrayList<>();
    if (running) {
      facts.addAll(counts(now.runs()));
      facts.addAll(pace(now.pace()));
    }
    return new ListeningPanel(
        true,
        state(listening, now),
        look(listening, now),
        running,
        words(listening, now),
        facts,
        stages(running ? now.pace() : ListeningPace.NONE),
        now.all().stream().map(this::reader).toList(),
        runs.nights(listening.query(), Nights.BEGIN, NIGHTS).stream()
            .map(ListeningPanels::night)
            .toList(),
        listening.perSecond() == null ? "" : number(listening.perSecond()),
        address,
        path);
  }

  private ListeningPanel.Reader reader(Reader reader) {
    Instant message = reader.pace().lastMessage();
    Instant started = reader.started();
    Long run = reader.slot().run();
    String process = reader.pid() == 0 ? "" : reader.host() + ", process " + reader.pid();
    return new ListeningPanel.Reader(
        process,
        reader.running() ? "reads" : reader.gone() ? "has gone" : "waits",
        reader.running() ? "good" : reader.gone() ? "bad" : "warn",
        run == null ? "" : "/alerts/run/" + run + "/",
        started == null ? "" : AlertText.time(started),
        reader.running() ? Integer.toString(reader.partitions()) : "",
        reader.running() ? number(reader.pace().rate()) + "/s" : "",
        message == null ? "" : ago(message));
  }

  private static String state(Listening listening, ReadersNow now) {
    if (listening.paused()) {
      return now.isRunning() ? "pausing" : "paused";
    }
    return now.isRunning() ? "listening" : now.failures() > 0 ? "trying again" : "beginning";
  }

  private static String look(Listening listening, ReadersNow now) {
    if (listening.paused()) {
      return "warn";
    }
    return now.isRunning() ? "good" : now.failures() > 2 ? "bad" : "info";
  }

  private List<String> words(Listening listening, ReadersNow now) {
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
      words.add(listening.words());
    }
    for (Reader reader : now.all()) {
      if (!reader.slot().words().isEmpty() && !listening.paused()) {
        words.add(
            reader.slot().words()
                + " It is tried again at "
                + AlertText.time(reader.slot().next())
                + " UTC.");
      } else if (reader.running() && !reader.waits().isEmpty()) {
        words.add("It waits: " + reader.waits() + ".");
      }
    }
    return words;
  }

  private String whose(Listening listening) {
    Long person = listening.person();
    return person == null
        ? listening.console() ? "the console's" : "somebody's who is gone"
        : people.find(person).map(Person::name).orElse("somebody") + "'s";
  }

  private List<Fact> counts(List<Long> under) {
    ListeningRuns.Night now = runs.now(under);
    String whose = under.size() == 1 ? "of the run under way" : "of the runs under way";
    return List.of(
        new Fact("Received", AlertText.count(now.received()), whose),
        new Fact("Kept", AlertText.count(now.kept()), "what passed the filter"),
        new Fact("Dropped", AlertText.count(now.dropped()), "what the filter is not true of"),
        new Fact("Unknown", AlertText.count(now.unknown()), "not told enough for the filter"),
        new Fact("Bad", AlertText.count(now.bad()), "could not be used; kept as dead letters"));
  }

  private List<Fact> pace(ListeningPace pace) {
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

  private static List<ListeningPanel.Stage> stages(ListeningPace pace) {
    return pace.stages().stream()
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
