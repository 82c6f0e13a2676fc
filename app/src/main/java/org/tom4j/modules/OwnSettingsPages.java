package org.tom4j.modules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.runtime.modules.SettingField;
import org.tom4j.runtime.modules.SettingField.Origin;
import org.tom4j.web.Answer;
import org.tom4j.web.Crumb;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;

/** A person's own accounts at brokers. */
@Controller
final class OwnSettingsPages {
  private static final String LEDE =
      "Your own account at the service. What you leave empty is this TOM's. Runs that ask with your"
          + " account are yours alone.";

  private final ModuleHost host;
  private final KeptModuleSettings kept;

  OwnSettingsPages(ModuleHost host, KeptModuleSettings kept) {
    this.host = host;
    this.kept = kept;
  }

  @GetMapping(SetModules.OWN)
  Answer list(Viewer viewer) {
    demandPerson(viewer);
    List<OwnSettingsPage.Line> lines =
        host.listed().stream()
            .filter(SetModules::hasAccounts)
            .<ServiceModule>map(module -> module.with(kept.own(viewer, module.name())))
            .map(OwnSettingsPages::line)
            .toList();
    return Page.of("modules/own.jte", "Accounts at brokers", new OwnSettingsPage(lines));
  }

  @GetMapping(SetModules.OWN + "{name}/")
  Answer show(Viewer viewer, @PathVariable String name) {
    return visit(viewer, name).page();
  }

  @PostMapping(SetModules.OWN + "{name}/")
  Answer change(Viewer viewer, @PathVariable String name, HttpServletRequest request) {
    SettingsVisit visit = visit(viewer, name);
    return visit.change(request, changed -> kept.changeOwn(viewer, visit.module(), changed));
  }

  @PostMapping(SetModules.OWN + "{name}/test/")
  Answer test(Viewer viewer, @PathVariable String name) {
    return visit(viewer, name).test();
  }

  private SettingsVisit visit(Viewer viewer, String name) {
    demandPerson(viewer);
    ServiceModule module = SetModules.named(host, name).with(kept.own(viewer, name));
    // What a service without alerts measures is everyone's who sees the target.
    if (!SetModules.hasAccounts(module) || host.find(name).isEmpty()) {
      throw new Refusal.NotFound(name + " knows no accounts.");
    }
    return new SettingsVisit(
        module,
        SettingsForm.own(module.settings()),
        SetModules.ownPath(name),
        LEDE,
        new Crumb("Accounts at brokers", SetModules.OWN));
  }

  private static OwnSettingsPage.Line line(ServiceModule module) {
    List<SettingField> secrets = module.settings().stream().filter(SettingField::secret).toList();
    boolean own = module.settings().stream().anyMatch(each -> each.origin() == Origin.OWN);
    boolean any = secrets.stream().anyMatch(SettingField::isSet);
    return new OwnSettingsPage.Line(
        module.name(),
        SetModules.ownPath(module.name()),
        own ? "good" : "quiet",
        own ? "asked as yourself" : any ? "asked with this TOM's account" : "no account here");
  }

  private static void demandPerson(Viewer viewer) {
    if (viewer.personId() == null) {
      throw new Refusal.Forbidden("An account belongs to a person.");
    }
  }
}
