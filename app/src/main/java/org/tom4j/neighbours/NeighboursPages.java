package org.tom4j.neighbours;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.web.Answer;

/** What catalogues have near any place, for persons: an alert's, say. */
@Controller
final class NeighboursPages {
  private final NeighboursPageMaker pages;

  NeighboursPages(NeighboursPageMaker pages) {
    this.pages = pages;
  }

  @GetMapping("/neighbours/")
  Answer near(
      @RequestParam(defaultValue = "") String ra,
      @RequestParam(defaultValue = "") String dec,
      @RequestParam(defaultValue = "") String radius) {
    return pages.of(ra, dec, radius);
  }
}
