package org.tom4j.targets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Mjd;

/**
 * A request for photometry as somebody wrote it; what is blank is usual.
 *
 * @param broker the module to ask; blank: the only one there is
 * @param from UTC or MJD; blank: 30 days before {@code to}
 * @param to the same; blank: now
 */
public record RequestForm(String broker, String from, String to) {
  static final Duration USUAL = Duration.ofDays(30);

  /** Before photographic plates and after any plan there is nothing to measure. */
  private static final Instant EARLIEST = Instant.parse("1850-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final DateTimeFormatter CIVIL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]", Locale.ROOT);

  /** What is wrong with it, by field; "" is the whole. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    Wrong(Map<String, String> problems) {
      super(String.join(" ", problems.values()));
      this.problems = Map.copyOf(problems);
    }

    /** Field → words. */
    public Map<String, String> problems() {
      return problems;
    }
  }

  /** A span of time, its begin before its end. */
  record Span(Instant from, Instant to) {}

  /** As it is offered: the last 30 days, in whole days. */
  static RequestForm usual(List<String> brokers, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new RequestForm(
        brokers.size() == 1 ? brokers.getFirst() : "",
        today.minusDays(USUAL.toDays()).toString(),
        "");
  }

  /**
   * Who is asked.
   *
   * @param brokers who can be
   */
  String chosen(List<String> brokers, Map<String, String> problems) {
    String name = broker.strip();
    if (name.isEmpty() && brokers.size() == 1) {
      return brokers.getFirst();
    }
    return brokers.stream()
        .filter(known -> known.equalsIgnoreCase(name))
        .findFirst()
        .orElseGet(() -> {
          String words =
              name.isEmpty()
                  ? "Say whom to ask"
                  : "'" + name + "' takes no requests for photometry";
          problems.put(
              "broker",
              words
                  + (brokers.isEmpty()
                      ? "; no module does."
                      : "; those that do: " + String.join(", ", brokers) + "."));
          return "";
        });
  }

  /** Null if one of the two is wrong. */
  @Nullable Span span(Instant now, Map<String, String> problems) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Instant end = time("to", to, now.truncatedTo(ChronoUnit.MINUTES), wrong);
    Instant begin = time("from", from, end.minus(USUAL), wrong);
    if (wrong.isEmpty() && !begin.isBefore(end)) {
      wrong.put("to", "It ends before it begins.");
    } else if (wrong.isEmpty() && begin.isAfter(now)) {
      wrong.put("from", "It begins in the future.");
    }
    problems.putAll(wrong);
    return wrong.isEmpty() ? new Span(begin, end) : null;
  }

  private static Instant time(
      String field, String written, Instant usual, Map<String, String> wrong) {
    String text = written.strip();
    if (text.isEmpty()) {
      return usual;
    }
    try {
      Instant time = read(text);
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        throw new DateTimeException("not of our time");
      }
      return time;
    } catch (DateTimeException noTime) {
      wrong.put(
          field,
          "'"
              + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
              + "' is no time: write it like 2026-10-27, 2026-10-27 15:43 (UTC), or as an MJD.");
      return usual;
    }
  }

  private static Instant read(String text) {
    if (text.matches("[0-9]{5}(\\.[0-9]{1,9})?")) {
      return Mjd.utc(new BigDecimal(text));
    }
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    return text.endsWith("Z")
        ? DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from)
        : LocalDateTime.parse(text, CIVIL).toInstant(ZoneOffset.UTC);
  }
}
