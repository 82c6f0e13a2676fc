package org.tom4j.targets;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.api.Sent;
import org.tom4j.data.DatumKind;
import org.tom4j.data.DatumStore;
import org.tom4j.web.Site;

/** Targets, for programs that read. */
@Controller
final class TargetApi {
  private final TargetStore store;
  private final DatumStore data;
  private final TargetAnswerMaker answers;

  TargetApi(TargetStore store, DatumStore data, TargetAnswerMaker answers) {
    this.store = store;
    this.data = data;
    this.answers = answers;
  }

  @ApiGet(value = "/api/targets/{id}/", says = "A target.")
  ApiAnswer<TargetAnswer> one(Viewer viewer, Site site, @PathVariable long id) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    return ApiAnswer.of(answers.of(viewer, site, target));
  }

  @ApiGet(
      value = "/api/targets/{id}/data/",
      says = "All measurements of one kind of a target, in the order of time.")
  ApiAnswer<Paged<DatumAnswer>> data(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Says("photometry unless said.") @Nullable String kind) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    @Nullable DatumKind wanted = Sent.word("kind", DatumKind.class, kind);
    return ApiAnswer.of(
        Paged.whole(
            data.of(viewer, target.id(), wanted == null ? DatumKind.PHOTOMETRY : wanted).stream()
                .map(DatumAnswer::of)
                .toList()));
  }
}
