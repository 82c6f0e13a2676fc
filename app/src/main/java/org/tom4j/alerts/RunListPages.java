package org.tom4j.alerts;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.modules.KnownNames;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Runs that were: finding them again, those of deleted and unsaved queries too, and repeating. */
@Controller
final class RunListPages {
  private final RunStore runs;
  private final RunListMaker lists;
  private final Runs live;
  private final ModuleHost modules;
  private final KnownNames names;

  RunListPages(RunStore runs, RunListMaker lists, Runs live, ModuleHost modules, KnownNames names) {
    this.runs = runs;
    this.lists = lists;
    this.live = live;
    this.modules = modules;
    this.names = names;
  }

  @GetMapping(RunListMaker.LIST)
  Answer list(Viewer viewer, @RequestParam Map<String, String> sent) {
    return Page.of("alerts/runs.jte", "Runs", lists.list(viewer, sent));
  }

  /** Asks the same once more, as a run of the viewer's own. */
  @PostMapping("/alerts/run/{id}/again/")
  Answer again(Viewer viewer, @PathVariable long id) {
    QueryRun run =
        runs.find(viewer, id)
            .orElseThrow(
                () -> new Refusal.NotFound("There is no run number " + id + " that you may see."));
    BrokerModule module =
        modules
            .find(run.broker())
            .map(found -> names.lend(found, viewer))
            .orElseThrow(() ->
                new Refusal.NotFound(
                    "No broker module called '"
                        + run.broker()
                        + "' is in use. The modules page, /modules/, tells what was found."));
    QueryRun again = live.start(viewer, module, RunAsked.again(run), null);
    return SeeOther.to(RunListMaker.LIST + again.id() + "/");
  }
}
