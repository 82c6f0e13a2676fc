package org.tom4j.brokers.tns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;

/** Which of TNS's public files are read: those of the last days, or the one with everything. */
final class TnsFiles {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  /** When more days are missing the whole file is one question instead of many. */
  private static final int MOST_DAYS = 5;

  private static final int NOT_FOUND = 404;

  private final TnsRequest request;
  private final BrokerContext context;

  TnsFiles(BrokerContext context) {
    this.request = new TnsRequest(context);
    this.context = context;
  }

  /**
   * Rows of the files since then. The day before {@code since} is read as well: its file may have
   * been written after we looked.
   */
  Stream<TnsRow> since(@Nullable Instant since) {
    LocalDate today = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
    LocalDate first =
        since == null ? LocalDate.MIN : LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(1);
    if (first.isBefore(today.minusDays(MOST_DAYS))) {
      return request.file("tns_public_objects.csv.zip");
    }
    return first.datesUntil(today.isBefore(first) ? first : today).flatMap(this::day);
  }

  private Stream<TnsRow> day(LocalDate day) {
    // The first row is read here, since a file that is not there is found out by that.
    Stream<TnsRow> rows = request.file("tns_public_objects_" + DAY.format(day) + ".csv.zip");
    var rest = rows.spliterator();
    Stream.Builder<TnsRow> first = Stream.builder();
    try {
      boolean _ = rest.tryAdvance(first::add);
    } catch (BrokerException failed) {
      rows.close();
      if (failed instanceof BrokerException.Refused refused && refused.status() == NOT_FOUND) {
        context.note("TNS has no file of " + day);
        return Stream.empty();
      }
      throw failed;
    }
    return Stream.concat(first.build(), StreamSupport.stream(rest, false)).onClose(rows::close);
  }
}
