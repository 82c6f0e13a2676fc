package org.tom4j.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleProblem;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.runtime.modules.ServiceModule;

/** Finds the module that a command line means. */
final class Modules {
  private Modules() {}

  /**
   * The module in use of this name, in any case if that is clear, that tells alerts.
   *
   * @throws CommandFailure saying what is wrong with it, or which there are
   */
  static BrokerModule named(ModuleHost host, String name) {
    return named(host, host.listed(), name);
  }

  /**
   * The same whether it tells alerts or not.
   *
   * @throws CommandFailure saying what is wrong with it, or which there are
   */
  static ServiceModule service(ModuleHost host, String name) {
    return named(host, host.services(), name);
  }

  private static <M extends ServiceModule> M named(ModuleHost host, List<M> modules, String name) {
    List<M> alike =
        modules.stream()
            .filter(module -> module.name().equalsIgnoreCase(name))
            .sorted(Comparator.comparing(module -> !module.name().equals(name)))
            .toList();
    if (alike.size() == 1 || (!alike.isEmpty() && alike.getFirst().name().equals(name))) {
      return alike.getFirst();
    }
    if (!alike.isEmpty()) {
      throw new CommandFailure("Several modules are called " + name + ": " + names(alike));
    }
    List<ModuleReport> others =
        host.reports().stream().filter(report -> isAbout(report, name)).toList();
    if (others.stream().anyMatch(report -> host.service(report.name()).isPresent())) {
      throw new CommandFailure(
          others.getFirst().name() + " tells no alerts; those that do: " + names(modules));
    }
    if (!others.isEmpty()) {
      throw new CommandFailure(
          others.stream().map(Modules::words).collect(Collectors.joining("\n")));
    }
    throw new CommandFailure(
        "There is no broker module " + name + "; there are: " + names(modules));
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

  private static String names(List<? extends ServiceModule> modules) {
    return modules.isEmpty()
        ? "none"
        : modules.stream().map(ServiceModule::name).collect(Collectors.joining(", "));
  }
}
