package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/** Many survivors, and a TOM that is stopped in the midst of them. */
@OnBothDatabases
final class ActionRestartTest {
  private static final int MANY = 500;

  private final DatabaseKind kind;

  ActionRestartTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @Test
  void aTomThatIsStoppedInTheMidstOfManyGoesOnAndTellsNoneTwice() {
    ActingTom tom = ActingTom.start(kind, "http: {allow-private: true}\n");
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("ann", "many", MANY);
      tom.set(
          "ann",
          query,
          "{\"create_targets\":true,\"webhook\":\"%s\",\"secret\":\"%s\"}"
              .formatted(receiver.address(), Receiver.SECRET));
      tom.run("ann", query);
      Waiting.await(() -> receiver.all().size() > 20);
      tom = tom.restarted();
      assertThat(receiver.all()).as("it was in the midst").hasSizeLessThan(MANY);
      try (TomServer beside = tom.server.beside()) {
        assertThat(beside.address()).isNotEqualTo(tom.server.address());
        Waiting.await(() -> receiver.all().size() >= MANY);
        tom.settled(query);
      }
      assertThat(receiver.counts()).hasSize(MANY);
      assertThat(receiver.counts().values()).containsOnly(1);
      assertThat(receiver.alerts()).doesNotHaveDuplicates();
      assertThat(tom.number("select count(*) from target where name like 'Object many %'"))
          .isEqualTo(MANY);
      tom.run("ann", query);
      assertThat(tom.number("select count(*) from action_delivery where query_id = " + query))
          .isEqualTo(2 * MANY);
      ActingTom now = tom;
      Waiting.await(
          () -> now.number("select count(*) from query_action_place where seq = " + MANY) == 2);
      new TakeUpStore(tom.server.part(org.tom4j.db.Db.class), tom.clock)
          .tidy(tom.clock.instant().plusSeconds(1));
      assertThat(tom.number("select count(*) from query_action_place")).isZero();
      tom.change("ann", query, "many", 2, 11);
      tom.run("ann", query);
      Waiting.await(() -> receiver.all().size() == MANY + 2);
    } finally {
      tom.server.close();
    }
  }
}
