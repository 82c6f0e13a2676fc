package org.tom4j.targets;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.RefreshEvery;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Says on a target's page how often its brokers are asked anew. */
@Controller
final class RefreshRulePages {
  private final TargetStore store;
  private final TargetRefresh refresh;

  RefreshRulePages(TargetStore store, TargetRefresh refresh) {
    this.store = store;
    this.refresh = refresh;
  }

  @PostMapping("/targets/{id}/refresh-rule/")
  Answer set(
      Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String every) {
    Target target = TargetPages.visible(store, viewer, id);
    Optional<RefreshEvery> wanted = refresh.keep(viewer, target, () -> read(every));
    SeeOther back = SeeOther.to(target.path() + "#light-curve");
    if (wanted.isEmpty()) {
      return back.telling(Flash.Kind.SUCCESS, "It is not kept up to date by itself.");
    }
    String kept = "It is kept up to date " + wanted.get().words() + ".";
    String futility = refresh.futility(target);
    return futility.isEmpty()
        ? back.telling(Flash.Kind.SUCCESS, kept)
        : back.telling(Flash.Kind.INFO, kept + " " + futility);
  }

  private static Optional<RefreshEvery> read(String every) {
    try {
      return RefreshEvery.of(every);
    } catch (IllegalArgumentException wrong) {
      throw new Refusal.BadRequest(String.valueOf(wrong.getMessage()));
    }
  }
}
