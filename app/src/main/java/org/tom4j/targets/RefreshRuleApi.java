package org.tom4j.targets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;
import org.tom4j.refresh.RefreshEvery;

/** How often a target's brokers are asked anew, for programs. */
@Controller
final class RefreshRuleApi {
  private static final String PATH = "/api/targets/{id}/refresh-rule/";

  private final TargetStore store;
  private final TargetRefresh refresh;

  RefreshRuleApi(TargetStore store, TargetRefresh refresh) {
    this.store = store;
    this.refresh = refresh;
  }

  @ApiGet(value = PATH, says = "How often a target's brokers are asked anew.")
  ApiAnswer<RefreshRuleAnswer> read(Viewer viewer, @PathVariable long id) {
    return ApiAnswer.of(answer(TargetPages.visible(store, viewer, Long.toString(id))));
  }

  @ApiPut(value = PATH, says = "Sets how often a target's brokers are asked anew.")
  ApiAnswer<RefreshRuleAnswer> set(
      Viewer viewer, @PathVariable long id, @Body RefreshRuleInput sent) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    Optional<RefreshEvery> _ = refresh.keep(viewer, target, () -> every(sent.everyHours()));
    return ApiAnswer.of(answer(target));
  }

  @ApiDelete(value = PATH, says = "Has a target's brokers asked on demand alone.")
  ApiAnswer<Void> remove(Viewer viewer, @PathVariable long id) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    Optional<RefreshEvery> _ = refresh.keep(viewer, target, Optional::empty);
    return ApiAnswer.deleted();
  }

  private static Optional<RefreshEvery> every(@Nullable Integer hours) {
    try {
      return Optional.ofNullable(hours).map(RefreshEvery::new);
    } catch (IllegalArgumentException wrong) {
      throw ApiProblem.wrong("/every_hours", String.valueOf(wrong.getMessage()));
    }
  }

  private RefreshRuleAnswer answer(Target target) {
    return refresh
        .rule(target)
        .map(rule -> RefreshRuleAnswer.of(rule, refresh.futility(target)))
        .orElse(RefreshRuleAnswer.NONE);
  }
}
