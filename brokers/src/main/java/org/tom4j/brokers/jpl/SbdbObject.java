package org.tom4j.brokers.jpl;

import java.util.List;
import java.util.stream.Stream;
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

  /** A minor planet's designation; a comet's with its prefix. */
  String name() {
    return title().name();
  }

  List<String> aliases() {
    Stream<@Nullable String> others =
        desAlt == null ? Stream.of() : desAlt.stream().map(Other::des);
    return title().aliases(others.toList());
  }

  private BodyTitle title() {
    boolean comet = kind != null && kind.startsWith("c");
    return new BodyTitle(des.strip(), fullname == null ? "" : fullname.strip(), comet);
  }
}
