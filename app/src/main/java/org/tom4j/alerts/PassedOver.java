package org.tom4j.alerts;

/**
 * Alerts that were received and are not kept.
 *
 * @param dropped of which a filter was not true
 * @param unknown of which it could not be told
 */
public record PassedOver(long dropped, long unknown) {
  public static final PassedOver NOTHING = new PassedOver(0, 0);

  long all() {
    return dropped + unknown;
  }

  PassedOver plus(PassedOver more) {
    return new PassedOver(dropped + more.dropped, unknown + more.unknown);
  }
}
