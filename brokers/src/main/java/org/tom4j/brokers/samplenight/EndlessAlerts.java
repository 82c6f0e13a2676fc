package org.tom4j.brokers.samplenight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tom4j.broker.StreamPosition;

/**
 * Alerts for ever: the survey goes round the objects without a break, one look after the other, and
 * sees the same again every ninety nights, under new ids. What a look sees follows from its number
 * alone, whoever asks and whenever: the object, the filter, the time. Ends only when its thread is
 * interrupted; keeps nothing.
 */
final class EndlessAlerts extends AbstractSpliterator<SampleAlert> {
  /** Positions in it are numbers of looks. */
  static final String PARTITION = "endless";

  /** The time of look 0. */
  static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  // Four looks in five see something: ten alerts a second, as they come unless somebody wants them
  // faster, keep about step with the clock.
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(80);

  private static final int LOOKS_A_TURN = 100;
  private static final List<SampleBand> BANDS = List.of(SampleBand.values());

  private final SampleQuery query;
  private final Pace pace;
  private final List<SampleObject> objects = SampleSky.objects();
  private long look;

  private EndlessAlerts(SampleQuery query, long first, Pace pace) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.query = query;
    this.look = first;
    this.pace = pace;
  }

  /**
   * The alerts of the objects that a query wants, whatever their magnitude.
   *
   * @param first the number of the first look, at least 0
   */
  static Stream<SampleAlert> of(SampleQuery query, long first, Pace pace) {
    return StreamSupport.stream(new EndlessAlerts(query, first, pace), false);
  }

  /** The number of the look that is taken at a time; 0 before the first. */
  static long lookAt(Instant time) {
    return Math.max(0, Duration.between(BEGINNING, time).dividedBy(BETWEEN_LOOKS));
  }

  /** Where the alerts go on behind one of them, which its id tells. */
  static StreamPosition behind(SampleAlert alert) {
    String number = alert.id().substring(alert.name().length() + 1);
    return new StreamPosition(PARTITION, Long.parseLong(number) + 1);
  }

  @Override
  public boolean tryAdvance(Consumer<? super SampleAlert> action) {
    while (pace.awaitTurn()) {
      // Looks that see nothing take no turn, but not for ever: there may be nothing to see for
      // long.
      for (int looks = 0; looks < LOOKS_A_TURN; looks++) {
        Optional<SampleAlert> seen = next();
        if (seen.isPresent()) {
          action.accept(seen.get());
          return true;
        }
      }
    }
    return false;
  }

  private Optional<SampleAlert> next() {
    while (!query.wants(object())) {
      look++;
    }
    SampleObject object = object();
    SampleBand band = BANDS.get((int) (look / objects.size() % BANDS.size()));
    Instant time = BEGINNING.plus(BETWEEN_LOOKS.multipliedBy(look));
    return object.alert(time, band, object.name() + "-" + look++);
  }

  private SampleObject object() {
    return objects.get((int) (look % objects.size()));
  }
}
