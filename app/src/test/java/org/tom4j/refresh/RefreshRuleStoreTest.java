package org.tom4j.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.testing.BareTarget;
import org.tom4j.testing.OnBothDatabases;

/** Rules by which targets are kept up to date, and what is done with those that are due. */
@OnBothDatabases
final class RefreshRuleStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");
  private static final RefreshEvery SIX = new RefreshEvery(6);
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final Db db;
  private final RefreshStore queue;
  private final RefreshRuleStore rules;
  private final long target;

  RefreshRuleStoreTest(Db db) {
    this.db = db;
    this.queue = new RefreshStore(db, now::get);
    this.rules = new RefreshRuleStore(db, new AuditStore(db, now::get), queue);
    db.write(client -> client.sql("delete from target").update());
    db.write(client -> client.sql("delete from audit_entry").update());
    this.target = BareTarget.in(db);
  }

  @Test
  void whatIsDueIsAskedAboutAndSetOnFromItsOwnTime() {
    set(target, SIX);
    assertThat(takeAll(NOW.plus(HOUR.multipliedBy(6)).minusMillis(1))).isZero();
    assertThat(takeAll(NOW.plus(HOUR.multipliedBy(6)).plusSeconds(200))).isEqualTo(1);
    assertThat(queue.take()).map(Claim::ask).contains(Ask.whomByRule(target));
    assertThat(rules.find(target)).contains(new RefreshRule(SIX, NOW.plus(HOUR.multipliedBy(12))));
    assertThat(takeAll(NOW.plus(HOUR.multipliedBy(7)))).isZero();
  }

  @Test
  void oneThatTwoProcessesFoundDueIsTakenByOne() {
    set(target, SIX);
    Instant later = NOW.plus(HOUR.multipliedBy(6));
    RefreshRuleStore.Due due = rules.due(later, 10).getFirst();
    assertThat(rules.take(due, later)).isTrue();
    queue.end(queue.take().orElseThrow(), Refresh.State.DONE, 0, 0, "");
    assertThat(rules.take(due, later)).isFalse();
  }

  @Test
  void whatWasMissedWhileNoTomWasUpIsAskedOnce() {
    set(target, SIX);
    Instant weekLater = NOW.plus(Duration.ofDays(7)).plus(HOUR);
    assertThat(takeAll(weekLater)).isEqualTo(1);
    queue.end(queue.take().orElseThrow(), Refresh.State.DONE, 0, 0, "");
    assertThat(takeAll(weekLater)).isZero();
    assertThat(rules.find(target).orElseThrow().next())
        .isEqualTo(NOW.plus(Duration.ofDays(7)).plus(HOUR.multipliedBy(6)));
  }

  @Test
  void oneThatWaitsIsNotAskedAboutTwice() {
    set(target, SIX);
    queue.put(List.of(new Ask(target, "North", "N-1", null, false)));
    assertThat(takeAll(NOW.plus(HOUR.multipliedBy(6)))).isZero();
    assertThat(queue.of(target)).extracting(Refresh::broker).containsExactly("North");
    assertThat(rules.find(target).orElseThrow().next()).isEqualTo(NOW.plus(HOUR.multipliedBy(12)));
  }

  @Test
  void aTurnTakesTheLongestDueAndLeavesTheRest() {
    set(target, SIX);
    now.set(NOW.plusSeconds(1));
    long other = BareTarget.in(db);
    set(other, SIX);
    List<RefreshRuleStore.Due> due = rules.due(NOW.plus(Duration.ofDays(1)), 1);
    assertThat(due).extracting(RefreshRuleStore.Due::targetId).containsExactly(target);
  }

  @Test
  void whatWasChangedSinceItWasFoundDueIsLeftAlone() {
    set(target, SIX);
    Instant later = NOW.plus(HOUR.multipliedBy(6));
    RefreshRuleStore.Due due = rules.due(later, 10).getFirst();
    now.set(later);
    set(target, new RefreshEvery(24));
    assertThat(rules.take(due, later)).isFalse();
    assertThat(rules.find(target).orElseThrow().next()).isEqualTo(later.plus(Duration.ofDays(1)));
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void asOftenAsBeforeChangesNothing() {
    set(target, SIX);
    now.set(NOW.plus(HOUR));
    set(target, SIX);
    assertThat(rules.find(target).orElseThrow().next()).isEqualTo(NOW.plus(HOUR.multipliedBy(6)));
    assertThat(rules.remove(Viewer.CONSOLE, target)).isTrue();
    assertThat(rules.remove(Viewer.CONSOLE, target)).isFalse();
    assertThat(audited())
        .containsExactly("keeps it up to date every 6 hours", "keeps it up to date no longer");
  }

  @Test
  void aDeletedTargetTakesItsRuleAlong() {
    set(target, SIX);
    RefreshRuleStore.Due due = rules.due(NOW.plus(Duration.ofDays(1)), 10).getFirst();
    db.write(client -> client.sql("delete from target where id = ?").param(target).update());
    assertThat(rules.take(due, NOW.plus(Duration.ofDays(1)))).isFalse();
    assertThat(rules.due(NOW.plus(Duration.ofDays(1)), 10)).isEmpty();
    assertThat(rules.set(Viewer.CONSOLE, target, SIX, NOW)).isFalse();
  }

  private void set(long which, RefreshEvery every) {
    assertThat(rules.set(Viewer.CONSOLE, which, every, now.get())).isTrue();
  }

  private long takeAll(Instant when) {
    now.set(when);
    return rules.due(when, 100).stream().filter(due -> rules.take(due, when)).count();
  }

  private List<String> audited() {
    return db.read(client ->
        client.sql("select words from audit_entry order by id").query(Columns.TEXT).list());
  }
}
