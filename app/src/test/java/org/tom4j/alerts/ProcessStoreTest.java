package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class ProcessStoreTest {
  private static final Instant NIGHT = Instant.parse("2026-11-23T00:00:00Z");
  private static final Instant BORN = Instant.parse("2026-11-22T18:00:00Z");

  private final Db db;
  private Instant now = NIGHT;

  ProcessStoreTest(Db db) {
    this.db = db;
  }

  @BeforeEach
  void noRunIsLeftOfOtherTests() {
    db.write(jdbc -> jdbc.sql("delete from query_run")).update();
  }

  /** A machine whose processes a test says. */
  private record Made(String place, long pid, Map<Long, Instant> alive) implements Machine {
    @Override
    public Optional<Instant> born(long process) {
      return Optional.ofNullable(alive.get(process));
    }
  }

  private static Made machine(String place, long pid) {
    return new Made(place, pid, new HashMap<>(Map.of(pid, BORN)));
  }

  private ProcessStore on(Made machine) {
    return new ProcessStore(db, machine, () -> now);
  }

  @Test
  void runsOfAKilledProcessOfThisMachineAreCutAtOnce() {
    Made machine = machine("dome", 10);
    long run = run(on(machine).register(false));
    machine.alive().remove(10L);
    ProcessStore next = on(new Made("dome", 11, machine.alive()));
    assertThat(next.markInterrupted()).isEqualTo(1);
    assertThat(state(run)).isEqualTo("interrupted");
  }

  @Test
  void aLaterProcessWithTheSameNumberIsAnother() {
    Made machine = machine("dome", 20);
    long run = run(on(machine).register(false));
    machine.alive().put(20L, BORN.plusSeconds(3_600));
    assertThat(on(machine).markInterrupted()).isEqualTo(1);
    assertThat(state(run)).isEqualTo("interrupted");
  }

  @Test
  void aProcessThatWasIdleForDaysRunsAgainUnderAnotherNumber() {
    ProcessStore store = on(machine("dome", 25));
    try (Heartbeat heartbeat = new Heartbeat(store)) {
      long before = heartbeat.process(IDLE);
      now = now.plus(Duration.ofDays(2));
      store.forget();
      long after = heartbeat.process(IDLE);
      assertThat(after).isNotEqualTo(before);
      assertThat(state(run(after))).isEqualTo("running");
      assertThat(heartbeat.process(IDLE)).isEqualTo(after);
    }
  }

  /** It carries no run. */
  private static final Heartbeat.Carrier IDLE =
      new Heartbeat.Carrier() {
        @Override
        public Set<Long> live() {
          return Set.of();
        }

        @Override
        public void stop(long run) {}

        @Override
        public void finishLeft() {}
      };

  @Test
  void runsOfALivingProcessGoOn() {
    Made machine = machine("dome", 30);
    ProcessStore owner = on(machine);
    long run = run(owner.register(false));
    assertThat(owner.markInterrupted()).isZero();
    assertThat(state(run)).isEqualTo("running");
  }

  @Test
  void aProcessElsewhereIsGoneAfterAMinuteOfSilence() {
    ProcessStore owner = on(machine("far", 40));
    long process = owner.register(false);
    long run = run(process);
    ProcessStore watcher = on(machine("dome", 41));
    now = NIGHT.plusSeconds(50);
    assertThat(watcher.markInterrupted()).isZero();
    boolean _ = owner.beat(process, List.of(run));
    now = NIGHT.plusSeconds(105);
    assertThat(watcher.markInterrupted()).isZero();
    now = NIGHT.plusSeconds(111);
    assertThat(watcher.markInterrupted()).isEqualTo(1);
    assertThat(state(run)).isEqualTo("interrupted");
  }

  @Test
  void aProcessThatHadOnlySleptHasItsRunsBack() {
    ProcessStore owner = on(machine("far", 50));
    long process = owner.register(false);
    long run = run(process);
    now = NIGHT.plusSeconds(3_600);
    assertThat(on(machine("dome", 51)).markInterrupted()).isEqualTo(1);
    boolean _ = owner.beat(process, List.of(run));
    assertThat(state(run)).isEqualTo("running");
  }

  @Test
  void aRunThatNoProcessCarriesIsCut() {
    long run = run(null);
    assertThat(on(machine("dome", 60)).markInterrupted()).isEqualTo(1);
    assertThat(state(run)).isEqualTo("interrupted");
  }

  @Test
  void aRunThatWasCutOffEndedWithItsLastRowAndNotWhenSomebodyNoticed() {
    Made machine = machine("dome", 90);
    ProcessStore owner = on(machine);
    long process = owner.register(false);
    long told = run(process);
    long silent = run(process);
    db.write(jdbc ->
            jdbc.sql("update query_run set last_row_us = ? where id = ?")
                .params(NIGHT.plusSeconds(40), told))
        .update();
    now = NIGHT.plusSeconds(50);
    boolean _ = owner.beat(process, List.of(told, silent));
    machine.alive().remove(90L);
    now = NIGHT.plusSeconds(86_400);
    assertThat(on(new Made("dome", 91, machine.alive())).markInterrupted()).isEqualTo(2);
    assertThat(finished(told)).isEqualTo(NIGHT.plusSeconds(40));
    assertThat(finished(silent)).isEqualTo(NIGHT.plusSeconds(50));
  }

  private Instant finished(long run) {
    return Micros.toInstant(
        db.read(jdbc ->
            jdbc.sql("select finished_us from query_run where id = ?")
                .param(run)
                .query(Long.class)
                .single()));
  }

  @Test
  void hearsWhichOfItsRunsSomebodyWantsStopped() {
    ProcessStore owner = on(machine("dome", 70));
    long process = owner.register(false);
    long run = run(process);
    long other = run(process);
    assertThat(owner.stopsAsked(process)).isEmpty();
    on(machine("far", 71)).askToStop(run);
    assertThat(owner.stopsAsked(process)).containsExactly(run).doesNotContain(other);
  }

  @Test
  void forgetsProcessesOfLongAgoButNotOneThatCarriesARun() {
    ProcessStore store = on(machine("dome", 80));
    long idle = store.register(false);
    long busy = store.register(false);
    run(busy);
    now = NIGHT.plusSeconds(100_000);
    store.forget();
    assertThat(processes()).contains(busy).doesNotContain(idle);
  }

  @Test
  void aProcessThatIsStartedAgainIsTheOneItWasAndItsRunsAreCut() {
    Made machine = machine("pole", 300);
    long before = on(machine).register(true);
    long run = run(before);
    ProcessStore beside = on(new Made("pole", 301, machine.alive()));
    machine.alive().put(301L, BORN);
    assertThat(beside.register(true)).as("the first one lives").isNotEqualTo(before);
    machine.alive().remove(300L);
    machine.alive().put(302L, BORN);
    ProcessStore command = on(new Made("pole", 302, machine.alive()));
    assertThat(command.register(false)).as("of another kind").isNotEqualTo(before);
    machine.alive().put(303L, BORN);
    ProcessStore again = on(new Made("pole", 303, machine.alive()));
    assertThat(again.register(true)).isEqualTo(before);
    assertThat(state(run)).isEqualTo("interrupted");
    assertThat(state(run(before))).isEqualTo("running");
    assertThat(again.markInterrupted()).isZero();
  }

  @Test
  void tellsWhetherAProcessListensAsLongAsItSaysSo() {
    now = NIGHT.plus(Duration.ofDays(30));
    ProcessStore store = on(machine("valley", 400));
    assertThat(store.anyListens()).isFalse();
    store.register(false);
    assertThat(store.anyListens()).isFalse();
    long listening = store.register(true);
    assertThat(store.anyListens()).isTrue();
    now = now.plusSeconds(61);
    assertThat(store.anyListens()).isFalse();
    assertThat(store.beat(listening, List.of())).isTrue();
    assertThat(store.anyListens()).isTrue();
  }

  private List<Long> processes() {
    return db.read(jdbc -> jdbc.sql("select id from process").query(Long.class).list());
  }

  private String state(long run) {
    return db.read(jdbc ->
        jdbc.sql("select state from query_run where id = ?")
            .param(run)
            .query(String.class)
            .single());
  }

  private long run(@Nullable Long process) {
    return db.write(jdbc ->
        jdbc.sql(
                "insert into query_run (broker, parameters, module_version, permissions,"
                    + " started_us, process_id, state, received, bad, kept, fresh, updated)"
                    + " values ('TEST', '{}', 'v1', 'PRIVATE', ?, cast(? as bigint), 'running',"
                    + " 0, 0, 0, 0, 0) returning id")
            .params(Arguments.of(NIGHT, process))
            .query(Long.class)
            .single());
  }
}
