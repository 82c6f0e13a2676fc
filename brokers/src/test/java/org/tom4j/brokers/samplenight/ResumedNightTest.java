package org.tom4j.brokers.samplenight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.StreamPosition;
import org.tom4j.broker.StreamPositions;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.form.Range;

/** Sample alerts that go on where they were left. */
class ResumedNightTest {
  private static final Range<Double> BRIGHT = new Range<>(null, 18.0);

  private final SampleNight night = new SampleNight(new FarAhead()::next);

  @ParameterizedTest
  @Timeout(20) // counting up to a place would take hours
  @ValueSource(longs = {0, 1, 36, 4_711, 1_000_000_000, 1_000_000_000_000L})
  void endlessAlertsGoOnFromAnyPlaceAtOnce(long place) {
    SampleQuery query = endless(null, null, null);
    Places places = Places.at(EndlessAlerts.PARTITION, place);
    List<SampleAlert> all = read(query, places, 60);
    assertThat(all).hasSize(60);
    for (int read : new int[] {1, 2, 30, 59}) {
      StreamPosition left = night.position(all.get(read - 1));
      assertThat(left.next()).isGreaterThan(place);
      assertThat(read(query, Places.at(left.partition(), left.next()), 60 - read))
          .isEqualTo(all.subList(read, 60));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1_000_000_000})
  void whatAQueryLeavesOutDoesNotMoveTheOthers(long place) {
    List<SampleAlert> all =
        read(endless(null, null, null), Places.at(EndlessAlerts.PARTITION, place), 400);
    List<SampleAlert> wanted =
        all.stream()
            .filter(alert -> alert.kind() == Kind.VARIABLE_STAR && BRIGHT.contains(alert.mag()))
            .toList();
    SampleQuery query = endless(Kind.VARIABLE_STAR, BRIGHT, null);
    assertThat(wanted).hasSizeGreaterThan(10);
    assertThat(read(query, Places.at(EndlessAlerts.PARTITION, place), wanted.size()))
        .isEqualTo(wanted);
    StreamPosition left = night.position(wanted.get(4));
    assertThat(read(query, Places.at(left.partition(), left.next()), wanted.size() - 5))
        .isEqualTo(wanted.subList(5, wanted.size()));
  }

  @Test
  void endlessAlertsBeginNowAndGoOnByTheirNumbers() {
    SampleQuery query = endless(null, null, 10);
    Instant now = context().clock().instant();
    Places places = new Places(new HashMap<>());
    List<SampleAlert> first = read(query, places, 10);
    assertThat(first.getFirst().time()).isBetween(now.minusSeconds(1), now.plusSeconds(10));
    assertThat(first).isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
    StreamPosition left = night.position(first.get(9));
    places.next.put(left.partition(), left.next());
    List<SampleAlert> second = read(query, places, 20);
    assertThat(second)
        .as("how many counts of each run")
        .hasSize(10)
        .doesNotContainAnyElementsOf(first);
    try (Stream<SampleAlert> unsaved = night.fetchAlerts(query, context())) {
      assertThat(unsaved.toList()).isEqualTo(first);
    }
  }

  @Test
  void anEndlessAlertsCurveEndsWithItAndBeginsWithItsCycle() {
    // Of every cycle: the first, the tenth, and one in ten years.
    for (long place : new long[] {0, 1_000_000_000, 4_000_000_000L}) {
      for (SampleAlert alert :
          read(endless(null, null, 40), Places.at(EndlessAlerts.PARTITION, place), 40)) {
        List<PhotometryPoint> curve = night.lightCurve(alert, context()).toList();
        PhotometryPoint last = curve.get(curve.size() - 2);
        assertThat(last.time().utc()).isEqualTo(alert.time());
        assertThat(Objects.requireNonNull(last.magnitude()).value()).isEqualTo(alert.mag());
        assertThat(Duration.between(curve.getFirst().time().utc(), alert.time()))
            .isLessThan(Duration.ofDays(SampleObject.CYCLE));
      }
    }
  }

  @Test
  void theNightGoesOnWhereItWasLeft() {
    SampleQuery query = night(Kind.SUPERNOVA, null, true);
    List<SampleAlert> all = read(query, new Places(new HashMap<>()), 1_000);
    for (int read = 1; read <= all.size(); read++) {
      StreamPosition left = night.position(all.get(read - 1));
      assertThat(read(query, Places.at(left.partition(), left.next()), 1_000))
          .isEqualTo(all.subList(read, all.size()));
    }
    SampleQuery few = night(Kind.SUPERNOVA, 2, true);
    StreamPosition behind = night.position(all.get(1));
    assertThat(read(few, Places.at(behind.partition(), behind.next()), 1_000))
        .isEqualTo(all.subList(2, 4));
    assertThat(read(query, Places.at(NightAlerts.PARTITION, 1_000_000_000), 1)).isEmpty();
  }

  @Test
  void theNightBeginsAnewUnlessTheFormSaysOtherwiseAndEndlessAlertsNeverDo() {
    assertThat(night.goesOn(night(null, null, false))).isFalse();
    assertThat(night.goesOn(night(null, null, true))).isTrue();
    assertThat(night.goesOn(endless(null, null, null))).isTrue();
  }

  private List<SampleAlert> read(SampleQuery query, Places places, int atMost) {
    List<SampleAlert> read = new ArrayList<>();
    try (Stream<SampleAlert> alerts = night.resume(query, places, context())) {
      boolean _ =
          alerts.anyMatch(alert -> {
            read.add(alert);
            return read.size() >= atMost;
          });
    }
    assertThat(places.taken())
        .containsOnly(night.position(read.isEmpty() ? one() : read.getFirst()).partition());
    return read;
  }

  private static SampleAlert one() {
    return NightAlerts.from(0).findFirst().orElseThrow();
  }

  private static SampleQuery endless(
      @Nullable Kind kind, @Nullable Range<Double> mag, @Nullable Integer howMany) {
    return new SampleQuery(kind, mag, howMany, true, SampleQuery.MAX_RATE, false);
  }

  private static SampleQuery night(@Nullable Kind kind, @Nullable Integer howMany, boolean goOn) {
    return new SampleQuery(kind, null, howMany, false, null, goOn);
  }

  private static ModuleContext context() {
    return new ModuleContext(null, null);
  }

  /** A clock that stands far ahead of every turn: nobody waits. */
  private static final class FarAhead {
    private long now;

    long next() {
      now += Duration.ofSeconds(1).toNanos();
      return now;
    }
  }

  /** Places as somebody left them. */
  private record Places(Map<String, Long> next, List<String> taken) implements StreamPositions {
    Places(Map<String, Long> next) {
      this(next, new ArrayList<>());
    }

    static Places at(String partition, long next) {
      return new Places(new HashMap<>(Map.of(partition, next)));
    }

    @Override
    public String name() {
      return "tom4j-test";
    }

    @Override
    public void behind(long messages) {
      // Nobody watches.
    }

    @Override
    public long takeUp(String partition, long first) {
      taken.add(partition);
      return next.computeIfAbsent(partition, _ -> first);
    }
  }
}
