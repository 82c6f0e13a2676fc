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

/**
 * Alerts for ever: the survey goes round the objects without a break, and after forty nights begins
 * the same nights again under new ids. Ends only when its thread is interrupted; keeps nothing.
 */
final class EndlessAlerts extends AbstractSpliterator<SampleAlert> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final long LOOKS = Duration.ofDays(40).dividedBy(BETWEEN_LOOKS);

  private static final int LOOKS_A_TURN = 100;
  private static final List<SampleBand> BANDS = List.of(SampleBand.values());

  private final List<SampleObject> objects;
  private final Pace pace;
  private long look;

  private EndlessAlerts(List<SampleObject> objects, Pace pace) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.objects = objects;
    this.pace = pace;
  }

  /**
   * @param objects at least one that is bright enough at some time
   */
  static Stream<SampleAlert> of(List<SampleObject> objects, Pace pace) {
    return StreamSupport.stream(new EndlessAlerts(objects, pace), false);
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
    SampleObject object = objects.get((int) (look % objects.size()));
    SampleBand band = BANDS.get((int) (look / objects.size() % BANDS.size()));
    Instant time = SampleObject.NIGHT_0.plus(BETWEEN_LOOKS.multipliedBy(look % LOOKS));
    return object.alert(time, band, object.name() + "-" + ++look);
  }
}
