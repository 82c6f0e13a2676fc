package org.tom4j.questions;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.FoundAlert;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;

/**
 * Alerts that are about one object, of one broker or several.
 *
 * @param alerts the newest first, those without a time last; not empty
 */
record Group(List<FoundAlert> alerts) {
  private static final Comparator<FoundAlert> NEWEST =
      Comparator.comparing(
          found -> found.alert().timestamp(), Comparator.nullsLast(Comparator.reverseOrder()));

  Group {
    alerts = alerts.stream().sorted(NEWEST).toList();
  }

  /** The newest of its alerts. */
  FoundAlert newest() {
    return alerts.getFirst();
  }

  @Nullable Instant time() {
    return newest().alert().timestamp();
  }

  /** The name that most of its alerts have, else the newest one's id. */
  String name() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    told(GenericAlert::name).forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(newest().alert().id());
  }

  /** Every name that any broker told, in the order of the alerts. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>(told(GenericAlert::name).toList());
    alerts.forEach(found -> names.addAll(found.alert().aliases()));
    return List.copyOf(names);
  }

  /** All but the one it is called by. */
  List<String> otherNames() {
    String called = name();
    return names().stream().filter(name -> !name.equals(called)).toList();
  }

  /** The newest alert that tells a position, for what is done with it; the newest if none does. */
  FoundAlert placed() {
    return alerts.stream()
        .filter(found -> found.alert().position() != null)
        .findFirst()
        .orElse(newest());
  }

  /** Where that one saw it; null if none tells. */
  @Nullable SkyPosition position() {
    return placed().alert().position();
  }

  boolean moves() {
    return alerts.stream().anyMatch(found -> found.alert().solarSystem());
  }

  /** The newest alert that tells a brightness or limit; null if none does. */
  @Nullable FoundAlert measured() {
    return alerts.stream()
        .filter(found -> found.alert().magnitude() != null)
        .findFirst()
        .orElse(null);
  }

  /** Broker → its alerts, the newest first; the broker with the newest alert first. */
  Map<String, List<FoundAlert>> byBroker() {
    Map<String, List<FoundAlert>> brokers = new LinkedHashMap<>();
    alerts.forEach(found ->
        brokers.merge(
            found.broker(),
            List.of(found),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    return brokers;
  }

  private <T> Stream<T> told(Function<GenericAlert, @Nullable T> value) {
    return alerts.stream().map(found -> value.apply(found.alert())).filter(Objects::nonNull);
  }
}
