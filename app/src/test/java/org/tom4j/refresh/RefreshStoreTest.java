package org.tom4j.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.refresh.Refresh.State;
import org.tom4j.testing.BareTarget;
import org.tom4j.testing.OnBothDatabases;

/** The queue in the database that several processes work off. */
@OnBothDatabases
final class RefreshStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final Db db;
  private final RefreshStore one;
  private final RefreshStore other;
  private final long target;

  RefreshStoreTest(Db db) {
    this.db = db;
    this.one = new RefreshStore(db, now::get);
    this.other = new RefreshStore(db, now::get);
    db.write(client -> client.sql("delete from target").update());
    this.target = BareTarget.in(db);
  }

  @Test
  void onlyOneProcessTakesWhatWaits() {
    Ask whom = Ask.whom(target);
    one.put(List.of(whom));
    assertThat(one.take()).contains(whom);
    assertThat(other.take()).isEmpty();
  }

  @Test
  void whatAProcessHeldAndNeverEndedIsTakenByTheNext() {
    Ask whom = Ask.whom(target);
    one.put(List.of(whom));
    assertThat(one.take()).contains(whom);
    now.set(NOW.plus(RefreshStore.LEASE).plusSeconds(1));
    assertThat(other.take()).contains(whom);
    assertThat(one.take()).isEmpty();
  }

  @Test
  void whatAPersonAskedForGoesBeforeWhatRulesAskedForLater() {
    long watched = BareTarget.in(db);
    long both = BareTarget.in(db);
    one.put(List.of(Ask.whom(target), Ask.whomByRule(both)));
    now.set(NOW.plusSeconds(60));
    one.put(List.of(Ask.whomByRule(watched)));
    now.set(NOW.plusSeconds(120));
    one.put(List.of(Ask.whom(both)));
    assertThat(one.take()).as("asked for by rule, then by a person").contains(Ask.whom(both));
    Ask whom = one.take().orElseThrow();
    assertThat(whom).isEqualTo(Ask.whom(target));
    one.plan(whom, List.of(new Ask(target, "A", "x", null, whom.byRule())));
    assertThat(one.take()).map(Ask::broker).contains("A");
    assertThat(one.take()).contains(Ask.whomByRule(watched));
  }

  @Test
  void whatAProcessGaveBackIsTakenAtOnce() {
    Ask whom = Ask.whom(target);
    one.put(List.of(whom));
    Ask taken = one.take().orElseThrow();
    one.release(taken);
    assertThat(other.take()).contains(whom);
  }

  @Test
  void askingAgainWhileItWaitsChangesNothing() {
    Ask north = new Ask(target, "North", "N-1", null, false);
    one.put(List.of(north));
    assertThat(one.take()).contains(north);
    one.put(List.of(north));
    assertThat(other.take()).as("somebody works on it").isEmpty();
    one.end(north, State.DONE, 4, 2, "");
    assertThat(one.isWaiting(target)).isFalse();
    assertThat(one.of(target))
        .containsExactly(new Refresh("North", "N-1", State.DONE, NOW, NOW, 4, 2, ""));
    one.put(List.of(north));
    assertThat(one.isWaiting(target)).isTrue();
  }

  @Test
  void theRowOfFindingOutGivesWayToThoseFound() {
    Ask whom = Ask.whom(target);
    one.put(List.of(whom));
    Ask north = new Ask(target, "North", "N-1", null, false);
    Ask south = new Ask(target, "South", null, null, false);
    one.plan(one.take().orElseThrow(), List.of(north, south));
    assertThat(one.of(target)).extracting(Refresh::broker).containsExactly("North", "South");
    Optional<Ask> first = one.take();
    Optional<Ask> second = one.take();
    assertThat(List.of(first.orElseThrow(), second.orElseThrow()))
        .containsExactlyInAnyOrder(north, south);
  }

  @Test
  void aDeletedTargetTakesWhatWaitsAlong() {
    one.put(List.of(Ask.whom(target)));
    db.write(client -> client.sql("delete from target where id = ?").param(target).update());
    assertThat(one.take()).isEmpty();
  }
}
