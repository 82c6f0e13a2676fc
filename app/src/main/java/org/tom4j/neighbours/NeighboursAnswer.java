package org.tom4j.neighbours;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.ResolvedObject;

/** What catalogues have near a place, as the API tells it. */
@Says("What catalogues have near a place.")
public record NeighboursAnswer(
    @Says("Of the circle's middle: degrees, ICRS.") double ra,
    @Says("Degrees, ICRS.") double dec,
    @Says("Arcseconds.") double radius,
    @Says("One a service that was asked.") List<AskedService> sources,
    @Says("The nearest first.") List<Neighbour> objects) {

  @Says("How a service answered.")
  record AskedService(
      String source,
      @Says("told, failed, or waiting: ask again for it.") String state,
      @Says("What went wrong or was left out.") List<String> words) {}

  @Says("An object of a catalogue.")
  record Neighbour(
      @Says("The service that told it.") String source,
      String catalogue,
      String name,
      @Says("Arcseconds from the middle; null: the catalogue has no position.")
          @Nullable Double separation,
      @Says("Degrees, ICRS, at the catalogue's epoch.") @Nullable Double ra,
      @Says("Degrees, ICRS.") @Nullable Double dec,
      @Says("Of the position, Julian years; null: not told.") @Nullable Double epoch,
      @Says("mas/yr, with cos dec.") @Nullable Double pmRa,
      @Says("mas/yr.") @Nullable Double pmDec,
      @Says("mas.") @Nullable Double parallax,
      @Nullable Double redshift,
      @Says("In the catalogue's own words or code.") @Nullable String type,
      @Says("The bluest first.") List<BandMagnitude> magnitudes,
      @Says("For people.") @Nullable String page) {}

  @Says("A magnitude.")
  record BandMagnitude(
      @Says("null: not told.") @Nullable String band,
      double value,
      @Says("One standard deviation.") @Nullable Double error,
      @Says("ab, vega or unknown.") String system,
      @Says("Whether nothing was seen: it is fainter than this.") boolean limit) {}

  static NeighboursAnswer of(Neighbourhood there) {
    return new NeighboursAnswer(
        there.cone().center().raDegrees(),
        there.cone().center().decDegrees(),
        // Degrees are kept inside; what was asked for in arcseconds is told without their rounding.
        Math.round(there.cone().radius().arcseconds() * 1e6) / 1e6,
        there.answers().stream()
            .map(heard ->
                new AskedService(
                    heard.source(), heard.state().name().toLowerCase(Locale.ROOT), heard.words()))
            .toList(),
        there.neighbours().stream().map(NeighboursAnswer::found).toList());
  }

  private static Neighbour found(Neighbourhood.Neighbour neighbour) {
    ResolvedObject object = neighbour.near().object();
    var position = object.position();
    URI page = object.page();
    return new Neighbour(
        neighbour.source(),
        neighbour.near().catalogue(),
        object.name(),
        neighbour.separation(),
        position == null ? null : position.raDegrees(),
        position == null ? null : position.decDegrees(),
        object.epoch(),
        object.pmRa(),
        object.pmDec(),
        object.parallax(),
        object.redshift(),
        object.type(),
        neighbour.near().magnitudes().stream().map(NeighboursAnswer::brightness).toList(),
        page == null ? null : page.toString());
  }

  private static BandMagnitude brightness(Magnitude magnitude) {
    Band band = magnitude.band();
    return new BandMagnitude(
        band == null ? null : band.code(),
        magnitude.value(),
        magnitude.error(),
        magnitude.system().name().toLowerCase(Locale.ROOT),
        magnitude.isLimit());
  }
}
