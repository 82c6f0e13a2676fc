package org.tom4j.streams.archive;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.form.Range;
import org.tom4j.streams.reading.StreamAlert;

/** Whether an alert meets a query. What cannot be understood does: it is shown as bad. */
record Wanted(ArchiveQuery query) implements Predicate<StreamAlert> {

  @Override
  public boolean test(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Refused _ -> true;
      case StreamAlert.Understood understood ->
          in(query.received(), understood.received()) && met(understood);
    };
  }

  private boolean met(StreamAlert.Understood understood) {
    if (query.object() == null && query.position() == null && query.observed() == null) {
      return true;
    }
    GenericAlert alert;
    try {
      alert = understood.alert();
    } catch (BrokerException.Malformed bad) {
      return true; // it is mapped again, and shown as bad
    }
    return named(alert) && within(alert) && in(query.observed(), alert.timestamp());
  }

  private boolean named(GenericAlert alert) {
    String object = query.object();
    return object == null
        || object.equalsIgnoreCase(alert.name())
        || object.equals(alert.id())
        || alert.aliases().stream().anyMatch(object::equalsIgnoreCase);
  }

  private boolean within(GenericAlert alert) {
    return query.position() == null
        || (alert.position() != null && query.position().contains(alert.position()));
  }

  private static boolean in(@Nullable Range<Instant> range, @Nullable Instant time) {
    return range == null || (time != null && range.contains(time));
  }
}
