package org.tom4j.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.catalogue.StandingStore.Lease;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Waiting;

/** Of several processes one reads a catalogue. */
@OnBothDatabases
final class StandingStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");
  private static final Updated TOLD = new Updated(1, 0, List.of(), 1, List.of(), List.of(), null);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final Db db;
  private final StandingStore store;

  StandingStoreTest(Db db) {
    this.db = db;
    this.store = new StandingStore(db, now::get);
  }

  @BeforeEach
  void begin() {
    int _ = db.write(client -> client.sql("delete from catalogue").update());
  }

  @Test
  void whoWasThoughtGoneNeitherGoesOnNorEndsTheReadingOfTheNext() {
    Lease lost = store.take("TNS", true).orElseThrow();
    assertThat(store.take("TNS", true)).isEmpty();
    now.set(NOW.plusSeconds(601));
    Lease next = store.take("TNS", true).orElseThrow();
    assertThat(store.goOn(lost)).isEmpty();
    assertThat(store.updated(lost, NOW, true, TOLD)).isFalse();
    assertThat(store.failed(lost, "late")).isFalse();
    Standing standing = store.of("TNS");
    assertThat(standing.since()).isNull();
    assertThat(standing.failed()).isNull();
    assertThat(store.isBeingRead(standing)).isTrue();
    Lease onward = store.goOn(next).orElseThrow();
    assertThat(store.updated(onward, NOW, true, TOLD)).isTrue();
    assertThat(store.of("TNS").since()).isEqualTo(NOW);
  }

  @Test
  void aReadingThatWaitsLongForItsFirstRowIsNotTakenByAnother() {
    Lease lease = store.take("TNS", true).orElseThrow();
    try (Reading reading = new Reading(store, lease, Duration.ofMillis(5))) {
      now.set(NOW.plusSeconds(590));
      Waiting.await(() -> NOW.isBefore(Objects.requireNonNull(store.of("TNS").leased())));
      now.set(NOW.plusSeconds(1100));
      assertThat(store.take("TNS", true)).isEmpty();
      reading.updated(NOW, true, TOLD);
    }
    assertThat(store.take("TNS", true)).as("when it has ended").isPresent();
  }

  @Test
  void aReadingThatAnotherTookOverSaysSo() {
    Lease lost = store.take("TNS", true).orElseThrow();
    now.set(NOW.plusSeconds(601));
    assertThat(store.take("TNS", true)).isPresent();
    try (Reading reading = new Reading(store, lost, Duration.ofHours(1))) {
      assertThatThrownBy(reading::goOn).hasMessageContaining("Another process reads it now");
      assertThatThrownBy(() -> reading.failed("late")).isInstanceOf(Reading.TakenOver.class);
    }
  }
}
