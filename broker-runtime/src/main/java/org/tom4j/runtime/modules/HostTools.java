package org.tom4j.runtime.modules;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tom4j.runtime.feed.Feeds;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.AnswerKeeper;
import org.tom4j.runtime.http.Network;

/**
 * What every loaded module is given.
 *
 * @param kept settings that may change while the TOM runs
 * @param own settings of whoever asks
 * @param ended hears of every fetch that ended
 */
record HostTools(
    ModuleHostSettings settings,
    Network network,
    NameResolver names,
    Clock clock,
    Feeds feeds,
    KeptSettings kept,
    KeptSettings.Kept own,
    Ended ended) {

  /** Hears how a module's fetch ended; must not hold up the thread. */
  interface Ended {
    void tell(FetchReport report);
  }

  /** The same for somebody who knows other names. */
  HostTools knowing(NameResolver others) {
    return new HostTools(settings, network, others, clock, feeds, kept, own, ended);
  }

  /** The same for somebody with settings of his own. */
  HostTools with(KeptSettings.Kept ownSettings) {
    return new HostTools(settings, network, names, clock, feeds, kept, ownSettings, ended);
  }

  /** The same with answers that are kept. */
  HostTools keeping(AnswerKeeper answers) {
    return new HostTools(settings, network.keeping(answers), names, clock, feeds, kept, own, ended);
  }

  SettingSources sourcesOf(String module) {
    return new SettingSources(
        module,
        settings.settingsByModule().getOrDefault(module, Map.of()),
        kept.of(module),
        settings.variables(),
        own);
  }

  ModuleSettings settingsOf(String module) {
    return sourcesOf(module).all();
  }

  /**
   * Private hosts that the module may ask: told so, or named by the TOM's settings. One's own
   * settings open no doors of the TOM's network.
   */
  Set<String> privateHostsOf(LoadedModule loaded) {
    String module = loaded.name();
    Set<String> hosts = new HashSet<>(with(KeptSettings.Kept.NOTHING).settingsOf(module).hosts());
    hosts.addAll(loaded.type().hosts());
    hosts.addAll(settings.privateHostsByModule().getOrDefault(module, Set.of()));
    return hosts;
  }
}
