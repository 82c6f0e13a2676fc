package org.tom4j.brokers.gcn;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * One circular. The service tells more members than these; none of them is a position.
 *
 * @param circularId its number; some of the oldest are fractional
 * @param eventId what it is about, {@code GRB 230918A}; many have none
 * @param eventType one text, or several
 * @param createdOn when it was sent, milliseconds since 1970, UTC
 * @param bibcode by which papers cite it
 * @param version 2 and above once it was corrected
 */
public record Circular(
    String circularId,
    @Nullable String subject,
    @Nullable String eventId,
    @Nullable JsonValue eventType,
    @Nullable String submitter,
    @Nullable JsonValue createdOn,
    @Nullable String body,
    @Nullable String bibcode,
    @Nullable Integer version) {

  static final Pattern NUMBER = Pattern.compile("\\d{1,7}(?:\\.\\d{1,3})?");

  /** When it was sent. */
  @Nullable Instant time() {
    Double millis = createdOn == null ? null : createdOn.number();
    return millis == null || !(millis > 0) ? null : Instant.ofEpochMilli(Math.round(millis));
  }

  /** Whether its subject, its event or its text contains this, in any case. */
  boolean contains(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return has(subject, wanted) || has(eventId, wanted) || has(body, wanted);
  }

  private static boolean has(@Nullable String text, String wanted) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
