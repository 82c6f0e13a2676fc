package org.tom4j.brokers.jpl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a small body is called, as JPL titles it.
 *
 * @param des its number, or its provisional designation: {@code 65803}, {@code 67P}, {@code 2010
 *     PK9}
 * @param full {@code 65803 Didymos (1996 GT)}, {@code C/2012 S1 (ISON)}, or ""
 * @param comet whether it is one
 */
record BodyTitle(String des, String full, boolean comet) {

  /** A number or none, a name or none, a provisional designation in brackets or none. */
  private static final Pattern ASTEROID =
      Pattern.compile("(?:(\\d+) ?)?([^()]*?) ?(?:\\(([^()]+)\\))?");

  /** {@code 67P/Churyumov-Gerasimenko}, {@code C/2012 S1 (ISON)}. */
  private static final Pattern COMET =
      Pattern.compile("(\\d{1,4}[PDI](?:-[A-Z]{1,2})?)/.*|([CPDXAI]/[^(]+?)(?: \\(.*\\))?");

  /**
   * Reads a title that stands alone.
   *
   * @return null if it is none of a small body, as of a planet: {@code Mars (499)}
   */
  static @Nullable BodyTitle of(String full) {
    Matcher comet = COMET.matcher(full);
    if (comet.matches()) {
      return new BodyTitle(comet.group(1) == null ? comet.group(2) : comet.group(1), full, true);
    }
    Matcher asteroid = ASTEROID.matcher(full);
    if (!asteroid.matches()) {
      return null;
    }
    String number = asteroid.group(1);
    String provisional = asteroid.group(3);
    if (number != null) {
      return new BodyTitle(number, full, false);
    }
    return provisional == null || provisional.matches("-?\\d+")
        ? null
        : new BodyTitle(provisional, full, false);
  }

  /** A minor planet's designation; a comet's with its prefix. */
  String name() {
    if (!comet || full.isEmpty()) {
      return des;
    }
    int bracket = full.indexOf(" (");
    return bracket > 0 ? full.substring(0, bracket) : full;
  }

  /** Its other names, and further ones that are told. */
  List<String> aliases(List<@Nullable String> further) {
    Set<String> names = new LinkedHashSet<>();
    Matcher parts = ASTEROID.matcher(full);
    if (comet) {
      names.add(full);
      names.add(des);
    } else if (parts.matches()) {
      add(names, parts.group(2));
      add(names, parts.group(3));
    }
    further.forEach(name -> add(names, name));
    names.remove(name());
    names.remove("");
    return new ArrayList<>(names);
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name.strip());
    }
  }
}
