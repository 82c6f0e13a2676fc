package org.tom4j.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tom4j.access.Viewer;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;
import org.tom4j.web.Site;

/** One's own key for the API. */
@Controller
final class TokenPages {
  private final People people;

  TokenPages(People people) {
    this.people = people;
  }

  @GetMapping("/accounts/token/")
  Answer show(Viewer viewer, Site site) {
    return Page.of(
        "people/token.jte",
        "API key",
        new TokenPage(people.hasToken(id(viewer)), site.url("/api/")));
  }

  @PostMapping("/accounts/token/")
  Answer replace(Viewer viewer) {
    String key = people.replaceToken(viewer, id(viewer));
    return SeeOther.to("/accounts/token/")
        .telling(Flash.Kind.SUCCESS, "Your new key, shown this once: " + key);
  }

  @PostMapping("/accounts/token/delete/")
  Answer remove(Viewer viewer) {
    SeeOther back = SeeOther.to("/accounts/token/");
    return people.dropToken(viewer, id(viewer))
        ? back.telling(
            Flash.Kind.SUCCESS, "Your key is removed: no program gets in by it any more.")
        : back.telling(Flash.Kind.INFO, "There was no key to remove.");
  }

  private static long id(Viewer viewer) {
    if (viewer.personId() == null) {
      throw new Refusal.Forbidden("A key belongs to a person.");
    }
    return viewer.personId();
  }
}
