package org.tom4j.runtime.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.threads.ModuleThreads;

/**
 * One class that is a module or should be, through all its versions.
 *
 * @param unit where it lies
 * @param className its binary name, or null if it is not known because nothing compiled yet
 * @param label what it is called before it tells its name
 * @param threads its threads
 * @param running the version in use, or null if none ever loaded
 * @param problems why the newest version is not in use, empty if it is
 */
record Slot(
    Unit unit,
    @Nullable String className,
    String label,
    ModuleThreads threads,
    @Nullable LoadedModule running,
    List<ModuleProblem> problems) {

  /** What it is called in reports. */
  String name() {
    return running == null ? label : running.name();
  }

  /** Whether an entry of {@code alert-classes} may mean this: by module, class or file name. */
  boolean isMeantBy(String entry) {
    return name().equals(entry)
        || label.equals(entry)
        || (className != null && (className.equals(entry) || className.endsWith("." + entry)));
  }

  /** The same version in use, with what is wrong with the newest. */
  Slot withProblems(List<ModuleProblem> found) {
    return new Slot(unit, className, label, threads, running, List.copyOf(found));
  }
}
