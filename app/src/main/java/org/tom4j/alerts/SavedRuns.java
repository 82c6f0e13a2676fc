package org.tom4j.alerts;

import java.util.Optional;
import java.util.function.Function;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.ModuleHost;

/** Starts runs of saved queries for those who are there when nobody looks. Any thread. */
final class SavedRuns {
  private final Runs live;
  private final ModuleHost modules;

  SavedRuns(Runs live, ModuleHost modules) {
    this.live = live;
    this.modules = modules;
  }

  /**
   * Runs the query as that person and returns at once.
   *
   * @param query empty: there is none for him, and {@code unseen} says so
   */
  Begun start(
      Viewer viewer,
      Optional<BrokerQuery> query,
      String unseen,
      Function<BrokerQuery, RunAsked> asked) {
    return query
        .map(it -> start(viewer, it.broker(), asked.apply(it)))
        .orElseGet(() -> new Begun.Not(unseen));
  }

  private Begun start(Viewer viewer, String broker, RunAsked asked) {
    return modules
        .find(broker)
        .<Begun>map(module -> new Begun.Run(live.start(viewer, module, asked, null).id()))
        .orElseGet(() -> new Begun.Not("The broker module " + broker + " is not in use just now."));
  }
}
