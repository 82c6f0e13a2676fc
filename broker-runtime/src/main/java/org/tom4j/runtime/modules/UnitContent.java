package org.tom4j.runtime.modules;

import java.util.List;

/**
 * What was read from a unit.
 *
 * @param version of its content, "" if it could not be read
 * @param classes the classes that should be modules, empty if there are problems
 * @param problems why there are none
 */
record UnitContent(String version, List<ModuleClass> classes, List<ModuleProblem> problems) {

  static UnitContent broken(String version, ModuleProblem problem) {
    return new UnitContent(version, List.of(), List.of(problem));
  }
}
