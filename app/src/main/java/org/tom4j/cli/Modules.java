package org.tom4j.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleProblem;
import org.tom4j.runtime.modules.ModuleReport;

/** Finds the module that a command line means. */
final class Modules {
  private Modules() {}

  /**
   * The module in use of this name, in any case if that is clear.
   *
   * @throws CommandFailure saying what is wrong with it, or which there are
   */
  static BrokerModule named(ModuleHost host, String name) {
    List<BrokerModule> alike =
        host.listed().stream()
            .filter(module -> module.name().equalsIgnoreCase(name))
            .sorted(Comparator.comparing(module -> !module.name().equals(name)))
            .toList();
    if (alike.size() == 1 || (!alike.isEmpty() && alike.getFirst().name().equals(name))) {
      return alike.getFirst();
    }
    if (!alike.isEmpty()) {
      throw new CommandFailure("Several modules are called " + name + ": " + names(alike));
    }
    List<ModuleReport> broken =
        host.reports().stream().filter(report -> isAbout(report, name)).toList();
    if (!broken.isEmpty()) {
      throw new CommandFailure(
          broken.stream().map(Modules::words).collect(Collectors.joining("\n")));
    }
    throw new CommandFailure(
        "There is no broker module " + name + "; there are: " + names(host.listed()));
  }

  private static boolean isAbout(ModuleReport report, String name) {
    return report.name().equalsIgnoreCase(name)
        || report.origin().equalsIgnoreCase("brokers/" + name + ".java");
  }

  private static String words(ModuleReport report) {
    return report.name()
        + " ("
        + report.origin()
        + ") cannot be used:\n"
        + report.problems().stream().map(ModuleProblem::toString).collect(Collectors.joining("\n"));
  }

  private static String names(List<BrokerModule> modules) {
    return modules.isEmpty()
        ? "none"
        : modules.stream().map(BrokerModule::name).collect(Collectors.joining(", "));
  }
}
