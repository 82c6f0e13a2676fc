package org.tom4j.neighbours;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.web.Crumb;
import org.tom4j.web.Page;

/** Asks for a place as a person does, and shows what came of it. */
public final class NeighboursPageMaker {
  private static final String TITLE = "What catalogues know here";

  private final Neighbours neighbours;

  NeighboursPageMaker(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  /**
   * The page of an object's place.
   *
   * @param crumbs what it belongs to
   * @param remark what is to be known of the comparison, or ""
   * @param path of this page
   * @param radius as it was typed
   */
  public Page of(
      String name,
      List<Crumb> crumbs,
      SkyPosition place,
      String remark,
      String path,
      String radius) {
    NeighboursPage page =
        NeighboursPage.at(TITLE, crumbs, path, null, shown(radius))
            .withLede(name + ", " + place.toDecimal() + "°", remark);
    return page(name, page, place, radius);
  }

  /**
   * The page of any place.
   *
   * @param ra as it was typed
   * @param dec as it was typed
   */
  Page of(String ra, String dec, String radius) {
    NeighboursPage page =
        NeighboursPage.at(
            TITLE, List.of(), "/neighbours/", new NeighboursPage.Place(ra, dec), shown(radius));
    if (ra.isBlank() && dec.isBlank()) {
      return Page.of("neighbours/page.jte", TITLE, page);
    }
    @Nullable SkyPosition place;
    try {
      place = new SkyPosition(SkyPosition.parseRa(ra), SkyPosition.parseDec(dec));
    } catch (IllegalArgumentException wrong) {
      return Page.of("neighbours/page.jte", TITLE, page.withProblem(sentence(wrong)));
    }
    return page(place.toDecimal(), page.withLede(place.toDecimal() + "°", ""), place, radius);
  }

  private Page page(String name, NeighboursPage page, SkyPosition place, String radius) {
    String title = TITLE + ": " + name;
    Angle wide;
    try {
      wide = Neighbours.radius(radius);
    } catch (IllegalArgumentException wrong) {
      return Page.of("neighbours/page.jte", title, page.withProblem(sentence(wrong)));
    }
    return Page.of("neighbours/page.jte", title, page.with(neighbours.of(Cone.of(place, wide))));
  }

  private static String shown(String radius) {
    return radius.isBlank() ? "5" : radius.strip();
  }

  private static String sentence(IllegalArgumentException wrong) {
    String words = String.valueOf(wrong.getMessage());
    String start = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return start.endsWith(".") ? start : start + ".";
  }
}
