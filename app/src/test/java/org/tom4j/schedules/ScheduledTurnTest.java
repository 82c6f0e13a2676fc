package org.tom4j.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tom4j.alerts.ScheduledRuns;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.people.People;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.TomServer;

/** When the next turn is, after what happened during and in the last. */
@OnBothDatabases
final class ScheduledTurnTest {
  private final DatabaseKind kind;
  private final MovedClock clock = new MovedClock();

  ScheduledTurnTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @Test
  void aScheduleThatIsSetDuringATurnIsNotOvertakenByTheRuleBefore() {
    try (TomServer tom = ScheduledQueryTest.start(kind, clock)) {
      long query = ScheduledQueryTest.save(tom, "ivy", "both");
      ScheduledQueryTest.every(tom, "ivy", query, "60", "");
      var turn =
          new Turn(
              tom.part(ScheduleStore.class),
              tom.part(ScheduledRuns.class),
              tom.part(SeenQueries.class),
              tom.part(People.class),
              clock);
      Turn.Taken taken = turn.take(query, clock.instant());
      assertThat(taken.next()).isPresent();
      assertThat(turn.changed(query, taken)).as("nobody set it").isEmpty();

      ScheduledQueryTest.every(tom, "ivy", query, "7", "");

      assertThat(turn.changed(query, taken).orElseThrow())
          .isBetween(clock.instant(), clock.instant().plus(Duration.ofMinutes(7)));
      tom.signedIn("ivy").post("/alerts/query/" + query + "/schedule/delete/");
      assertThat(turn.changed(query, taken)).isEmpty();
      ScheduledQueryTest.ended(tom, query);
    }
  }

  @Test
  void aBrokerThatAsksForAWaitIsLeftAloneForIt() {
    try (TomServer tom = ScheduledQueryTest.start(kind, clock)) {
      long query = ScheduledQueryTest.save(tom, "jan", "limited");
      ScheduledQueryTest.every(tom, "jan", query, "10", "");
      clock.forward(Duration.ofSeconds(601));
      tom.part(Turns.class).look();
      ScheduledQueryTest.await(tom, query, 1);
      ScheduledQueryTest.ended(tom, query);
      assertThat(ScheduledQueryTest.wait(ScheduledQueryTest.schedule(tom, "jan", query)))
          .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusMinutes(1));
    }
  }
}
