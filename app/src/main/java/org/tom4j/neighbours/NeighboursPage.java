package org.tom4j.neighbours;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.web.Crumb;

/**
 * What catalogues have near a place. Absent values are "".
 *
 * @param lede whose place it is
 * @param remark what is to be known of the comparison, or ""
 * @param path the form's
 * @param place in the form, where the path does not tell it; or null
 * @param radius as it was typed, arcseconds
 * @param problem why nobody was asked, or ""
 * @param lines the nearest first
 * @param sources one a service that was asked
 */
public record NeighboursPage(
    String title,
    List<Crumb> crumbs,
    String lede,
    String remark,
    String path,
    @Nullable Place place,
    String radius,
    String problem,
    List<Line> lines,
    List<Source> sources) {

  /** Degrees, ICRS. */
  public record Place(String ra, String dec) {}

  /** An object; separation, parallax in arcsec and mas. */
  public record Line(
      String catalogue,
      String name,
      @Nullable String page,
      String separation,
      String type,
      List<Mag> magnitudes,
      String parallax,
      String redshift,
      String motion) {}

  /** A magnitude with its band, or the limit {@code > 20.2}. */
  public record Mag(String value, String error, String band, String label) {}

  /** How a service answered; look is that of a mark. */
  public record Source(String name, String look, String state, String words) {}

  /** Whether a service has not answered yet. */
  public boolean isWaiting() {
    return sources.stream().anyMatch(source -> source.state().equals("waiting"));
  }

  /** The address of this page. */
  public String again() {
    Address address = Address.of(URI.create(path));
    if (place != null) {
      address = address.with("ra", place.ra()).with("dec", place.dec());
    }
    return address.with("radius", radius).uri().toString();
  }

  /** A page before anybody was asked. */
  static NeighboursPage at(
      String title, List<Crumb> crumbs, String path, @Nullable Place place, String radius) {
    return new NeighboursPage(title, crumbs, "", "", path, place, radius, "", List.of(), List.of());
  }

  NeighboursPage withLede(String words, String about) {
    return new NeighboursPage(
        title, crumbs, words, about, path, place, radius, problem, lines, sources);
  }

  NeighboursPage withProblem(String words) {
    return new NeighboursPage(
        title, crumbs, lede, remark, path, place, radius, words, lines, sources);
  }

  NeighboursPage with(Neighbourhood there) {
    return new NeighboursPage(
        title,
        crumbs,
        lede,
        remark,
        path,
        place,
        radius,
        problem,
        there.neighbours().stream().map(NeighboursPage::line).toList(),
        there.answers().stream().map(NeighboursPage::source).toList());
  }

  private static Line line(Neighbourhood.Neighbour neighbour) {
    ResolvedObject object = neighbour.near().object();
    URI page = object.page();
    Double east = object.pmRa();
    Double north = object.pmDec();
    return new Line(
        neighbour.near().catalogue(),
        object.name(),
        page == null ? null : page.toString(),
        fixed(neighbour.separation(), 2),
        object.type() == null ? "" : object.type(),
        neighbour.near().magnitudes().stream().map(NeighboursPage::mag).toList(),
        fixed(object.parallax(), 3),
        plain(object.redshift()),
        east == null || north == null ? "" : fixed(Math.hypot(east, north), 1));
  }

  private static Mag mag(Magnitude magnitude) {
    Band band = magnitude.band();
    return new Mag(
        (magnitude.isLimit() ? "> " : "") + fixed(magnitude.value(), 2),
        fixed(magnitude.error(), 2),
        band == null ? "" : band.code(),
        band == null ? "" : band.label());
  }

  private static Source source(Heard heard) {
    String words = String.join(" ", heard.words());
    return switch (heard.state()) {
      case TOLD ->
          new Source(heard.source(), words.isEmpty() ? "good" : "warn", told(heard), words);
      case FAILED -> new Source(heard.source(), "bad", "failed", words);
      case WAITING -> new Source(heard.source(), "info", "waiting", words);
    };
  }

  private static String told(Heard heard) {
    int number = heard.objects().size();
    return number == 0 ? "nothing there" : number == 1 ? "1 object" : number + " objects";
  }

  /** The address that asks for a place that is no target's. */
  public static String path(SkyPosition place) {
    return Address.of(URI.create("/neighbours/"))
        .with("ra", place.raDegrees())
        .with("dec", place.decDegrees())
        .uri()
        .toString();
  }

  private static String fixed(@Nullable Double value, int decimals) {
    return value == null ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String plain(@Nullable Double value) {
    return value == null
        ? ""
        : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
  }
}
