package org.tom4j.neighbours;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

/** What catalogues have near a place, for programs. */
@Controller
public final class NeighboursApi {
  private final Neighbours neighbours;

  NeighboursApi(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  @ApiGet(
      value = "/api/neighbours/",
      says = "What all services with catalogues have near a place; takes 21 seconds at most.")
  ApiAnswer<NeighboursAnswer> near(
      Viewer viewer,
      @RequestParam @Says("Degrees, or sexagesimal hours.") String ra,
      @RequestParam @Says("Degrees, decimal or sexagesimal.") String dec,
      @RequestParam(required = false) @Says("Arcseconds, at most 60; 5 unless said.")
          @Nullable String radius) {
    return in(() -> TypedCone.of(ra, dec, radius == null ? "" : radius));
  }

  /** The same for a place that is known. */
  public ApiAnswer<NeighboursAnswer> at(SkyPosition place, @Nullable String radius) {
    return in(() -> TypedCone.of(place, radius == null ? "" : radius));
  }

  private ApiAnswer<NeighboursAnswer> in(Supplier<Cone> typed) {
    Cone cone;
    try {
      cone = typed.get();
    } catch (IllegalArgumentException wrong) {
      throw ApiProblem.of(400, String.valueOf(wrong.getMessage()));
    }
    return ApiAnswer.of(NeighboursAnswer.of(neighbours.of(cone)));
  }
}
