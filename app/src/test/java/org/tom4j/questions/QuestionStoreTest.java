package org.tom4j.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.questions.Part.State;
import org.tom4j.testing.OnBothDatabases;

/** What waits in a question, and what is stopped of it. */
@OnBothDatabases
final class QuestionStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");

  private final Db db;
  private final QuestionStore store;

  QuestionStoreTest(Db db) {
    this.db = db;
    this.store = new QuestionStore(db, InstantSource.fixed(NOW));
  }

  @Test
  void whatWaitsEndsAtStopAndWhatBeganJustThenIsKnownToBeStopped() {
    long id =
        insert(
            Viewer.CONSOLE,
            new Part("North", State.WAITING, null, ""),
            new Part("South", State.WAITING, null, ""),
            new Part("GCN", State.LEFT_OUT, null, "takes none"));
    assertThat(store.started(id, "North", run())).isTrue();
    assertThat(store.isWaiting(id, "South")).isTrue();

    store.stopWaiting(id);

    assertThat(store.isWaiting(id, "South")).isFalse();
    assertThat(store.parts(id))
        .extracting(Part::state)
        .containsExactly(State.STARTED, State.STOPPED, State.LEFT_OUT);
    long late = run();
    assertThat(store.started(id, "South", late)).as("its run has to be stopped").isFalse();
    assertThat(store.parts(id).get(1).run()).as("and is told").isEqualTo(late);
  }

  @Test
  void questionsAreOpenWhileTheyWaitOrTheirRunsGoOn() {
    Viewer viewer = person("Han");
    Duration minute = Duration.ofMinutes(1);
    long one = insert(viewer, new Part("North", State.WAITING, null, ""));
    insert(viewer, new Part("GCN", State.LEFT_OUT, null, ""));
    assertThat(store.open(viewer, minute)).isEqualTo(1);
    assertThat(new QuestionStore(db, InstantSource.fixed(NOW.plusSeconds(61))).open(viewer, minute))
        .as("lost")
        .isZero();
    long run = run();
    store.started(one, "North", run);
    assertThat(new QuestionStore(db, InstantSource.fixed(NOW.plusSeconds(61))).open(viewer, minute))
        .isEqualTo(1);
    db.write(jdbc ->
        jdbc.sql("update query_run set state = 'complete' where id = ?").param(run).update());
    assertThat(store.open(viewer, minute)).isZero();
    assertThat(store.open(Viewer.CONSOLE, minute)).as("the console has no bound").isZero();
  }

  @Test
  void aPersonHasNoMoreOpenThanHeMayHoweverManyHeAsksAtOnce() throws InterruptedException {
    Viewer viewer = person("Leia");
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() ->
                  store.insert(
                      viewer,
                      "{}",
                      List.of(new Part("North", State.WAITING, null, "")),
                      5,
                      Duration.ofMinutes(1))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(store.open(viewer, Duration.ofMinutes(1))).isEqualTo(5);
  }

  private long insert(Viewer viewer, Part... parts) {
    return store
        .insert(viewer, "{}", List.of(parts), Questions.MOST_OPEN, Duration.ofMinutes(1))
        .orElseThrow();
  }

  private Viewer person(String name) {
    long person =
        db.write(jdbc ->
            jdbc.sql(
                    "insert into person (name, admin, active, version, created_us)"
                        + " values (?, false, true, 1, 0) returning id")
                .param(name)
                .query(Columns.NUMBER)
                .single());
    return new Viewer(person, name, false, Set.of());
  }

  private long run() {
    return db.write(jdbc ->
        jdbc.sql(
                "insert into query_run (broker, parameters, module_version, permissions,"
                    + " started_us, state, received, bad, kept, fresh, updated)"
                    + " values ('North', '{}', '1', 'PRIVATE', 0, 'running', 0, 0, 0, 0, 0)"
                    + " returning id")
            .query(Columns.NUMBER)
            .single());
  }
}
