package org.tom4j.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.Tonight;
import org.tom4j.modules.ModuleLook;
import org.tom4j.targets.TakenBack;

/**
 * What the first page shows.
 *
 * @param signedIn whether the ways to ask brokers are offered
 * @param beginning whether the reader has no target yet, so that first steps are shown
 * @param takenBack events that are targets of the reader and were taken back in the last week
 * @param sample the module of a sample night, or null
 */
public record HomePage(
    boolean signedIn,
    boolean beginning,
    List<TakenBack> takenBack,
    List<Tonight.Alert> newest,
    List<Tonight.Run> running,
    List<Module> modules,
    @Nullable String sample) {

  /**
   * So many alerts a second let the sample night pass in some thirteen seconds: long enough to see
   * them come, and to press Stop.
   */
  public static final int SAMPLE_RATE = 8;

  /** A module and how it does. */
  public record Module(String name, ModuleLook how) {}
}
