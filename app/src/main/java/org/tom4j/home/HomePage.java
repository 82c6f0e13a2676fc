package org.tom4j.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.Tonight;

/**
 * What the first page shows.
 *
 * @param signedIn whether the ways to ask brokers are offered
 * @param sample the module of a sample night, or null
 */
public record HomePage(
    boolean signedIn,
    List<Tonight.Alert> newest,
    List<Tonight.Run> running,
    List<Health> modules,
    @Nullable String sample) {

  /**
   * How a module does.
   *
   * @param look good, warn, bad or quiet
   */
  public record Health(String name, String look, String word) {}
}
