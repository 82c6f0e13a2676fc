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
    assertThat(taken(one)).contains(whom);
    assertThat(other.take()).isEmpty();
  }

  @Test
  void whatAProcessHeldAndNeverEndedIsTakenByTheNext() {
    Ask whom = Ask.whom(target);
    one.put(List.of(whom));
    assertThat(taken(one)).contains(whom);
    now.set(NOW.plus(RefreshStore.LEASE).plusSeconds(1));
    assertThat(taken(other)).contains(whom);
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
    assertThat(taken(one)).as("asked for by rule, then by a person").contains(Ask.whom(both));
    Claim whom = one.take().orElseThrow();
    assertThat(whom.ask()).isEqualTo(Ask.whom(target));
    one.plan(whom, List.of(new Ask(target, "A", "x", null, false)));
    assertThat(taken(one)).map(Ask::broker).contains("A");
    assertThat(taken(one)).contains(Ask.whomByRule(watched));
  }

  @Test
  void whatAProcessGaveBackIsTakenAtOnce() {
    Ask whom = Ask.whom(target);
    one.put(List.of(whom));
    Claim taken = one.take().orElseThrow();
    one.release(taken);
    assertThat(taken(other)).contains(whom);
  }

  @Test
  void askingAgainWhileItWaitsChangesNothing() {
    Ask north = new Ask(target, "North", "N-1", null, false);
    one.put(List.of(north));
    Claim taken = one.take().orElseThrow();
    assertThat(taken.ask()).isEqualTo(north);
    one.put(List.of(north));
    assertThat(other.take()).as("somebody works on it").isEmpty();
    one.end(taken, State.DONE, 4, 2, "");
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
    Optional<Ask> first = taken(one);
    Optional<Ask> second = taken(one);
    assertThat(List.of(first.orElseThrow(), second.orElseThrow()))
        .containsExactlyInAnyOrder(north, south);
  }

  @Test
  void aProcessThatWasTooSlowNeitherFreesNorEndsWhatAnotherHasTaken() {
    one.put(List.of(new Ask(target, "North", "N-1", null, false)));
    Claim slow = one.take().orElseThrow();
    now.set(NOW.plus(RefreshStore.LEASE).plusSeconds(1));
    Claim next = other.take().orElseThrow();
    one.release(slow);
    assertThat(one.take()).as("the other one works on it").isEmpty();
    one.end(slow, State.FAILED, 0, 0, "too late");
    assertThat(one.isWaiting(target)).isTrue();
    other.end(next, State.DONE, 4, 2, "");
    one.end(slow, State.FAILED, 0, 0, "too late");
    assertThat(one.of(target)).extracting(Refresh::state).containsExactly(State.DONE);
  }

  @Test
  void aProcessThatWasTooSlowToFindOutWhomToAskLeavesItToTheOther() {
    one.put(List.of(Ask.whom(target)));
    Claim slow = one.take().orElseThrow();
    now.set(NOW.plus(RefreshStore.LEASE).plusSeconds(1));
    Claim next = other.take().orElseThrow();
    one.plan(slow, List.of(new Ask(target, "Old", "N-1", null, false)));
    other.plan(next, List.of(new Ask(target, "North", "N-1", null, false)));
    assertThat(one.of(target)).extracting(Refresh::broker).containsExactly("North");
  }

  @Test
  void whatAPersonAsksForWhileARulesWishIsPlannedIsThePersons() {
    one.put(List.of(Ask.whomByRule(target)));
    Claim whom = one.take().orElseThrow();
    assertThat(whom.ask().byRule()).isTrue();
    other.put(List.of(Ask.whom(target)));
    one.plan(whom, List.of(new Ask(target, "North", "N-1", null, true)));
    assertThat(taken(one)).contains(new Ask(target, "North", "N-1", null, false));
  }

  @Test
  void whatARuleAsksForStaysTheRulesWhenItIsPlanned() {
    one.put(List.of(Ask.whomByRule(target)));
    one.plan(one.take().orElseThrow(), List.of(new Ask(target, "North", "N-1", null, false)));
    assertThat(taken(one)).contains(new Ask(target, "North", "N-1", null, true));
  }

  @Test
  void aDeletedTargetTakesWhatWaitsAlong() {
    one.put(List.of(Ask.whom(target)));
    db.write(client -> client.sql("delete from target where id = ?").param(target).update());
    assertThat(one.take()).isEmpty();
  }

  private static Optional<Ask> taken(RefreshStore by) {
    return by.take().map(Claim::ask);
  }
}
