package org.tom4j.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.QueryConsole.Row;
import org.tom4j.astro.SkyPosition;
import org.tom4j.web.NumberText;

/** How rows of a run are printed, one line each, as soon as they come. */
enum RowFormat {
  /** For eyes: fixed columns, UTC, degrees. */
  TABLE {
    @Override
    String head() {
      return columns("mark", "time (UTC)", "name", "ra", "dec", "mag", "score", "id");
    }

    @Override
    String line(Row row) {
      SkyPosition at = row.position();
      String limit = "limit".equals(row.magKind()) ? "> " : "";
      return columns(
          row.mark(),
          row.observed() == null ? "" : time(row.observed()),
          called(row),
          at == null ? "" : at.raDecimal(),
          at == null ? "" : at.decDecimal(),
          row.mag() == null ? "" : limit + fixed(row.mag(), 3),
          NumberText.threeDecimals(row.score()),
          row.id());
    }
  },

  /** For programs: an object a line, every member always there. */
  JSON {
    @Override
    @Nullable String head() {
      return null;
    }

    @Override
    String line(Row row) {
      return Json.text(members(row));
    }
  },

  /** For tables: RFC 4180, with a head. */
  CSV {
    @Override
    String head() {
      return String.join(",", NAMES);
    }

    @Override
    String line(Row row) {
      return members(row).values().stream().map(RowFormat::cell).collect(Collectors.joining(","));
    }
  };

  private static final List<String> NAMES =
      List.of(
          "alert",
          "mark",
          "id",
          "name",
          "timestamp",
          "ra",
          "dec",
          "mag",
          "mag_error",
          "mag_kind",
          "band",
          "score",
          "score_name",
          "url",
          "position_error",
          "solar_system",
          "kind",
          "reality");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The line before all rows, or null. */
  abstract @Nullable String head();

  abstract String line(Row row);

  /** {@code 2018-08-27 15:43:47}, UTC. */
  static String time(Instant time) {
    return SECONDS.format(time);
  }

  /** With what it says of itself behind it. */
  private static @Nullable String called(Row row) {
    String said =
        (row.kind().equals("news") ? "" : " " + row.kind())
            + (row.reality().equals("observed") ? "" : " " + row.reality());
    return said.isEmpty() ? row.name() : Objects.requireNonNullElse(row.name(), "") + said;
  }

  private static Map<String, @Nullable Object> members(Row row) {
    SkyPosition at = row.position();
    List<@Nullable Object> values =
        Arrays.asList(
            row.alert(),
            row.mark(),
            row.id(),
            row.name(),
            row.observed() == null ? null : row.observed().toString(),
            at == null ? null : at.raDegrees(),
            at == null ? null : at.decDegrees(),
            row.mag(),
            row.magError(),
            row.magKind(),
            row.band(),
            row.score(),
            row.scoreName(),
            row.url(),
            row.positionError(),
            row.solarSystem(),
            row.kind(),
            row.reality());
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      named.put(NAMES.get(i), values.get(i));
    }
    return named;
  }

  private static String columns(@Nullable String... cells) {
    int[] widths = {7, 19, 28, 9, 9, 8, 8};
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = Objects.requireNonNullElse(cells[i], "");
      boolean number = i >= 3;
      int gap = number ? Math.max(0, widths[i] - cell.length()) : 0;
      line.append(" ".repeat(gap)).append(PlainText.wide(cell, widths[i] - gap)).append("  ");
    }
    return line.append(PlainText.of(cells[widths.length])).toString().stripTrailing();
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String cell(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value == null ? "" : value.toString();
    }
    // Spreadsheets take these for the beginning of a formula.
    boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    String plain = (formula ? "'" : "") + PlainText.of(text);
    return plain.matches("(?s).*[\",\\s].*") || formula
        ? '"' + plain.replace("\"", "\"\"") + '"'
        : plain;
  }
}
