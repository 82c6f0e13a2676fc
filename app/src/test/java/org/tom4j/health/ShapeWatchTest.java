package org.tom4j.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tom4j.access.AuditStore;
import org.tom4j.db.Db;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.FetchReport;
import org.tom4j.runtime.shape.MemberShape;
import org.tom4j.runtime.shape.ObjectShape;
import org.tom4j.runtime.shape.SeenShape;
import org.tom4j.runtime.shape.Shape;
import org.tom4j.testing.OnBothDatabases;

/** What many fetches saw, written down together. */
@OnBothDatabases
final class ShapeWatchTest {
  private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");

  private final ShapeStore store;
  private final ShapeWatch watch;
  private long seconds;

  ShapeWatchTest(Db db) {
    this.store = new ShapeStore(db, new AuditStore(db, Clock.systemUTC()));
    this.watch = new ShapeWatch(store);
  }

  @Test
  void aBatchTellsTheSameAsItsFetchesOneByOne() {
    List<FetchReport> one = new ArrayList<>();
    List<FetchReport> other = new ArrayList<>();
    for (String member : List.of("mag", "mag", "magnitude", "magnitude", "mag", "magnitude")) {
      seconds++;
      one.add(report("OneByOne", member));
      other.add(report("Batch", member));
    }
    one.forEach(report -> watch.saw(List.of(report)));
    watch.saw(other);

    AnswerKind alone = only("OneByOne");
    AnswerKind together = only("Batch");
    assertThat(together.driftedSince())
        .isEqualTo(NOW.plusSeconds(6))
        .isEqualTo(alone.driftedSince());
    assertThat(together.seen()).isEqualTo(alone.seen());
    assertThat(together.last()).isEqualTo(alone.last());
    assertThat(together.alarms()).isNotEmpty().isEqualTo(alone.alarms());
    assertThat(together.changes()).isEqualTo(alone.changes());
    assertThat(store.packet("Batch", together.id()))
        .contains("{\"magnitude\": 6}".getBytes(StandardCharsets.UTF_8));

    watch.saw(List.of(report("Batch", "mag")));
    assertThat(only("Batch").driftedSince()).isNull();
  }

  private AnswerKind only(String module) {
    List<AnswerKind> kinds = store.kinds(module, false).getOrDefault(module, List.of());
    assertThat(kinds).hasSize(1);
    return kinds.getFirst();
  }

  private FetchReport report(String module, String member) {
    var filled = new MemberShape(0, 200, 0, 0, 0, 0);
    var shape = new Shape(Map.of("", new ObjectShape(200, Map.of("id", filled, member, filled))));
    byte[] sample = "{\"%s\": %d}".formatted(member, seconds).getBytes(StandardCharsets.UTF_8);
    return new FetchReport(
        module,
        "1",
        NOW.plusSeconds(seconds),
        new Outcome.Complete(),
        true,
        Duration.ofSeconds(1),
        null,
        null,
        List.of(new SeenShape("Row of /", shape, Set.of("id", "mag"), sample)));
  }
}
