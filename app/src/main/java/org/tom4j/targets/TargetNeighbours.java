package org.tom4j.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;
import org.tom4j.astro.SkyPosition;
import org.tom4j.neighbours.NeighboursAnswer;
import org.tom4j.neighbours.NeighboursApi;
import org.tom4j.neighbours.NeighboursPageMaker;
import org.tom4j.web.Answer;
import org.tom4j.web.Crumb;
import org.tom4j.web.Refusal;

/**
 * What catalogues have where a target is. Whoever is signed in and sees the target may ask: nobody
 * who is not has this TOM ask others.
 */
@Controller
final class TargetNeighbours {
  private static final String MOVES =
      "It moves through the solar system, or has no position: there is no place to ask for.";

  private final TargetStore store;
  private final NeighboursPageMaker pages;
  private final NeighboursApi api;

  TargetNeighbours(TargetStore store, NeighboursPageMaker pages, NeighboursApi api) {
    this.store = store;
    this.pages = pages;
    this.api = api;
  }

  @GetMapping("/targets/{id}/neighbours/")
  Answer page(
      Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String radius) {
    Target target = TargetPages.visible(store, viewer, id);
    SkyPosition place = place(target);
    if (place == null) {
      throw new Refusal.NotFound(MOVES);
    }
    return pages.of(
        target.name(),
        List.of(new Crumb("Targets", "/targets/"), new Crumb(target.name(), target.path())),
        place,
        remark(target.motion()),
        path(target),
        radius);
  }

  @ApiGet(
      value = "/api/targets/{id}/neighbours/",
      says = "What catalogues have where a sidereal target is; takes 21 seconds at most.")
  ApiAnswer<NeighboursAnswer> read(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Says("Arcseconds, at most 60; 5 unless said.")
          @Nullable String radius) {
    SkyPosition place = place(TargetPages.visible(store, viewer, Long.toString(id)));
    if (place == null) {
      throw ApiProblem.of(404, MOVES);
    }
    return api.at(place, radius);
  }

  /** The page of a target, or "" if there is no place to ask for. */
  static String path(Target target) {
    return place(target) == null ? "" : target.path() + "neighbours/";
  }

  private static @Nullable SkyPosition place(Target target) {
    return target.type() == TargetType.SIDEREAL ? target.position() : null;
  }

  /** Places are compared as they are kept; of what moves fast that is worth a word. */
  private static String remark(Motion motion) {
    if (!motion.fast()) {
      return "";
    }
    double epoch = motion.epoch() == null ? 2000 : motion.epoch();
    return "It moves by "
        + Texts.fixed(motion.total() / 1000, 2)
        + "″ a year. The circle lies where it was in "
        + Texts.plain(epoch)
        + "; catalogues of other years have it elsewhere, and a wider circle may hold it.";
  }
}
