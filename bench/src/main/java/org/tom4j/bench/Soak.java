package org.tom4j.bench;

import java.io.IOException;
import java.time.Duration;
import org.tom4j.testing.Browser;
import org.tom4j.testing.TomProcess;

/**
 * A broker that never ends, for minutes, into a TOM with 256 MB of heap: what it stores, what it
 * holds, how its pages are meanwhile, whether Stop stops it; then the same with a kill -9 in the
 * middle.
 */
final class Soak {
  private static final String HEAP = "-Xmx256m";
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int SHORT_RUNS = 9;

  private final Table table;
  private final Duration time;
  private final int perSecond;
  private long mostResident;
  private long mostHeap;
  private long mostLog;

  private Soak(Table table, Duration time, int perSecond) {
    this.table = table;
    this.time = time;
    this.perSecond = perSecond;
  }

  static int run(Options options) throws Exception {
    var soak =
        new Soak(
            new Table(options.command()),
            Duration.ofSeconds((long) (60 * options.number("minutes", 10))),
            (int) options.number("rate", 10_000));
    try (LoadProject project = LoadProject.create();
        EndlessServer broker = new EndlessServer(soak.perSecond)) {
      soak.untilStop(project, broker);
      soak.untilKilled(project, broker);
    }
    return soak.table.exitCode();
  }

  private void untilStop(LoadProject project, EndlessServer broker) throws Exception {
    try (TomProcess tom = TomProcess.start(project.folder(), HEAP)) {
      Browser person = tom.admin();
      double cold = firstRow(person, broker);
      var warm = new Times();
      for (int i = 0; i < SHORT_RUNS; i++) {
        warm.add((long) (1e6 * firstRow(person, broker)));
      }
      String run = LoadProject.run(person, broker.address());
      var watched = new Watched(person, run);
      long from = System.nanoTime();
      long until = from + time.toNanos();
      long line = from;
      while (System.nanoTime() < until) {
        watched.lookAround();
        if (System.nanoTime() >= line) {
          line += BETWEEN_LINES.toNanos();
          log(project, tom, watched, from);
        }
        Thread.sleep(100);
      }
      double seconds = (System.nanoTime() - from) / 1e9;
      long kept = watched.kept();
      double stop = watched.stop();
      table.row(
          "rows of %,d/s kept in %.0f s, 256 MB of heap".formatted(perSecond, seconds),
          "%,d/s".formatted(perSecond),
          "%,d, %,.0f/s".formatted(kept, kept / seconds));
      table.row("first row on the page after the first byte, of a TOM's first run", "", ms(cold));
      table.row(
          "the same of later runs, least / median / most of " + warm.count(),
          "≤ 100 ms",
          warm.leastMiddleMost());
      watched.tell(table);
      table.row("Stop until stopped", "soon", ms(stop));
      table.row("most heap after a collection", "≤ 256 MB", mostHeap + " MB");
      table.row("most resident memory", "≤ 400 MB", mostResident + " MB");
      table.row("longest write-ahead log", "bounded", mostLog + " MB");
      table.promise("every page answered 200", watched.failed() == 0);
      table.promise("the run is stopped", watched.state().equals("stopped"));
      table.promise("as many rows as the run counts", rowsAreCounted(project, run));
      table.promise("no OutOfMemoryError", !tom.words().contains("OutOfMemoryError"));
    }
  }

  private void untilKilled(LoadProject project, EndlessServer broker) throws Exception {
    Browser person;
    String run;
    try (TomProcess tom = TomProcess.start(project.folder(), HEAP)) {
      person = tom.admin();
      run = LoadProject.run(person, broker.address());
      Thread.sleep(Math.clamp(time.toMillis() / 10, 3_000, 60_000));
      tom.kill();
    }
    table.promise("after kill -9 as many rows as the run counts", rowsAreCounted(project, run));
    table.promise(
        "after kill -9 the database is whole", project.ask("pragma integrity_check").equals("ok"));
    try (TomProcess tom = TomProcess.start(project.folder(), HEAP)) {
      person.moveTo(tom.address());
      table.promise(
          "the run that was killed is interrupted",
          new Watched(person, run).state().equals("interrupted"));
      table.promise(
          "still signed in", person.get("/alerts/query/create/?broker=Endless").status() == 200);
      var again = new Watched(person, LoadProject.run(person, broker.address()));
      while (again.kept() <= 0) {
        Thread.sleep(20);
      }
      again.stop();
      table.promise("the next run runs", again.state().equals("stopped"));
    }
  }

  /** A run until its first row is on its page, and no longer; milliseconds. */
  private static double firstRow(Browser person, EndlessServer broker) throws InterruptedException {
    String run = LoadProject.run(person, broker.address());
    while (!person.get(run).text().contains("name=\"alerts\"")) {
      Thread.sleep(1);
    }
    double took = (System.nanoTime() - broker.firstByte()) / 1e6;
    new Watched(person, run).stop();
    return took;
  }

  private void log(LoadProject project, TomProcess tom, Watched watched, long from)
      throws IOException {
    var memory = new Memory(tom.pid());
    long heap = memory.heap();
    long resident = memory.resident();
    long log = project.size("tom.sqlite-wal") >> 20;
    mostHeap = Math.max(mostHeap, heap);
    mostResident = Math.max(mostResident, resident);
    mostLog = Math.max(mostLog, log);
    System.err.printf(
        "%5.0f s  %,12d rows  heap %d MB  resident %d MB  log %d MB%n",
        (System.nanoTime() - from) / 1e9, watched.kept(), heap, resident, log);
  }

  private static boolean rowsAreCounted(LoadProject project, String run) throws Exception {
    String id = run.split("/")[3];
    return project
        .ask(
            "select (select count(*) from run_alert where run_id = r.id) = r.kept"
                + " and r.kept > 0 and r.received = r.kept + r.bad from query_run r where r.id = "
                + id)
        .equals("1");
  }

  private static String ms(double millis) {
    return Math.round(millis) + " ms";
  }
}
