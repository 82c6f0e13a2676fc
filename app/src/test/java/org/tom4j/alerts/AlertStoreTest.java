package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.alerts.SmallRuns.alert;
import static org.tom4j.alerts.SmallRuns.told;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.GenericAlert;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class AlertStoreTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));
  private static final Instant NIGHT = Instant.parse("2018-08-27T15:43:47Z");

  private final Db db;
  private final AlertStore alerts;
  private final RunRowFinder finder;
  private long queries;

  AlertStoreTest(Db db) {
    this.db = db;
    this.alerts = new AlertStore(db, new AlertJson(), CLOCK);
    this.finder = new RunRowFinder(db);
  }

  @Test
  void marksEveryRowOfAFirstRunAsNew() {
    QueryRun run = run(query());
    assertThat(add(run, alert("1", "Tatooine", NIGHT, "{\"mag\":8}")))
        .isEqualTo(new RunCounts(1, 0, 1, 1, 0));
    assertThat(rows(run)).extracting(RunRow::mark).containsExactly(Mark.NEW);
  }

  @Test
  void marksTheSameAlertOfALaterRunAsSeen() {
    long query = query();
    add(run(query), alert("same", "Tatooine", NIGHT, "{\"mag\":8,\"avro\":\"sig=1\"}"));
    QueryRun second = run(query);
    assertThat(add(second, alert("same", "Tatooine", NIGHT, "{\"mag\":8,\"avro\":\"sig=2\"}")))
        .isEqualTo(new RunCounts(1, 0, 1, 0, 0));
    assertThat(rows(second)).extracting(RunRow::mark).containsExactly(Mark.SEEN);
  }

  @Test
  void marksAKnownIdWithALaterTimeOrOtherContentAsUpdated() {
    long query = query();
    add(
        run(query),
        alert("later", "A", NIGHT, "{\"mag\":8}"),
        alert("other", "B", NIGHT, "{\"mag\":9}"));
    QueryRun second = run(query);
    RunCounts added =
        add(
            second,
            alert("later", "A", NIGHT.plusSeconds(60), "{\"mag\":8}"),
            alert("other", "B", NIGHT, "{\"mag\":9.5}"));
    assertThat(added).isEqualTo(new RunCounts(2, 0, 2, 0, 2));
  }

  @Test
  void comparesARunOnlyWithItsOwnQuery() {
    add(run(query()), alert("shared", "A", NIGHT, "{}"));
    assertThat(add(run(query()), alert("shared", "A", NIGHT, "{}")).fresh()).isEqualTo(1);
    assertThat(add(run(null), alert("shared", "A", NIGHT, "{}")).fresh()).isEqualTo(1);
  }

  @Test
  void keepsARowOnceHoweverOftenABrokerRepeatsIt() {
    QueryRun run = run(query());
    NewAlert twice = alert("twice", "A", NIGHT, "{}");
    assertThat(add(run, twice, twice)).isEqualTo(new RunCounts(2, 0, 1, 1, 0));
    assertThat(alerts.add(run, new RunCounts(2, 0, 1, 1, 0), good(twice), null))
        .isEqualTo(new RunCounts(1, 0, 0, 0, 0));
    assertThat(rows(run)).hasSize(1);
  }

  @Test
  void keepsAlertsWithoutTimePositionOrName() {
    QueryRun run = run(query());
    assertThat(add(run, alert("bare", null, null, "{}")).kept()).isEqualTo(1);
    assertThat(add(run(query()), alert("bare", null, null, "{}")).kept()).isEqualTo(1);
    assertThat(rows(run).getFirst())
        .returns(null, RunRow::observed)
        .returns(null, RunRow::position)
        .returns(null, RunRow::mag);
  }

  @Test
  void givesBackThePacketByteForByte() {
    QueryRun run = run(query());
    String packet = "{ \"id\": 3432436160215015018, \"text\": \"" + "long ".repeat(500) + "\" }";
    add(run, alert("packet", "A", NIGHT, packet));
    StoredAlert stored =
        new AlertFinder(db, new AlertJson())
            .find(Viewer.CONSOLE, rows(run).getFirst().id())
            .orElseThrow();
    assertThat(new String(stored.raw().bytes(), StandardCharsets.UTF_8)).isEqualTo(packet);
    assertThat(stored.raw().received()).isTrue();
  }

  @Test
  void pagesThroughManyRowsInTheOrderOfArrival() {
    QueryRun run = run(query());
    NewAlert[] many =
        IntStream.range(0, 250)
            .mapToObj(i -> alert("many" + i, "N" + i, NIGHT.plusSeconds(i), "{\"i\":" + i + "}"))
            .toArray(NewAlert[]::new);
    assertThat(add(run, many).kept()).isEqualTo(250);
    List<Long> seen = new ArrayList<>();
    for (int page = 1; page <= 5; page++) {
      RunRowFinder.RowPage rows =
          finder.rows(
              Viewer.CONSOLE,
              run.id(),
              RowQuery.of(Integer.toString(page), null, null, null, null));
      assertThat(rows.more()).isEqualTo(page < 5);
      rows.rows().forEach(row -> seen.add(row.seq()));
    }
    assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 250).mapToObj(i -> (long) i).toList());
  }

  @Test
  void sortsByBrightnessWithoutLimitsAndFadings() {
    QueryRun run = run(query());
    add(
        run,
        measured("faint", Magnitude.of(19)),
        measured("limit", Magnitude.limit(12, 5.0)),
        measured("fading", Magnitude.of(11).asNegativeDifference()),
        measured("bright", Magnitude.of(15)));
    assertThat(
            finder.rows(Viewer.CONSOLE, run.id(), RowQuery.of("1", "mag", null, null, null)).rows())
        .extracting(RunRow::alertId)
        .containsExactly("bright", "faint", "limit", "fading");
    assertThat(
            finder.rows(Viewer.CONSOLE, run.id(), RowQuery.of("1", null, null, "10", "16")).rows())
        .extracting(RunRow::alertId)
        .containsExactly("bright");
  }

  @Test
  void findsRowsByPartsOfNames() {
    QueryRun run = run(query());
    add(
        run,
        alert("n1", "ZTF18abc", NIGHT, "{\"n\":1}"),
        alert("n2", "100% sure", NIGHT, "{\"n\":2}"),
        alert("n3", null, NIGHT, "{\"n\":3}"));
    assertThat(named(run, "ztf 18")).containsExactly("n1");
    assertThat(named(run, "%")).containsExactly("n2");
    assertThat(named(run, "nothing")).isEmpty();
  }

  @Test
  void keepsTheFirstThousandBadElementsAndCountsAll() {
    QueryRun run = run(query());
    List<BadElement> bad =
        IntStream.rangeClosed(1, 1_200)
            .mapToObj(i -> new BadElement(i, "ra", "x\0y", "'x' is not a number"))
            .toList();
    assertThat(alerts.add(run, RunCounts.NONE, new Incoming(List.of(), bad, List.of()), null).bad())
        .isEqualTo(1_200);
    long kept =
        db.read(jdbc ->
            jdbc.sql("select count(*) from run_bad where run_id = ?")
                .param(run.id())
                .query(Long.class)
                .single());
    assertThat(kept).isEqualTo(BadElement.KEPT_A_RUN);
  }

  private List<String> named(QueryRun run, String text) {
    return finder
        .rows(Viewer.CONSOLE, run.id(), RowQuery.of(null, null, text, null, null))
        .rows()
        .stream()
        .map(RunRow::alertId)
        .toList();
  }

  private List<RunRow> rows(QueryRun run) {
    return finder.rows(Viewer.CONSOLE, run.id(), RowQuery.of(null, null, null, null, null)).rows();
  }

  private RunCounts add(QueryRun run, NewAlert... received) {
    return alerts.add(run, RunCounts.NONE, good(received), null);
  }

  private static Incoming good(NewAlert... received) {
    return new Incoming(List.of(received), List.of(), List.of());
  }

  private static NewAlert measured(String id, Magnitude magnitude) {
    return told(
        GenericAlert.of(id, id, NIGHT, null).withMagnitude(magnitude), "{\"" + id + "\":0}");
  }

  private long query() {
    return SmallRuns.query(db, "query " + ++queries, NIGHT);
  }

  private QueryRun run(@Nullable Long query) {
    return SmallRuns.run(db, query, NIGHT, "running");
  }
}
