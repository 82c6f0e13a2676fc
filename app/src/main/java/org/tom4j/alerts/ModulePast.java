package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.ModuleHost;

/** Tells the host of modules how they did before this start, as far as runs are kept. */
final class ModulePast {
  /** What lies further back says nothing of how a service does. */
  private static final int LOOKED_AT = 200;

  private final RunListFinder finder;
  private final ModuleHost modules;

  ModulePast(RunListFinder finder, ModuleHost modules) {
    this.finder = finder;
    this.modules = modules;
  }

  void recall() {
    for (String broker : finder.brokers()) {
      var wanted = new RunListFinder.Wanted(null, null, broker, null, null);
      List<QueryRun> runs = finder.list(Viewer.CONSOLE, wanted, LOOKED_AT);
      @Nullable QueryRun failed = first(runs, false);
      @Nullable QueryRun answered = first(runs, true);
      modules.recall(
          broker,
          answered == null ? null : answered.finished(),
          failed == null ? null : failed.finished(),
          failed == null || failed.failure() == null ? null : failed.failure().words());
    }
  }

  private static @Nullable QueryRun first(List<QueryRun> runs, boolean answered) {
    return runs.stream()
        .filter(run -> run.finished() != null)
        .filter(run -> answered ? answered(run) : run.state() == RunState.FAILED)
        .findFirst()
        .orElse(null);
  }

  private static boolean answered(QueryRun run) {
    return switch (run.state()) {
      case COMPLETE -> true;
      case LIMITED, STOPPED, INTERRUPTED -> run.counts().received() > 0;
      case RUNNING, FAILED -> false;
    };
  }
}
