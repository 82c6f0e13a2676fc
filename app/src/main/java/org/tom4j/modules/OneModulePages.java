package org.tom4j.modules;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tom4j.access.Viewer;
import org.tom4j.health.Health;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** One module: how it does, and what its service sends. */
@Controller
final class OneModulePages {
  private final ModulePageMaker pages;
  private final Health health;

  OneModulePages(ModulePageMaker pages, Health health) {
    this.pages = pages;
    this.health = health;
  }

  @GetMapping("/modules/{name}/")
  Answer show(Viewer viewer, @PathVariable String name) {
    return Page.of("modules/module.jte", name, page(viewer, name));
  }

  /** What its service sends now is right: compare with this from here on. */
  @PostMapping("/modules/{name}/answers/{kind}/accept/")
  @Audience(Audience.Kind.ADMINS)
  Answer accept(Viewer viewer, @PathVariable String name, @PathVariable long kind) {
    page(viewer, name);
    boolean accepted = health.accept(viewer, name, kind);
    return SeeOther.to(SetModules.modulePath(name))
        .telling(
            accepted ? Flash.Kind.SUCCESS : Flash.Kind.INFO,
            accepted
                ? "Accepted. Later answers are compared with what the service sends now."
                : "There was nothing to accept: these answers look as usual.");
  }

  private ModulePage page(Viewer viewer, String name) {
    return pages
        .make(Objects.requireNonNull(name), viewer.admin())
        .orElseThrow(() ->
            new Refusal.NotFound("No module called '" + name + "' was found; see /modules/."));
  }
}
