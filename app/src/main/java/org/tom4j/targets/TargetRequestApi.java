package org.tom4j.targets;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Body;
import org.tom4j.web.Site;

/** Forced photometry of a target on request, for programs. */
@Controller
final class TargetRequestApi {
  private final TargetStore store;
  private final TargetRequests requests;

  TargetRequestApi(TargetStore store, TargetRequests requests) {
    this.store = store;
    this.requests = requests;
  }

  @ApiPost(
      value = "/api/targets/{id}/photometry-requests/",
      says = "Asks a service to measure the target's place, in the background.")
  ApiAnswer<RequestsAnswer> ask(
      Viewer viewer, Site site, @PathVariable long id, @Body(optional = true) RequestInput sent) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    try {
      requests.ask(viewer, target, sent.form());
    } catch (RequestForm.Wrong wrong) {
      throw ApiProblem.wrong("", wrong.problems());
    }
    return ApiAnswer.accepted(
        site.url("/api" + RequestsView.path(target)), RequestsAnswer.of(requests.of(target)));
  }

  @ApiGet(
      value = "/api/targets/{id}/photometry-requests/",
      says = "How it stands with the target's requests for forced photometry, the newest 50.")
  ApiAnswer<RequestsAnswer> read(Viewer viewer, @PathVariable long id) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    return ApiAnswer.of(RequestsAnswer.of(requests.of(target)));
  }

  @ApiDelete(
      value = "/api/targets/{id}/photometry-requests/{request}/",
      says = "Stops waiting for a request; one that has ended stays as it is.")
  ApiAnswer<Void> cancel(Viewer viewer, @PathVariable long id, @PathVariable long request) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    boolean _ = requests.cancel(viewer, target, request);
    return ApiAnswer.deleted();
  }
}
