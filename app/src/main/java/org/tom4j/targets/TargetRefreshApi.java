package org.tom4j.targets;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiPost;
import org.tom4j.web.Site;

/** New photometry of a target, for programs. */
@Controller
final class TargetRefreshApi {
  private final TargetStore store;
  private final TargetRefresh refresh;

  TargetRefreshApi(TargetStore store, TargetRefresh refresh) {
    this.store = store;
    this.refresh = refresh;
  }

  @ApiPost(
      value = "/api/targets/{id}/refresh/",
      says = "Asks every broker that knows the target for its photometry, in the background.")
  ApiAnswer<RefreshAnswer> ask(Viewer viewer, Site site, @PathVariable long id) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    refresh.ask(viewer, target);
    return ApiAnswer.accepted(
        site.url("/api" + target.path() + "refresh/"), RefreshAnswer.of(refresh.of(target)));
  }

  @ApiGet(
      value = "/api/targets/{id}/refresh/",
      says = "How the brokers answered that were asked for photometry last.")
  ApiAnswer<RefreshAnswer> read(Viewer viewer, @PathVariable long id) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    return ApiAnswer.of(RefreshAnswer.of(refresh.of(target)));
  }
}
