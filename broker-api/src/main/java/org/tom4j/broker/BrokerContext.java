package org.tom4j.broker;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What the TOM lends a module for one call: the network, the module's settings, a clock, and a
 * place for words. Only the TOM implements it; it may grow.
 */
public interface BrokerContext {

  /** The network, with the TOM's time-outs, retries, limits and user agent. */
  BrokerHttp http();

  /**
   * The module's settings from {@code tom.yaml}, under {@code brokers: NAME:}. A component named
   * {@code apiKey} is the setting {@code api-key}; it is required unless {@code @Nullable}.
   *
   * @throws BrokerException.NotConfigured naming the first setting that is missing or unreadable
   */
  <S extends Record> S settings(Class<S> type);

  /**
   * A folder of the module's own in the project's data, {@code data/NAME/}, which is there now: for
   * files that people put there for the module, and for what it learns once and keeps.
   *
   * @throws BrokerException.NotConfigured if it cannot be made
   */
  Path folder();

  /** The TOM's clock. Modules ask it instead of the system, so that tests can set the time. */
  Clock clock();

  /**
   * Words of the module for the run's page: what was left out, how long the service asked to wait.
   * Shown as text; at most 100 notes of 1,000 characters a run are kept.
   */
  void note(String words);
}
