package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** One alert, asked for by the id that its broker gave it: a run of one row. */
@Controller
final class OneAlertPages {
  private final Runs live;
  private final ModuleHost modules;

  OneAlertPages(Runs live, ModuleHost modules) {
    this.live = live;
    this.modules = modules;
  }

  @PostMapping("/alerts/alert/fetch/")
  Answer fetch(
      Viewer viewer, @RequestParam String broker, @RequestParam(defaultValue = "") String id) {
    BrokerModule module =
        modules
            .find(broker)
            .orElseThrow(() ->
                new Refusal.NotFound(
                    "No broker module called '" + broker + "' is in use; see /modules/."));
    String wanted = id.strip();
    String problem = problem(module, wanted);
    if (problem != null) {
      return SeeOther.to(QueryPages.LIST).telling(Flash.Kind.WARNING, problem);
    }
    QueryRun run = live.start(viewer, module, RunAsked.alert(wanted), null);
    return SeeOther.to("/alerts/run/" + run.id() + "/");
  }

  /** Why a module cannot be asked for an alert, in words; null if it can. */
  static @Nullable String problem(BrokerModule module, String id) {
    if (!module.abilities().contains(Ability.SINGLE_ALERTS)) {
      return module.name() + " cannot be asked for one alert by its id.";
    }
    if (id.isEmpty()) {
      return "Type the id that " + module.name() + " gave the alert.";
    }
    return id.length() > RunAsked.LONGEST_ID
        ? "An id has at most " + RunAsked.LONGEST_ID + " characters."
        : null;
  }
}
