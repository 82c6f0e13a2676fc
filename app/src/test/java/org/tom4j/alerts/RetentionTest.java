package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.access.AuditStore;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;
import org.tom4j.settings.TomSettings;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class RetentionTest {
  private static final Instant NIGHT = Instant.parse("2026-11-01T00:00:00Z");
  private static final long DAY = 86_400;

  private final Db db;
  private final InstantSource clock = () -> this.now;
  private final AlertStore alerts;
  private final RunRowFinder finder;
  private Instant now = NIGHT;
  private int queries;

  RetentionTest(Db db) {
    this.db = db;
    this.alerts = new AlertStore(db, new AlertJson(), clock);
    this.finder = new RunRowFinder(db);
  }

  @BeforeEach
  void nothingIsKeptYet() {
    db.write(jdbc -> {
      for (String table :
          List.of("datum_source", "target", "run_alert", "alert", "query_run", "alert_deletion")) {
        jdbc.sql("delete from " + table).update();
      }
      return null;
    });
  }

  @Test
  void deletesWhatIsOlderThanItsDaysAndTellsTheRun() throws InterruptedException {
    QueryRun run = run(query());
    add(run, many("old", 1_234));
    now = NIGHT.plusSeconds(15 * DAY);
    assertThat(sweep(14, 10).alerts()).isEqualTo(1_234);
    assertThat(count("alert") + count("alert_raw") + count("run_alert")).isZero();
    assertThat(remains(run)).isEqualTo(new RunRemains(1_234, now, "after 14 days", null, false));
    assertThat(deletions()).containsExactly("TEST 1234 after 14 days");
    assertThat(new RetentionStore(db).bytes()).isZero();
  }

  @Test
  void keepsWhatIsYoungerThanItsDays() throws InterruptedException {
    QueryRun run = run(query());
    add(run, many("old", 20));
    now = NIGHT.plusSeconds(10 * DAY);
    QueryRun later = run(query());
    add(later, many("young", 10));
    now = NIGHT.plusSeconds(15 * DAY);
    assertThat(sweep(14, 10).alerts()).isEqualTo(20);
    assertThat(remains(run).deleted()).isEqualTo(20);
    assertThat(remains(later).deleted()).isZero();
    assertThat(rows(later)).hasSize(10);
  }

  @Test
  void keepsForEverWhatATargetHasOrWasMadeOfOrHasAMeasurementFrom() throws InterruptedException {
    QueryRun run = run(query());
    add(run, many("held", 5));
    List<RunRow> rows = rows(run);
    long linked = rows.get(0).id();
    long made = rows.get(2).id();
    long measured = rows.get(4).id();
    hold(linked, made, measured);
    now = NIGHT.plusSeconds(5_000 * DAY);
    assertThat(sweep(1, 0.000_000_001).alerts()).isEqualTo(2);
    assertThat(rows(run)).extracting(RunRow::id).containsExactly(linked, made, measured);
    assertThat(finder.numbers(Viewer.CONSOLE, run.id(), RowQuery.ALL, 0, 10))
        .containsExactly(linked, made, measured);
  }

  @Test
  void countsRestrictedRowsThatWentNoMore() throws InterruptedException {
    Viewer person = new Viewer(-1L, "somebody", false, Set.of());
    QueryRun run = run(query());
    add(run, many("restricted", 3));
    for (RunRow row : rows(run).subList(0, 2)) {
      db.write(jdbc -> {
        RestrictionStore.restrict(jdbc, row.id(), null, "few");
        return null;
      });
    }
    hold(rows(run).getFirst().id());
    assertThat(hidden(person, run)).isEqualTo(Map.of("few", 2L));
    now = NIGHT.plusSeconds(15 * DAY);
    assertThat(sweep(14, 10).alerts()).isEqualTo(2);
    assertThat(hidden(person, run)).isEqualTo(Map.of("few", 1L));
    assertThat(finder.rows(person, run.id(), RowQuery.ALL).rows()).isEmpty();
  }

  @Test
  void keepsWhatALaterRunHadAgainSoThatItsMarkStaysRight() throws InterruptedException {
    long query = query();
    add(run(query), many("again", 4));
    now = NIGHT.plusSeconds(13 * DAY);
    add(run(query), many("again", 3));
    now = NIGHT.plusSeconds(20 * DAY);
    assertThat(sweep(14, 10).alerts()).isEqualTo(1);
    assertThat(add(run(query), many("again", 4))).isEqualTo(new RunCounts(4, 0, 4, 1, 0));
  }

  @Test
  void anAlertThatComesBackAfterItsDaysIsStoredAgainAsNew() throws InterruptedException {
    long query = query();
    add(run(query), many("back", 2));
    now = NIGHT.plusSeconds(15 * DAY);
    sweep(14, 10);
    assertThat(add(run(query), many("back", 2)).fresh()).isEqualTo(2);
    assertThat(sweep(14, 10).alerts()).isZero();
  }

  @Test
  void deletesTheOldestWhenPacketsTakeMoreRoomThanTheyMay() throws InterruptedException {
    QueryRun first = run(query());
    add(first, many("first", 300));
    now = NIGHT.plusSeconds(3_600);
    QueryRun second = run(query());
    add(second, many("second", 300));
    long all = new RetentionStore(db).bytes();
    assertThat(all).isEqualTo(packets());
    RetentionStore.Gone gone = sweep(14, all / 2e9);
    assertThat(gone.bytes()).isGreaterThanOrEqualTo(all / 2).isLessThan(all);
    assertThat(new RetentionStore(db).bytes()).isEqualTo(packets());
    assertThat(remains(first).deleted()).isEqualTo(300);
    assertThat(remains(first).why()).startsWith("because packets took more than");
    assertThat(rows(second)).isNotEmpty();
    assertThat(sweep(14, all / 2e9).alerts()).isZero();
  }

  @Test
  void pagesThroughWhatIsLeftOfARun() throws InterruptedException {
    QueryRun run = run(query());
    add(run, many("left", 200));
    List<Long> held = new ArrayList<>();
    List<Long> numbers = finder.numbers(Viewer.CONSOLE, run.id(), RowQuery.ALL, 0, 200);
    for (int i = 0; i < 200; i += 2) {
      held.add(numbers.get(i));
    }
    hold(held.stream().mapToLong(Long::longValue).toArray());
    now = NIGHT.plusSeconds(15 * DAY);
    assertThat(sweep(14, 10).alerts()).isEqualTo(100);
    List<Long> shown = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      RunRowFinder.RowPage rows =
          finder.rows(Viewer.CONSOLE, run.id(), RowQuery.of("" + page, null, null, null, null));
      assertThat(rows.more()).isEqualTo(page == 1);
      rows.rows().forEach(row -> shown.add(row.id()));
    }
    assertThat(shown).isEqualTo(held);
  }

  private RetentionStore.Gone sweep(int days, double gigabytes) throws InterruptedException {
    var keep = new TomSettings.Keep(days, gigabytes);
    return new Retention(new RetentionStore(db), keep, clock).sweep();
  }

  private RunRemains remains(QueryRun run) {
    return new RunStore(db, new AuditStore(db, clock), new GrantStore(db), clock).remains(run.id());
  }

  private List<RunRow> rows(QueryRun run) {
    return finder.rows(Viewer.CONSOLE, run.id(), RowQuery.of(null, null, null, null, null)).rows();
  }

  @Test
  void whatAFilterHasChosenStaysAsLongAsItsQuery() throws InterruptedException {
    long query = query();
    QueryRun run = run(query);
    add(run, many("chosen", 3));
    add(run(query()), many("other", 2));
    db.write(jdbc ->
        jdbc.sql("update run_alert set filter_id = 1 where run_id = ?").param(run.id()).update());
    now = NIGHT.plusSeconds(30 * DAY);
    assertThat(sweep(14, 10).alerts()).isEqualTo(2);
    assertThat(count("alert")).isEqualTo(3);
    db.write(jdbc -> jdbc.sql("delete from broker_query where id = ?").param(query).update());
    assertThat(sweep(14, 10).alerts()).isEqualTo(3);
  }

  private RunCounts add(QueryRun run, List<NewAlert> received) {
    return alerts.add(run, RunCounts.NONE, new Incoming(received, List.of(), List.of()), null);
  }

  private static List<NewAlert> many(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> alert(name + i)).toList();
  }

  private static NewAlert alert(String id) {
    return SmallRuns.alert(id, id, NIGHT, "{\"id\":\"" + id + "\"}");
  }

  /** The first is linked, the second made into a target, the third measured, and so on. */
  private void hold(long... ids) {
    db.write(jdbc -> {
      for (int i = 0; i < ids.length; i++) {
        Long madeOf = i % 3 == 1 ? ids[i] : null;
        long target =
            jdbc.sql(
                    "insert into target (name, type, permissions, version, created_us,"
                        + " modified_us, fast, created_from_alert_id) values ('held', 'SIDEREAL',"
                        + " 'PRIVATE', 1, 0, 0, false, cast(? as bigint)) returning id")
                .params(Arguments.of(madeOf))
                .query(Long.class)
                .single();
        if (i % 3 == 0) {
          jdbc.sql(
                  "insert into target_alert (target_id, alert_id, how, linked_us)"
                      + " values (?, ?, 'LINKED', 0)")
              .params(target, ids[i])
              .update();
        } else if (i % 3 == 2) {
          long datum =
              jdbc.sql(
                      "insert into datum (target_id, kind, identity, observed_us, series, negative,"
                          + " permissions, created_us) values (?, 'PHOTOMETRY', ?, 0, 'TOTAL',"
                          + " false, 'PRIVATE', 0) returning id")
                  .params(target, "d" + ids[i])
                  .query(Long.class)
                  .single();
          jdbc.sql(
                  "insert into datum_source (datum_id, source, source_id, alert_id, retrieved_us)"
                      + " values (?, 'TEST', 'x', ?, 0)")
              .params(datum, ids[i])
              .update();
        }
      }
      return null;
    });
  }

  private Map<String, Long> hidden(Viewer viewer, QueryRun run) {
    return db.read(jdbc -> RestrictionStore.hidden(jdbc, viewer, run.id()));
  }

  private long count(String table) {
    return number("select count(*) from " + table);
  }

  private long packets() {
    return number("select sum(length(bytes)) from alert_raw");
  }

  private long number(String sql) {
    return db.read(jdbc -> jdbc.sql(sql).query(Long.class).single());
  }

  private List<String> deletions() {
    return db.read(jdbc ->
        jdbc.sql("select broker || ' ' || alerts || ' ' || words from alert_deletion")
            .query(String.class)
            .list());
  }

  private long query() {
    return SmallRuns.query(db, "query " + ++queries, now);
  }

  private QueryRun run(long query) {
    return SmallRuns.run(db, query, now, "complete");
  }
}
