package org.tom4j.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;

/**
 * Whom to ask about a target: every module whose service knows one of its names, and every other
 * that gives light curves of an alert the target has.
 */
final class RefreshPlan {
  private final RefreshStore store;
  private final ModuleHost modules;

  RefreshPlan(RefreshStore store, ModuleHost modules) {
    this.store = store;
    this.modules = modules;
  }

  /** As a person asks. */
  List<Ask> of(long targetId) {
    List<String> names = store.names(targetId);
    Map<String, Long> alerts = store.newestAlerts(targetId);
    List<Ask> asks = new ArrayList<>();
    for (ServiceModule module : modules.services()) {
      String broker = module.name();
      Long alert = alerts.get(broker);
      Optional<String> object =
          module.abilities().contains(Ability.OBJECT_PHOTOMETRY)
              ? names.stream().filter(name -> knows(module, name)).findFirst()
              : Optional.empty();
      if (object.isPresent()) {
        asks.add(new Ask(targetId, broker, object.get(), alert, false));
      } else if (alert != null && module.abilities().contains(Ability.LIGHT_CURVES)) {
        asks.add(new Ask(targetId, broker, null, alert, false));
      }
    }
    return asks;
  }

  /** A module that fails at a name does not know it; its own tests say what is wrong. */
  private static boolean knows(ServiceModule module, String name) {
    try {
      return module.knowsObject(name);
    } catch (ModuleFailure broken) {
      return false;
    }
  }
}
