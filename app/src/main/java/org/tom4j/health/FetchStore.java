package org.tom4j.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.health.FetchFigures.Spread;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.FetchReport;

/** All SQL of fetches that have ended. */
final class FetchStore {
  /** Of older fetches only the last good and the last failed one of each module are kept. */
  private static final int DAYS = 7;

  /** So many fetches tell how fast a service is now. */
  private static final int LOOKED_AT = 50;

  private final Db db;
  private final InstantSource clock;

  FetchStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Keeps reports; of a service that was not waited for there is nothing to keep. */
  void add(List<FetchReport> reports) {
    db.batch(
        """
        insert into module_fetch
          (module, version, ended_us, good, outcome, words, first_us, took_us, rate_left)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        reports.stream().filter(FetchStore::isTelling).map(FetchStore::row).toList());
  }

  private static boolean isTelling(FetchReport report) {
    return report.heard()
        || report.outcome() instanceof Outcome.Complete
        || report.outcome() instanceof Outcome.Failed;
  }

  private static @Nullable Object[] row(FetchReport report) {
    @Nullable String words = null;
    String outcome;
    switch (report.outcome()) {
      case Outcome.Complete _ -> outcome = "COMPLETE";
      case Outcome.Limited _ -> outcome = "LIMITED";
      case Outcome.Stopped _ -> outcome = "STOPPED";
      case Outcome.Failed failed -> {
        outcome = failed.kind().name();
        words = failed.words();
      }
    }
    return new @Nullable Object[] {
      report.module(),
      report.version(),
      report.ended(),
      !(report.outcome() instanceof Outcome.Failed),
      outcome,
      words,
      micros(report.firstAnswer()),
      micros(report.took()),
      report.rateLeft()
    };
  }

  private static @Nullable Long micros(@Nullable Duration time) {
    return time == null ? null : time.toNanos() / 1000;
  }

  /**
   * How each module did last; those that were never asked are not among them. A question that was
   * refused, or lacked a setting, says nothing of how the service does. It goes from module to
   * module by the index and reads one row of each: many thousand fetches of a week lie there.
   */
  Map<String, ModuleHealth> last() {
    Map<String, ModuleHealth> health = new HashMap<>();
    db.read(client ->
        client
            .sql(
                """
                with recursive m (module) as (
                  select min(module) from module_fetch
                  union all
                  select (select min(module) from module_fetch f where f.module > m.module)
                  from m where m.module is not null),
                g (good) as (values (true), (false))
                select f.module, f.good, f.ended_us, f.words
                from m cross join g join module_fetch f on f.id =
                  (select n.id from module_fetch n where n.module = m.module and n.good = g.good
                     and n.outcome not in ('REFUSED', 'NOT_CONFIGURED') order by n.id desc limit 1)
                """)
            .query((row, _) -> {
              Instant ended = Micros.at(row, "ended_us");
              boolean good = row.getBoolean("good");
              @Nullable String words = row.getString("words");
              health.compute(
                  Columns.text(row, "module"),
                  (_, known) -> {
                    ModuleHealth before = known == null ? ModuleHealth.UNKNOWN : known;
                    return good ? before.succeeded(ended) : before.failed(ended, words);
                  });
              return true;
            })
            .list());
    return health;
  }

  private record Timed(
      @Nullable Duration first, Duration took, boolean good, @Nullable String rateLeft) {}

  FetchFigures figures(String module) {
    return db.read(client -> {
      List<Timed> timed = newest(client, module);
      return new FetchFigures(
          DAYS,
          endings(client, module),
          Spread.of(timed.stream().map(Timed::first).flatMap(Stream::ofNullable).toList()),
          Spread.of(timed.stream().filter(Timed::good).map(Timed::took).toList()),
          timed.stream().map(Timed::rateLeft).flatMap(Stream::ofNullable).findFirst().orElse(null));
    });
  }

  private static List<Timed> newest(JdbcClient client, String module) {
    return client
        .sql(
            "select first_us, took_us, good, rate_left from module_fetch where module = ?"
                + " order by id desc limit ?")
        .params(module, LOOKED_AT)
        .query((row, _) -> {
          Long first = Columns.longOrNull(row, "first_us");
          return new Timed(
              first == null ? null : Duration.of(first, ChronoUnit.MICROS),
              Duration.of(row.getLong("took_us"), ChronoUnit.MICROS),
              row.getBoolean("good"),
              row.getString("rate_left"));
        })
        .list();
  }

  private Map<String, Long> endings(JdbcClient client, String module) {
    Map<String, Long> endings = new TreeMap<>();
    client
        .sql(
            "select outcome, count(*) as times from module_fetch"
                + " where module = ? and ended_us >= ? group by outcome")
        .params(module, oldest())
        .query((row, _) -> endings.put(Columns.text(row, "outcome"), row.getLong("times")))
        .list();
    return endings;
  }

  /** Deletes what is old, but of each module how it did last. */
  void forget() {
    db.write(client ->
        client
            .sql(
                """
                delete from module_fetch where ended_us < ? and id not in
                  (select max(id) from module_fetch
                   where outcome not in ('REFUSED', 'NOT_CONFIGURED') group by module, good)
                """)
            .params(oldest())
            .update());
  }

  private Instant oldest() {
    return clock.instant().minus(Duration.ofDays(DAYS));
  }
}
