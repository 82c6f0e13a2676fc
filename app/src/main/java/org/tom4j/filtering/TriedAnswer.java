package org.tom4j.filtering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** What a filter does to alerts that are here. */
@Says("What a filter does to the latest alerts of the query's broker that you may see.")
record TriedAnswer(
    long keep,
    long drop,
    long unknown,
    @Says("Alerts that the broker's module cannot read any more.") int unread,
    @Says("Whether there was no time for all of them.") boolean cut,
    @Says("What may be mistyped: fields that the filter names and none of the alerts has.")
        List<String> warnings,
    List<Outcome> alerts) {

  TriedAnswer {
    warnings = List.copyOf(warnings);
    alerts = List.copyOf(alerts);
  }

  /** One of them. */
  @Says("An alert that a filter was tried on.")
  record Outcome(
      @Says("The TOM's own number.") long id,
      @Says("The broker's.") String alertId,
      @Nullable String name,
      @Says("keep, drop or unknown.") String outcome,
      @Says("The reason in words; may be empty.") String why) {}

  static TriedAnswer of(Filters.Tried tried) {
    return new TriedAnswer(
        tried.count("keep"),
        tried.count("drop"),
        tried.count("unknown"),
        tried.failed(),
        tried.cut(),
        tried.warnings(),
        tried.alerts().stream()
            .map(one ->
                new Outcome(
                    one.alert().id(),
                    one.alert().alertId(),
                    one.alert().name(),
                    one.why().outcome(),
                    one.why().words()))
            .toList());
  }
}
