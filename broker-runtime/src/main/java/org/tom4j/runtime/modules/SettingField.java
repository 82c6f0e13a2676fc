package org.tom4j.runtime.modules;

import org.jspecify.annotations.Nullable;

/**
 * One setting of a module, as a page shows it.
 *
 * @param key in kebab-case, as in {@code tom.yaml}
 * @param label what a person reads
 * @param help a sentence about it, or ""
 * @param kind what its value has to be, in words: {@code a whole number}
 * @param truth whether it is true or false
 * @param address whether it says where to ask
 * @param secret whether its value is never shown
 * @param required whether the module wants it
 * @param origin where its value comes from
 * @param value as it is written; null if there is none, or it is secret
 */
public record SettingField(
    String key,
    String label,
    String help,
    String kind,
    boolean truth,
    boolean address,
    boolean secret,
    boolean required,
    Origin origin,
    @Nullable String value) {

  /** Where a value comes from, each before those after it. */
  public enum Origin {
    /** Whoever asks has his own. */
    OWN,
    /** A variable {@code TOM_BROKERS_…} of the environment. */
    ENVIRONMENT,
    /** The module's settings page, or the command line. */
    KEPT,
    /** {@code brokers:} of {@code tom.yaml}. */
    FILE,
    /** There is no value. */
    NOWHERE
  }

  /** Whether there is a value. */
  public boolean isSet() {
    return origin != Origin.NOWHERE;
  }
}
