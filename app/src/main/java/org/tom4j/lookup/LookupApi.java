package org.tom4j.lookup;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;

/** Names looked up, for programs. */
@Controller
final class LookupApi {
  private final Lookups lookups;

  LookupApi(Lookups lookups) {
    this.lookups = lookups;
  }

  @ApiGet(
      value = "/api/resolve/",
      says = "What all services that know names say of one; takes some seconds at most.")
  ApiAnswer<LookupAnswer> resolve(
      Viewer viewer, @RequestParam @Says("A name or designation.") String name) {
    try {
      return ApiAnswer.of(LookupAnswer.of(lookups.of(name)));
    } catch (IllegalArgumentException wrong) {
      throw ApiProblem.of(400, String.valueOf(wrong.getMessage()));
    }
  }
}
