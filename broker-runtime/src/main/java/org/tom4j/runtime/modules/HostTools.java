package org.tom4j.runtime.modules;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tom4j.runtime.feed.Feeds;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.Network;

/**
 * What every loaded module is given.
 *
 * @param ended hears of every fetch that ended
 */
record HostTools(
    ModuleHostSettings settings,
    Network network,
    NameResolver names,
    Clock clock,
    Feeds feeds,
    Ended ended) {

  /** Hears how a module's fetch ended, and whether anything had come by then. */
  interface Ended {
    void tell(String module, Outcome outcome, boolean heard);
  }

  /** The same for somebody who knows other names. */
  HostTools knowing(NameResolver others) {
    return new HostTools(settings, network, others, clock, feeds, ended);
  }

  ModuleSettings settingsOf(String module) {
    Map<String, String> written = settings.settingsByModule().getOrDefault(module, Map.of());
    return new ModuleSettings(module, written).with(settings.variables());
  }

  /** Private hosts that the module may ask: told so, or named by its settings. */
  Set<String> privateHostsOf(LoadedModule loaded) {
    String module = loaded.name();
    Set<String> hosts = new HashSet<>(settingsOf(module).hosts());
    hosts.addAll(loaded.type().hosts());
    hosts.addAll(settings.privateHostsByModule().getOrDefault(module, Set.of()));
    return hosts;
  }
}
