package org.tom4j.brokers.samplenight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tom4j.broker.StreamPosition;

/** The alerts of night 0, in order of time: so many, and always the same. */
final class NightAlerts {
  /** Positions in it count its alerts, of all kinds and magnitudes. */
  static final String PARTITION = "night";

  private static final List<SampleAlert> ALL = all();
  private static final Map<String, Integer> NUMBERS = numbers();

  private NightAlerts() {}

  /**
   * @param first the number of the first, at least 0
   */
  static Stream<SampleAlert> from(long first) {
    return ALL.stream().skip(first);
  }

  static boolean isOne(SampleAlert alert) {
    return NUMBERS.containsKey(alert.id());
  }

  /** Where the night goes on behind one of its alerts. */
  static StreamPosition behind(SampleAlert alert) {
    Integer number = NUMBERS.get(alert.id());
    if (number == null) {
      throw new IllegalArgumentException(alert.id() + " is no alert of the night");
    }
    return new StreamPosition(PARTITION, number + 1L);
  }

  private static List<SampleAlert> all() {
    List<SampleAlert> all = new ArrayList<>();
    for (SampleObject object : SampleSky.objects()) {
      Arrays.stream(SampleBand.values())
          .map(band -> SampleLightCurve.alert(object, 0, band))
          .flatMap(Optional::stream)
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(SampleAlert::time));
    return List.copyOf(all);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (SampleAlert alert : ALL) {
      numbers.put(alert.id(), numbers.size());
    }
    return Map.copyOf(numbers);
  }
}
