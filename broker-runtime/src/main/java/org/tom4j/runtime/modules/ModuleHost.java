package org.tom4j.runtime.modules;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.Network;

/**
 * All modules of a TOM: found, compiled, loaded, and replaced while it runs. Safe for all threads;
 * no method but {@link #start} waits for a module.
 */
public final class ModuleHost implements AutoCloseable {

  /**
   * @param network lent to modules; the caller closes it
   * @param names turns names in position fields into positions
   * @param clock lent to modules, and read for reports
   */
  public ModuleHost(
      ModuleHostSettings settings, Network network, NameResolver names, Clock clock) {}

  /** Loads what is there, then watches the folders until closed. */
  public void start() {}

  /** The modules in use: in the order of {@code alert-classes}, else by name ignoring case. */
  public List<BrokerModule> listed() {
    throw new UnsupportedOperationException();
  }

  /** The module in use of exactly this name. */
  public Optional<BrokerModule> find(String name) {
    throw new UnsupportedOperationException();
  }

  /** Everything found, usable or not: modules in use first, in the order of {@link #listed}. */
  public List<ModuleReport> reports() {
    throw new UnsupportedOperationException();
  }

  /** Calls {@code listener} after modules came, went or changed; on the watching thread. */
  public void onChange(Runnable listener) {}

  /** A fetch of this module ended well. Feeds say so by themselves. */
  public void noteSuccess(String name) {}

  /** A fetch of this module failed. Feeds say so by themselves. */
  public void noteFailure(String name, String words) {}

  /** Stops watching and every running fetch. */
  @Override
  public void close() {}
}
