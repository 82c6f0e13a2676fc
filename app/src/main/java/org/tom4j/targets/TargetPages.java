package org.tom4j.targets;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Finding, showing and deleting targets. */
@Controller
final class TargetPages {
  private final Targets targets;
  private final TargetStore store;
  private final TargetSettings settings;
  private final TargetListMaker lists;
  private final TargetPageMaker pages;

  TargetPages(
      Targets targets,
      TargetStore store,
      TargetSettings settings,
      TargetListMaker lists,
      TargetPageMaker pages) {
    this.targets = targets;
    this.store = store;
    this.settings = settings;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/targets/")
  @Audience(Audience.Kind.READERS)
  Answer list(Viewer viewer, @RequestParam Map<String, String> sent) {
    ListRequest request;
    try {
      request = ListRequest.of(sent, settings.matchRadius());
    } catch (ListRequest.NothingToLookFor nothing) {
      return Page.of(
          "targets/list.jte",
          "Targets",
          TargetListPage.nothing(String.valueOf(nothing.getMessage()), !viewer.isAnonymous()));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal.BadRequest(String.valueOf(wrong.getMessage()));
    }
    String q = sent.getOrDefault("q", "");
    if (!q.isBlank() && request.search().cone() == null) {
      Optional<Target> exact = targets.named(viewer, q);
      if (exact.isPresent()) {
        return SeeOther.to(exact.get().path());
      }
    }
    return Page.of("targets/list.jte", "Targets", lists.of(viewer, request));
  }

  @GetMapping("/targets/{id}/")
  @Audience(Audience.Kind.READERS)
  Answer page(Viewer viewer, @PathVariable String id) {
    Target target = visible(store, viewer, id);
    return Page.of("targets/page.jte", target.name(), pages.of(viewer, target));
  }

  @GetMapping("/targets/{id}/delete/")
  Answer confirm(Viewer viewer, @PathVariable String id) {
    Target target = deletable(viewer, id);
    return Page.of(
        "targets/delete.jte",
        "Delete " + target.name(),
        new TargetDeletePage(
            target.id(),
            target.name(),
            "Its aliases, extra values, light curve and links to alerts go with it. The alerts"
                + " themselves stay."));
  }

  @PostMapping("/targets/{id}/delete/")
  Answer delete(Viewer viewer, @PathVariable String id) {
    Target target = deletable(viewer, id);
    if (!targets.delete(viewer, target.id())) {
      throw new Refusal.NotFound("The target " + target.name() + " is gone already.");
    }
    return SeeOther.to("/targets/")
        .telling(Flash.Kind.SUCCESS, "Deleted the target “" + target.name() + "”.");
  }

  private Target deletable(Viewer viewer, String id) {
    Target target = visible(store, viewer, id);
    if (!store.mayDelete(viewer, target.id())) {
      throw new Refusal.Forbidden(
          "You may see “" + target.name() + "” but not delete it: its maker and its groups may.");
    }
    return target;
  }

  /** Who is not signed in is sent to do so, and learns nothing of what is there. */
  static Target visible(TargetStore store, Viewer viewer, String id) {
    return number(id)
        .flatMap(known -> store.find(viewer, known))
        .orElseThrow(() ->
            viewer.isAnonymous()
                ? new Refusal.Forbidden("Sign in to see this target.")
                : new Refusal.NotFound("There is no target " + id + " that you may see."));
  }

  private static Optional<Long> number(String id) {
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
