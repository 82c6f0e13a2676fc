package org.tom4j.catalogue;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.Flash;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Where a catalogue is told to update; its standing is on the module's page. */
@Controller
@Audience(Audience.Kind.ADMINS)
final class CataloguePages {
  private final ModuleHost modules;
  private final CatalogueUpdates updates;

  CataloguePages(ModuleHost modules, CatalogueUpdates updates) {
    this.modules = modules;
    this.updates = updates;
  }

  static String path(String module) {
    return page(module) + "catalogue/update/";
  }

  private static String page(String module) {
    return "/modules/" + UriUtils.encodePathSegment(module, StandardCharsets.UTF_8) + "/";
  }

  @PostMapping("/modules/{name}/catalogue/update/")
  Answer update(Viewer viewer, @PathVariable String name) {
    ServiceModule module =
        modules
            .service(name)
            .filter(one -> one.abilities().contains(Ability.OBJECT_CATALOGUE))
            .orElseThrow(() ->
                new Refusal.NotFound(
                    "No module called '"
                        + name
                        + "' that has a catalogue is in use; see /modules/."));
    return SeeOther.to(page(name))
        .telling(
            Flash.Kind.INFO,
            updates.begin(viewer, module)
                ? "The update has begun. A whole list takes some minutes, and one list is read"
                    + " after another; this page tells how it went."
                : "It is being updated already; this page tells how it went.");
  }
}
