package org.tom4j.brokers.vizier;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.vo.Adql;
import org.tom4j.brokers.vo.VoTable;

/**
 * A table of VizieR, and what its columns mean.
 *
 * @param name as people call it
 * @param table VizieR's name of it
 * @param only a condition that its rows must fulfil, as ADQL; null: all count
 * @param id the column that an object is told by
 * @param prefix what stands before that in an object's name
 * @param ra the column of the right ascension, ICRS, degrees
 * @param dec the column of the declination
 * @param epoch of all positions, a Julian year; null if each has its own or it is not told
 * @param motion columns of the proper motions in right ascension (times cos δ) and declination,
 *     mas/yr, and of the parallax, mas; or none
 * @param magnitudes the bluest first
 * @param quality a column with one letter a magnitude in their order, of which U is an upper limit
 *     of the brightness; null: all are measured
 * @param redshift a column, or null
 * @param types columns that say what it is; the first that is filled counts
 * @param words of codes in them
 */
record Catalogue(
    String name,
    String table,
    @Nullable String only,
    String id,
    String prefix,
    String ra,
    String dec,
    @Nullable Double epoch,
    List<String> motion,
    List<Brightness> magnitudes,
    @Nullable String quality,
    @Nullable String redshift,
    List<String> types,
    Map<String, String> words) {

  private static final URI PAGES = URI.create("https://vizier.cds.unistra.fr/viz-bin/");

  boolean isCalled(String words) {
    return name.equalsIgnoreCase(words);
  }

  /** What lies in the cone, as ADQL. Names are quoted: some begin with a digit. */
  String question(Cone cone) {
    Stream<String> brightness = magnitudes.stream().flatMap(b -> Stream.of(b.column(), b.error()));
    Stream<@Nullable String> one = Stream.of(id, ra, dec, quality, redshift);
    return Stream.of(one.filter(Objects::nonNull), motion.stream(), brightness, types.stream())
            .flatMap(columns -> columns)
            .map(Catalogue::quoted)
            .collect(Collectors.joining(",", "SELECT ", " FROM "))
        + quoted(table)
        + " WHERE "
        + Adql.inside(quoted(ra), quoted(dec), cone)
        + (only == null ? "" : " AND " + only);
  }

  private static String quoted(@Nullable String column) {
    return "\"" + column + "\"";
  }

  /**
   * The object of a row.
   *
   * @throws IllegalArgumentException naming what is missing or makes no sense
   */
  NearbyObject object(Map<String, String> row) {
    String told = row.get(id);
    Double east = VoTable.number(row, ra);
    Double north = VoTable.number(row, dec);
    if (told == null || east == null || north == null) {
      throw new IllegalArgumentException("'" + id + "', '" + ra + "' or '" + dec + "' is missing");
    }
    SkyPosition position = SkyPosition.ofDegrees(east, north);
    ResolvedObject object =
        ResolvedObject.of(prefix + told)
            .at(position, epoch)
            .withRedshift(redshift == null ? null : VoTable.number(row, redshift))
            .withType(type(row))
            .withPage(page(position));
    if (!motion.isEmpty()) {
      object =
          object
              .withProperMotion(
                  VoTable.number(row, motion.get(0)), VoTable.number(row, motion.get(1)))
              .withParallax(VoTable.number(row, motion.get(2)));
    }
    return NearbyObject.of(name, object)
        .withMagnitudes(
            IntStream.range(0, magnitudes.size())
                .mapToObj(i -> magnitudes.get(i).of(row, isLimit(row, i)))
                .filter(Objects::nonNull)
                .toList());
  }

  private boolean isLimit(Map<String, String> row, int magnitude) {
    String letters = quality == null ? "" : row.getOrDefault(quality, "");
    return letters.length() > magnitude && letters.charAt(magnitude) == 'U';
  }

  private @Nullable String type(Map<String, String> row) {
    List<String> told = new ArrayList<>();
    types.stream().map(row::get).filter(Objects::nonNull).forEach(told::add);
    return told.isEmpty() ? null : words.getOrDefault(told.getFirst(), told.getFirst());
  }

  /** VizieR's page of what lies within a tenth of an arcsecond of there. */
  private URI page(SkyPosition position) {
    return Address.below(PAGES, "VizieR-5")
        .with("-source", table)
        .with("-c", Address.written(position.raDegrees()) + " " + signed(position.decDegrees()))
        .with("-c.rs", 0.1)
        .uri();
  }

  private static String signed(double degrees) {
    return (degrees < 0 ? "" : "+") + Address.written(degrees);
  }
}
