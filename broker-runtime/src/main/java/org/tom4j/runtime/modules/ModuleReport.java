package org.tom4j.runtime.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one module, or with a file that should be one.
 *
 * @param name the module's name; of a file that never loaded, the file's
 * @param origin where it comes from: {@code brokers/MyBroker.java}, {@code plugins/x.jar}, {@code
 *     class path}
 * @param version the version that is loaded, or null if none is
 * @param tellsAlerts false only if it is loaded and is a service of another kind
 * @param state whether it can be used
 * @param problems what is wrong with it, empty if nothing
 * @param leftBehindThreads calls that never returned and still run, one line each
 */
public record ModuleReport(
    String name,
    String origin,
    @Nullable String version,
    boolean tellsAlerts,
    State state,
    List<ModuleProblem> problems,
    List<String> leftBehindThreads) {

  /** Whether a module can be used. */
  public enum State {
    /** In use. */
    READY,
    /** Does not compile or load, or is listed but does not exist. */
    BROKEN,
    /** Another module of this name comes first. */
    CONFLICT,
    /** Found, but {@code alert-classes} does not list it. */
    NOT_LISTED,
    /** The source has changed but does not load; the version before is in use. */
    OUTDATED_RUNNING_OLD
  }

  public ModuleReport {
    problems = List.copyOf(problems);
    leftBehindThreads = List.copyOf(leftBehindThreads);
  }
}
