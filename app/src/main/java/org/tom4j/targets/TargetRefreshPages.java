package org.tom4j.targets;

import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tom4j.access.Viewer;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;
import org.tom4j.web.SeeOther;

/** The button that brings new photometry, and the light curve while it comes. */
@Controller
final class TargetRefreshPages {
  /** A broker that answers at once is on the page that follows. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final TargetStore store;
  private final TargetRefresh refresh;
  private final TargetPageMaker pages;

  TargetRefreshPages(TargetStore store, TargetRefresh refresh, TargetPageMaker pages) {
    this.store = store;
    this.refresh = refresh;
    this.pages = pages;
  }

  @PostMapping("/targets/{id}/refresh/")
  Answer ask(Viewer viewer, @PathVariable String id) {
    Target target = TargetPages.visible(store, viewer, id);
    refresh.ask(viewer, target);
    boolean _ = refresh.settle(target, PATIENCE);
    return SeeOther.to(target.path());
  }

  /** The light curve alone, for the page that waits for it. */
  @GetMapping("/targets/{id}/curve/")
  Answer curve(Viewer viewer, @PathVariable String id) {
    Target target = TargetPages.visible(store, viewer, id);
    return Page.of("targets/curve.jte", target.name(), pages.of(viewer, target));
  }
}
