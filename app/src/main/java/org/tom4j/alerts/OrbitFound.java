package org.tom4j.alerts;

import java.util.List;
import org.tom4j.astro.Orbit;

/** What came of asking how an alert's object moves. */
sealed interface OrbitFound {

  /**
   * The broker told it.
   *
   * @param notes what its module said of it, in sentences
   */
  record Known(Orbit orbit, List<String> notes) implements OrbitFound {}

  /**
   * There is none to be had.
   *
   * @param words why, in a sentence that names the broker
   * @param silent whether the broker could not be asked at all, so that asking it for another would
   *     only take as long
   */
  record Missing(String words, boolean silent) implements OrbitFound {}
}
