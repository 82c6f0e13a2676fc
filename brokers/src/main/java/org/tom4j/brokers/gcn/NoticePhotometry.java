package org.tom4j.brokers.gcn;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonNull;

/** Brightness in a notice: its own, or that of rows that name its target. */
record NoticePhotometry(Notice notice) {

  /** The first magnitude; limits do not count. Null if there is none. */
  @Nullable Magnitude brightness() {
    String event = notice.target() instanceof JsonNull ? null : notice.text("event_name");
    Stream<JsonValue> rows =
        notice.content().get("data").get("photometry").elements().stream()
            .filter(row -> event != null && event.equals(row.get("event_name").text()));
    return Stream.concat(Stream.of(notice.content()), rows)
        .map(NoticePhotometry::magnitude)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Magnitude magnitude(JsonValue row) {
    Double value = row.get("mag").number();
    if (value == null) {
      return null;
    }
    String filter = row.get("filter").text();
    Double error = row.get("mag_error").number();
    Magnitude known =
        Magnitude.of(value)
            .withBand(filter == null || filter.isBlank() ? null : Band.of(filter))
            .withError(error == null || !(error > 0) ? null : error);
    return "AB".equalsIgnoreCase(row.get("mag_system").text())
        ? known.inSystem(Magnitude.System.AB)
        : known;
  }
}
