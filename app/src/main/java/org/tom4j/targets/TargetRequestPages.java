package org.tom4j.targets;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Requests for forced photometry of a target: made, looked at, cancelled. */
@Controller
final class TargetRequestPages {
  private final TargetStore store;
  private final TargetRequests requests;

  TargetRequestPages(TargetStore store, TargetRequests requests) {
    this.store = store;
    this.requests = requests;
  }

  @GetMapping("/targets/{id}/photometry-requests/")
  Answer list(Viewer viewer, @PathVariable String id) {
    Target target = TargetPages.visible(store, viewer, id);
    return page(target, view(requests, viewer, target, requests.usual(), Map.of()));
  }

  @PostMapping("/targets/{id}/photometry-requests/")
  Answer ask(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String broker,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    Target target = TargetPages.visible(store, viewer, id);
    var form = new RequestForm(broker, from, to);
    try {
      requests.ask(viewer, target, form);
    } catch (RequestForm.Wrong wrong) {
      return page(target, view(requests, viewer, target, form, wrong.problems()));
    }
    return SeeOther.to(target.path() + "#photometry-requests");
  }

  @PostMapping("/targets/{id}/photometry-requests/{request}/cancel/")
  Answer cancel(Viewer viewer, @PathVariable String id, @PathVariable String request) {
    Target target = TargetPages.visible(store, viewer, id);
    if (!request.matches("[0-9]{1,18}")) {
      throw new Refusal.NotFound("This target has no request " + request + ".");
    }
    boolean cancelled = requests.cancel(viewer, target, Long.parseLong(request));
    return SeeOther.to(target.path() + "#photometry-requests")
        .telling(
            cancelled ? Flash.Kind.SUCCESS : Flash.Kind.INFO,
            cancelled ? "It is no longer waited for." : "That request had ended already.");
  }

  /** What a reader sees of a target's requests. */
  static RequestsView view(
      TargetRequests requests,
      Viewer viewer,
      Target target,
      RequestForm form,
      Map<String, String> problems) {
    RequestsView view = RequestsView.of(target, requests.of(target));
    return requests.mayAsk(viewer, target) ? view.asking(requests.brokers(), form, problems) : view;
  }

  private static Page page(Target target, RequestsView view) {
    return Page.of(
        "targets/request.jte",
        "Forced photometry of " + target.name(),
        new RequestPage(target.name(), target.path(), view));
  }
}
