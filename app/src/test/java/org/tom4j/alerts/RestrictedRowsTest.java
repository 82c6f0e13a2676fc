package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.alerts.SmallRuns.alert;
import static org.tom4j.alerts.SmallRuns.told;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.broker.GenericAlert;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

/** How rows that a survey keeps to a group are stored, counted and paged through. */
@OnBothDatabases
final class RestrictedRowsTest {
  private static final Instant NIGHT = Instant.parse("2018-08-27T15:43:47Z");
  private static final Viewer PERSON = new Viewer(-1L, "somebody", false, Set.of());

  private final Db db;
  private final AlertStore alerts;
  private final RunRowFinder finder;

  RestrictedRowsTest(Db db) {
    this.db = db;
    this.alerts = new AlertStore(db, new AlertJson(), InstantSource.fixed(NIGHT));
    this.finder = new RunRowFinder(db);
  }

  @Test
  void anAlertOnceKnownToBeRestrictedIsSoInAllRunsThatHaveIt() {
    QueryRun earlier = run();
    NewAlert known = alert("told", "A", NIGHT, "{\"n\":1}");
    add(earlier, known, alert("else", "B", NIGHT, "{\"n\":2}"));
    assertThat(finder.since(PERSON, earlier.id(), 0, 10)).hasSize(2);

    QueryRun later = run();
    GenericAlert said = known.alert().withRestriction("ZTF partnership");
    add(later, new NewAlert(said, known.packet(), known.hash(), known.packed()));
    for (QueryRun run : List.of(earlier, later)) {
      assertThat(hidden(run)).isEqualTo(Map.of("ZTF partnership", 1L));
      assertThat(finder.since(PERSON, run.id(), 0, 10)).noneMatch(row -> "A".equals(row.name()));
      assertThat(finder.since(Viewer.CONSOLE, run.id(), 0, 10))
          .anyMatch(row -> "A".equals(row.name()));
    }
    QueryRun last = run();
    add(last, known);
    assertThat(finder.since(PERSON, last.id(), 0, 10)).as("never lifted").isEmpty();
    assertThat(hidden(last)).isEqualTo(Map.of("ZTF partnership", 1L));
  }

  @Test
  void leaksNoRowEvenIfTheRunsCountsOfRestrictedOnesWereWrong() {
    QueryRun run = run();
    add(run, told(GenericAlert.of("r", "R", NIGHT, null).withRestriction("few"), "{}"));
    db.write(
        jdbc -> jdbc.sql("delete from run_restriction where run_id = ?").param(run.id()).update());
    assertThat(finder.rows(PERSON, run.id(), RowQuery.ALL).rows()).isEmpty();
  }

  @Test
  void aPageFromWhichARowWasJustRestrictedStillLeadsToTheNext() {
    QueryRun run = run();
    add(
        run,
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> alert("just" + i, "N" + i, NIGHT, "{\"n\":" + i + "}"))
            .toArray(NewAlert[]::new));
    // The run's counts were read before this.
    db.write(jdbc ->
        jdbc.sql("update alert set restricted_to = 'few' where alert_id = 'just2'").update());
    var first = finder.rows(PERSON, run.id(), RowQuery.ALL, 2);
    assertThat(first.rows()).extracting(RunRow::alertId).containsExactly("just1");
    assertThat(first.more()).isTrue();
    var second = finder.rows(PERSON, run.id(), RowQuery.ALL.atPage(2), 2);
    assertThat(second.rows()).extracting(RunRow::alertId).containsExactly("just3", "just4");
    assertThat(second.more()).isTrue();
    assertThat(finder.rows(PERSON, run.id(), RowQuery.ALL.atPage(3), 2).more()).isFalse();
  }

  @Test
  void aStricterGroupToldLaterOrTwiceInABatchIsTheOneThatCounts() {
    QueryRun first = run();
    add(first, restricted("s", "ZTF partnership"), restricted("t", "ZTF Caltech"));
    QueryRun second = run();
    add(second, restricted("s", "ZTF Caltech"), restricted("t", "ZTF partnership"));
    for (QueryRun run : List.of(first, second)) {
      assertThat(hidden(run)).isEqualTo(Map.of("ZTF Caltech", 2L));
    }
    QueryRun twice = run();
    add(
        twice,
        restricted("u", null),
        restricted("u", "ZTF partnership"),
        restricted("u", "ZTF Caltech"));
    assertThat(hidden(twice)).isEqualTo(Map.of("ZTF Caltech", 1L));
    assertThat(groups("s", "t", "u")).containsOnly("ZTF Caltech");
  }

  @Test
  void ofTwoGroupsOfWhichNoneIsTheStricterTheFirstStays() {
    QueryRun run = run();
    add(run, restricted("v", "some"), restricted("v", "others"));
    add(run(), restricted("v", "others"));
    assertThat(hidden(run)).isEqualTo(Map.of("some", 1L));
  }

  @Test
  void countsOfRestrictedRowsNeverFallBelowNothing() {
    QueryRun run = run();
    add(run, restricted("w1", null), restricted("w2", null), restricted("w3", null));
    List<Long> ids =
        finder.since(Viewer.CONSOLE, run.id(), 0, 10).stream().map(RunRow::id).toList();
    db.write(jdbc -> {
      RestrictionStore.restrict(jdbc, ids.getFirst(), null, "few");
      // As if another process had linked two more while this one restricted them.
      return jdbc.sql("update alert set restricted_to = 'few' where alert_id like 'w_'").update();
    });
    var gone = new RetentionStore(db).delete(ids, NIGHT, "after 14 days", NIGHT);
    assertThat(gone.alerts()).isEqualTo(3);
    long left =
        db.read(jdbc ->
            jdbc.sql("select alerts from run_restriction where run_id = ?")
                .param(run.id())
                .query(Long.class)
                .single());
    assertThat(left).isZero();
    assertThat(hidden(run)).isEmpty();
  }

  private List<String> groups(String... ids) {
    return Stream.of(ids)
        .map(id ->
            db.read(jdbc ->
                jdbc.sql("select restricted_to from alert where alert_id = ?")
                    .param(id)
                    .query(String.class)
                    .single()))
        .toList();
  }

  private static NewAlert restricted(String id, @Nullable String group) {
    return told(GenericAlert.of(id, id, NIGHT, null).withRestriction(group), "{\"" + id + "\":9}");
  }

  private Map<String, Long> hidden(QueryRun run) {
    return db.read(jdbc -> RestrictionStore.hidden(jdbc, PERSON, run.id()));
  }

  private void add(QueryRun run, NewAlert... received) {
    RunCounts _ =
        alerts.add(
            run, RunCounts.NONE, new Incoming(List.of(received), List.of(), List.of()), null);
  }

  private QueryRun run() {
    return SmallRuns.run(db, null, NIGHT, "running");
  }
}
