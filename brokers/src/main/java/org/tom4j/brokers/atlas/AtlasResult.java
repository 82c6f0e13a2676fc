package org.tom4j.brokers.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.Malformed;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Rows;

/** The text of a result, read line by line. One answer, one thread. */
final class AtlasResult {
  private static final List<String> NEEDED =
      List.of("MJD", "m", "dm", "uJy", "duJy", "F", "err", "chi/N", "Dec", "mag5sig", "Obs");

  /** South of it the reference images were changed, so that old and new are not on one scale. */
  private static final double TEMPLATES_CHANGED = -50;

  private final Map<String, Integer> columns = new HashMap<>();
  private int leftOut;
  private boolean south;

  /**
   * @throws Malformed from a read, if the text has no line of titles
   */
  static Stream<PhotometryPoint> points(Stream<String> lines, BrokerContext context) {
    AtlasResult result = new AtlasResult();
    return Rows.atEnd(lines.flatMap(result::read), () -> result.tell(context));
  }

  private Stream<PhotometryPoint> read(String line) {
    String text = line.strip();
    if (columns.isEmpty() || text.startsWith("#")) {
      titles(text);
      return Stream.empty();
    }
    if (text.isEmpty()) {
      return Stream.empty();
    }
    @Nullable AtlasLine measured = line(text.split("\\s+"));
    if (measured == null || !measured.isUsable()) {
      leftOut++;
      return Stream.empty();
    }
    south |= measured.dec() < TEMPLATES_CHANGED;
    return Stream.of(measured.point());
  }

  private void titles(String text) {
    columns.clear();
    List<String> titles =
        new ArrayList<>(List.of(text.replaceFirst("^#+", "").strip().split("\\s+")));
    for (int at = 0; at < titles.size(); at++) {
      columns.put(titles.get(at), at);
    }
    if (!columns.keySet().containsAll(NEEDED)) {
      throw new Malformed("ATLAS' result does not begin with its titles ###MJD m dm uJy …", null);
    }
  }

  /** Null if a number is none, or the line is short. */
  private @Nullable AtlasLine line(String[] cells) {
    if (cells.length < columns.size()) {
      return null;
    }
    try {
      return new AtlasLine(
          cell(cells, "MJD"),
          number(cells, "m"),
          number(cells, "dm"),
          number(cells, "uJy"),
          number(cells, "duJy"),
          cell(cells, "F"),
          Integer.parseInt(cell(cells, "err")),
          number(cells, "chi/N"),
          number(cells, "Dec"),
          number(cells, "mag5sig"),
          cell(cells, "Obs"));
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private double number(String[] cells, String title) {
    double number = Double.parseDouble(cell(cells, title));
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(title);
    }
    return number;
  }

  private String cell(String[] cells, String title) {
    return cells[columns.getOrDefault(title, 0)];
  }

  private void tell(BrokerContext context) {
    if (leftOut > 0) {
      context.note(leftOut + " measurements of bad quality were left out");
    }
    if (south) {
      context.note("South of −50° ATLAS changed its reference images: fluxes may have a step");
    }
  }
}
