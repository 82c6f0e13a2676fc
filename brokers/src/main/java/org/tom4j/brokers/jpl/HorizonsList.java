package org.tom4j.brokers.jpl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The small bodies that a name may mean, of Horizons' index search.
 *
 * @param bodies one a record: a comet has one an apparition
 */
record HorizonsList(List<Body> bodies) {
  private static final String TITLE = "Matching small-bodies";
  private static final int SHOWN = 6;

  /** Below it a record is a minor planet's number. */
  private static final int FIRST_UNNUMBERED = 10_000_000;

  /** Records of comets begin here. */
  private static final int FIRST_COMET = 90_000_000;

  /**
   * One of them.
   *
   * @param des its number or designation
   * @param name "" if it has none
   */
  record Body(int record, String des, String name) {

    boolean isComet() {
      return record >= FIRST_COMET && des.matches("\\d+[PDI].*|[CPDXAI]/.*");
    }

    boolean isCalled(String text) {
      return name.equalsIgnoreCase(text) || des.equalsIgnoreCase(text);
    }

    boolean isWhole() {
      return !des.matches(".*\\d[PDI]?-[A-Z]{1,2}");
    }

    private String words() {
      return name.isEmpty() ? des : des + " (" + name + ")";
    }
  }

  static boolean isIn(String text) {
    return text.contains(TITLE);
  }

  /**
   * Columns stand where the line of dashes says; only the last may be longer.
   *
   * @throws IllegalArgumentException if there is no list
   */
  static HorizonsList of(String text) {
    List<Body> bodies = new ArrayList<>();
    List<Integer> starts = List.of();
    String heads = "";
    String before = "";
    for (String line : text.lines().toList()) {
      if (starts.isEmpty() && line.strip().matches("-+(?: +-+){2,}")) {
        starts = starts(line);
        heads = before;
      } else if (!starts.isEmpty() && line.strip().matches("\\d{1,9} .*")) {
        bodies.add(body(line, starts, heads));
      }
      before = line;
    }
    if (bodies.isEmpty()) {
      throw new IllegalArgumentException("its list of bodies is empty");
    }
    return new HorizonsList(bodies);
  }

  private static List<Integer> starts(String dashes) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < dashes.length(); i++) {
      if (dashes.charAt(i) == '-' && (i == 0 || dashes.charAt(i - 1) == ' ')) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static Body body(String line, List<Integer> starts, String heads) {
    int record = Integer.parseInt(line.strip().split(" ", 2)[0]);
    String des = "";
    String name = "";
    for (int column = 0; column < starts.size(); column++) {
      String head = cell(heads, starts, column);
      if (head.contains("Primary Desig")) {
        des = cell(line, starts, column);
      } else if (head.contains("Name") || head.contains("NAME")) {
        name = cell(line, starts, column);
      }
    }
    boolean hasDesignation = !des.isEmpty() && !des.startsWith("(");
    String number = String.valueOf(record);
    return new Body(
        record,
        record < FIRST_UNNUMBERED || !hasDesignation ? number : des,
        name.startsWith("[") ? "" : name);
  }

  private static String cell(String line, List<Integer> starts, int column) {
    int from = starts.get(column);
    int to = column + 1 < starts.size() ? starts.get(column + 1) : line.length();
    return from >= line.length() ? "" : line.substring(from, Math.min(to, line.length())).strip();
  }

  /**
   * Those that have exactly this name or designation, or all if none has; of them those that are no
   * fragment, or all if all are.
   */
  HorizonsList exactly(String text) {
    return only(body -> body.isCalled(text)).only(Body::isWhole);
  }

  private HorizonsList only(Predicate<Body> wanted) {
    List<Body> found = bodies.stream().filter(wanted).toList();
    return found.isEmpty() ? this : new HorizonsList(found);
  }

  /** Whether all its records are of one body. */
  boolean isOne() {
    return bodies.stream().map(Body::des).distinct().count() == 1;
  }

  /** {@code 4 (Vesta); 34366 (Rosavestal).} */
  String words() {
    List<String> told = bodies.stream().map(Body::words).distinct().toList();
    return told.stream().limit(SHOWN).collect(Collectors.joining("; "))
        + (told.size() > SHOWN ? "; and " + (told.size() - SHOWN) + " more." : ".");
  }
}
