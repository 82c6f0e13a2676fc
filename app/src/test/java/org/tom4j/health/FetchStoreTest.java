package org.tom4j.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.FetchReport;
import org.tom4j.testing.OnBothDatabases;

/** How each module did last, of all that is written down. */
@OnBothDatabases
final class FetchStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");

  private final FetchStore store;

  FetchStoreTest(Db db) {
    this.store = new FetchStore(db, InstantSource.fixed(NOW));
  }

  @Test
  void eachModuleIsToldByItsLastGoodAndItsLastFailedFetch() {
    assertThat(store.last()).isEmpty();
    store.add(
        List.of(
            report("North", 1, null),
            report("North", 2, Outcome.Kind.ERROR_ANSWER),
            report("North", 3, null),
            report("South", 4, Outcome.Kind.ERROR_ANSWER),
            report("North", 5, Outcome.Kind.REFUSED),
            report("South", 6, Outcome.Kind.NOT_CONFIGURED),
            report("West", 7, Outcome.Kind.REFUSED),
            report("Zenith", 8, null)));

    Map<String, ModuleHealth> last = store.last();

    assertThat(last)
        .containsOnlyKeys("North", "South", "Zenith")
        .containsEntry("North", new ModuleHealth(at(3), at(2), "in trouble 2", List.of()))
        .containsEntry("South", new ModuleHealth(null, at(4), "in trouble 4", List.of()))
        .containsEntry("Zenith", new ModuleHealth(at(8), null, null, List.of()));
  }

  private static Instant at(int second) {
    return NOW.plusSeconds(second);
  }

  private static FetchReport report(String module, int second, Outcome.@Nullable Kind failure) {
    Outcome outcome =
        failure == null
            ? new Outcome.Complete()
            : new Outcome.Failed(failure, "in trouble " + second, null);
    return new FetchReport(
        module, "1", at(second), outcome, true, Duration.ofSeconds(1), null, null, List.of());
  }
}
