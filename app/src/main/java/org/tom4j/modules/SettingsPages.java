package org.tom4j.modules;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.Crumb;

/** What this TOM asks a module's service with: for who looks after it. */
@Controller
@Audience(Audience.Kind.ADMINS)
final class SettingsPages {
  private static final String LEDE =
      "What this TOM asks the service with. Variables of the environment come first, then this"
          + " page, then tom.yaml.";

  private final ModuleHost host;
  private final KeptModuleSettings kept;

  SettingsPages(ModuleHost host, KeptModuleSettings kept) {
    this.host = host;
    this.kept = kept;
  }

  @GetMapping("/modules/{name}/settings/")
  Answer show(@PathVariable String name) {
    return visit(name).page();
  }

  @PostMapping("/modules/{name}/settings/")
  Answer change(Viewer viewer, @PathVariable String name, HttpServletRequest request) {
    SettingsVisit visit = visit(name);
    return visit.change(request, changed -> kept.change(viewer, visit.module(), changed));
  }

  @PostMapping("/modules/{name}/settings/test/")
  Answer test(@PathVariable String name) {
    return visit(name).test();
  }

  private SettingsVisit visit(String name) {
    ServiceModule module = SetModules.named(host, name);
    return new SettingsVisit(
        module,
        SettingsForm.ofTom(module.settings()),
        SetModules.path(name),
        LEDE,
        new Crumb("Modules", "/modules/"));
  }
}
