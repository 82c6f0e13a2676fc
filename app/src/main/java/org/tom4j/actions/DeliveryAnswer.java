package org.tom4j.actions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** What became of a delivery as the API tells of it. */
@Says("One thing that is done with one alert.")
record DeliveryAnswer(
    @Says("Its number: X-Tom4j-Delivery.") long id,
    @Says("target or webhook.") Kind kind,
    @Says("Whether somebody tried the webhook.") boolean test,
    @Says("This TOM's number of the alert; null: it is no longer kept.") @Nullable Long alert,
    @Says("new or updated; null of a test.") @Nullable String mark,
    @Says("waiting, done, failed or cancelled.") Delivery.State state,
    int tries,
    @Says("When it was tried last.") @Nullable Instant tried,
    @Says("When it is tried again, at the earliest.") @Nullable Instant next,
    @Says("What the address answered last.") @Nullable Integer status,
    @Says("What came of the last try.") String words,
    @Says("The beginning of what the address said.") String answer,
    @Says("The target of the alert.") @Nullable Long target) {

  static DeliveryAnswer of(DeliveryFinder.Told told) {
    return new DeliveryAnswer(
        told.id(),
        told.kind(),
        told.test(),
        told.alert(),
        told.mark() == null ? null : told.mark().toLowerCase(Locale.ROOT),
        told.state(),
        told.tries(),
        told.tried(),
        told.next(),
        told.status(),
        told.words(),
        told.answer(),
        told.target());
  }

  /** The last of them. */
  @Says("The last 200 deliveries of a query, the latest first; what is older than 30 days is gone.")
  record All(List<DeliveryAnswer> deliveries) {
    All {
      deliveries = List.copyOf(deliveries);
    }
  }
}
