package org.tom4j.brokers.jpl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a small body is called.
 *
 * @param des its number, or its provisional designation: {@code 65803}, {@code 67P}, {@code 2010
 *     PK9}
 * @param fullname {@code 65803 Didymos (1996 GT)}, {@code C/2012 S1 (ISON)}
 * @param kind asteroid ({@code an}, {@code au}) or comet ({@code cn}, {@code cu}), numbered or not
 * @param desAlt its other designations
 */
public record SbdbObject(
    String des,
    @Nullable String fullname,
    @Nullable String kind,
    @Nullable OrbitClass orbitClass,
    @Nullable List<Other> desAlt) {

  /** Another designation. Old ones of comets stand in other members, and are left out. */
  public record Other(@Nullable String des) {}

  /** {@code Apollo}. */
  public record OrbitClass(@Nullable String name) {}

  /** A number or none, a name or none, a provisional designation in brackets or none. */
  private static final Pattern ASTEROID =
      Pattern.compile("(?:(\\d+) ?)?([^()]*?) ?(?:\\(([^()]+)\\))?");

  /** A minor planet's designation; a comet's with its prefix. */
  String name() {
    String full = full();
    if (!isComet() || full.isEmpty()) {
      return des.strip();
    }
    int bracket = full.indexOf(" (");
    return bracket > 0 ? full.substring(0, bracket) : full;
  }

  List<String> aliases() {
    Set<String> names = new LinkedHashSet<>();
    Matcher parts = ASTEROID.matcher(full());
    if (isComet()) {
      names.add(full());
      names.add(des.strip());
    } else if (parts.matches()) {
      add(names, parts.group(2));
      add(names, parts.group(3));
    }
    if (desAlt != null) {
      desAlt.forEach(other -> add(names, other.des()));
    }
    names.remove(name());
    names.remove("");
    return new ArrayList<>(names);
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name.strip());
    }
  }

  private boolean isComet() {
    return kind != null && kind.startsWith("c");
  }

  private String full() {
    return fullname == null ? "" : fullname.strip();
  }
}
