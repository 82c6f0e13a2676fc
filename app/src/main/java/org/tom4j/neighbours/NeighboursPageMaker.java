package org.tom4j.neighbours;

import java.util.List;
import java.util.function.Supplier;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.web.Crumb;
import org.tom4j.web.Page;

/** Asks for a place as a person does, and shows what came of it. */
public final class NeighboursPageMaker {
  private static final String TITLE = "What catalogues know here";

  private static final String TEMPLATE = "neighbours/page.jte";

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
    return asked(page, name, () -> TypedCone.of(place, radius));
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
    return ra.isBlank() && dec.isBlank()
        ? Page.of(TEMPLATE, TITLE, page)
        : asked(page, "", () -> TypedCone.of(ra, dec, radius));
  }

  /**
   * @param name whose place it is, or ""
   */
  private Page asked(NeighboursPage page, String name, Supplier<Cone> typed) {
    Cone cone;
    try {
      cone = typed.get();
    } catch (IllegalArgumentException wrong) {
      return Page.of(TEMPLATE, TITLE, page.withProblem(sentence(wrong)));
    }
    String place = cone.center().toDecimal();
    NeighboursPage shown = name.isEmpty() ? page.withLede(place + "°", "") : page;
    return Page.of(
        TEMPLATE, TITLE + ": " + (name.isEmpty() ? place : name), shown.with(neighbours.of(cone)));
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
