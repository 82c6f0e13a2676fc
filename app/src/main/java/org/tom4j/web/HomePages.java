package org.tom4j.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tom4j.access.Viewer;

/** The first page. */
@Controller
final class HomePages {
  @GetMapping("/")
  @Audience(Audience.Kind.READERS)
  Answer home(Viewer viewer) {
    return Page.of("home/home.jte", "Tonight", new HomePage(!viewer.isAnonymous()));
  }
}
