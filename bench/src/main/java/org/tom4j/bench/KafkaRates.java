package org.tom4j.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Element;
import org.tom4j.testing.Browser;
import org.tom4j.testing.TomProcess;

/**
 * Packets of a survey out of a Kafka on the same machine into the database of a TOM that listens:
 * all that waits at its start, then some each second, then the bursts of a telescope that tells of
 * each picture at once.
 */
final class KafkaRates {
  private static final List<String> MEMORY = List.of("-Xmx512m");
  private static final int PARTITIONS = 8;
  private static final int PER_SECOND = 300;

  /** How a Rubin visit comes. */
  private static final int VISIT = 10_000;

  private static final int LARGE_VISIT = 40_000;
  private static final int VISIT_SECONDS = 3;

  /** Reads each packet's history, and keeps one in twenty of those that are recorded, or fewer. */
  private static final Map<String, String> FILTERS =
      Map.of(
          "ztf", "n_detections > 3 && mag < 12.6",
          "rubin", "n_detections > 3 && age_days < 30 && mag < 19",
          "small", "n_detections > 3");

  private final Table table;
  private final KafkaLoad load;
  private final String survey;
  private final String filter;
  private long sent;

  private KafkaRates(Table table, KafkaLoad load, String survey, String filter) {
    this.table = table;
    this.load = load;
    this.survey = survey;
    this.filter = filter;
  }

  static int run(Options options) throws Exception {
    String survey = options.text("survey", "ztf");
    Table table = new Table(options.command());
    try (KafkaLoad load = KafkaLoad.start(survey, PARTITIONS)) {
      var rates =
          new KafkaRates(
              table, load, survey, options.text("filter", FILTERS.getOrDefault(survey, "true")));
      rates.measure(
          (long) options.number("count", 50_000),
          (int) options.number("seconds", 30),
          options.number("visit", 1));
    }
    return table.exitCode();
  }

  /**
   * @param visits what part of a visit comes at once: 1 for the figures
   */
  private void measure(long waiting, int seconds, double visits) throws Exception {
    send(waiting);
    try (TomProcess tom =
        TomProcess.start(load.project().folder(), MEMORY.toArray(String[]::new))) {
      Browser person = tom.admin();
      load.listen(person, filter);
      backlog(tom, waiting);
      steady(person, seconds);
      burst((int) (VISIT * visits));
      burst((int) (LARGE_VISIT * visits));
      var memory = new Memory(tom.pid());
      table.row(
          "most heap it may take; in use after a collection", "≤ 512 MB", memory.heap() + " MB");
      table.row("resident", "", memory.resident() + " MB");
      counted();
    }
  }

  private void send(long count) {
    for (long end = sent + count; sent < end; sent++) {
      load.send(sent);
    }
    load.flush();
  }

  private void backlog(TomProcess tom, long waiting) throws Exception {
    load.awaitReceived(Math.min(waiting, waiting / 2 + 1));
    long begun = load.sum("received");
    Duration before = tom.processorTime();
    long took = load.awaitReceived(waiting);
    long used = tom.processorTime().minus(before).toMillis();
    double seconds = took / 1e9;
    long read = waiting - begun;
    long kept = load.sum("kept");
    table.row(
        "%,d packets of %s of %,d kB that waited, the second half, `%s` kept %.1f %%, Kafka → committed"
            .formatted(
                read,
                survey,
                load.packets().meanSize() / 1000,
                filter.replace("||", "or"),
                100.0 * kept / waiting),
        "≥ 5,000/s",
        "%,.0f/s".formatted(read / seconds));
    table.row(
        "the same by the TOM's own processor time, a core",
        "",
        "%,.0f/s".formatted(read * 1000.0 / Math.max(1, used)));
  }

  private void steady(Browser person, int seconds) throws Exception {
    restart(person);
    long from = System.nanoTime();
    for (int each = 0; each < seconds * PER_SECOND; each++) {
      LockSupport.parkNanos(
          from + each * TimeUnit.SECONDS.toNanos(1) / PER_SECOND - System.nanoTime());
      load.send(sent++);
    }
    load.flush();
    load.awaitReceived(sent);
    for (Element stage : person.get("/alerts/query/1/listening/").page().select("tbody tr")) {
      if (stage.select("th").text().matches("from (the service|here) .*")) {
        table.row(
            "%d/s for %d s, %s, half / 95 %% / 99 %%"
                .formatted(PER_SECOND, seconds, stage.select("th").text()),
            "99 % ≤ 1 s",
            String.join(" / ", stage.select("td").eachText()));
      }
    }
  }

  /** A new run, whose delays are not those of what had waited. */
  private void restart(Browser person) throws Exception {
    person.post("/alerts/query/1/listening/pause/");
    load.await("select count(*) = 0 from query_run where state = 'running'");
    person.post("/alerts/query/1/listening/start/");
    load.await(
        "select count(*) = %d from stream_position p join query_run r on r.id = p.run_id"
                .formatted(PARTITIONS)
            + " where r.state = 'running'");
  }

  private void burst(int packets) throws Exception {
    long from = System.nanoTime();
    for (int each = 0; each < packets; each++) {
      LockSupport.parkNanos(
          from + each * TimeUnit.SECONDS.toNanos(VISIT_SECONDS) / packets - System.nanoTime());
      load.send(sent++);
    }
    load.flush();
    double sending = (System.nanoTime() - from) / 1e9;
    load.awaitReceived(sent);
    double took = (System.nanoTime() - from) / 1e9;
    table.row(
        "%,d packets sent within %.1f s, from the first one's sending until all are committed"
            .formatted(packets, sending),
        packets == VISIT ? "≤ 5 s" : "absorbed",
        "%.1f s".formatted(took));
  }

  private void counted() throws Exception {
    long all = load.sum("received");
    table.promise("as many were received as were sent", all == sent);
    table.promise(
        "each was kept, dropped, unknown or bad",
        all == load.sum("kept") + load.sum("dropped") + load.sum("unknown") + load.sum("bad"));
    table.promise("none was bad", load.sum("bad") == 0);
    long kept = load.sum("kept");
    table.promise(
        "each that was kept is a row, once",
        load.project()
            .ask("select count(*) || ' ' || count(distinct alert_id) from alert")
            .equals(kept + " " + kept));
  }
}
