package org.tom4j.runtime.modules;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerKind;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/** Brokers without code: each entry of a list in {@code tom.yaml} is a unit with one module. */
final class ConfiguredUnits {
  private static final String FILE = "tom.yaml";

  private final List<ConfiguredBroker> entries;
  private final ClassLoader host;
  private final ModuleStart start;

  ConfiguredUnits(List<ConfiguredBroker> entries, ClassLoader host, ModuleStart start) {
    this.entries = entries;
    this.host = host;
    this.start = start;
  }

  /** One unit an entry, in the order of the file. */
  static List<Unit> units(List<ConfiguredBroker> entries) {
    List<Unit> units = new ArrayList<>();
    for (ConfiguredBroker entry : entries) {
      String origin = entry.line() == 0 ? FILE : FILE + ", line " + entry.line();
      units.add(new Unit(Unit.Kind.CONFIGURED, origin, Path.of(String.valueOf(units.size()))));
    }
    return List.copyOf(units);
  }

  ConfiguredBroker entry(Unit unit) {
    return entries.get(Integer.parseInt(unit.path().toString()));
  }

  /** The unit's module, or why there is none. Runs the kind's code, within the limit of a call. */
  Slot load(Unit unit, ModuleThreads threads) {
    ConfiguredBroker entry = entry(unit);
    try {
      LoadedModule loaded = load(entry, kind(entry), threads);
      return new Slot(unit, null, entry.label(), threads, loaded, List.of());
    } catch (ModuleFailure failure) {
      var problem = new ModuleProblem(FILE, entry.line(), 0, String.valueOf(failure.getMessage()));
      return new Slot(unit, null, entry.label(), threads, null, List.of(problem));
    }
  }

  private <S extends Record> LoadedModule load(
      ConfiguredBroker entry, BrokerKind<S> kind, ModuleThreads threads) {
    ModuleSettings settings = new ModuleSettings(entry.label(), entry.list(), entry.values());
    List<ModuleProblem> unknown = settings.unknown(kind.settings());
    if (!unknown.isEmpty()) {
      throw new ModuleFailure(
          unknown.stream().map(ModuleProblem::words).collect(Collectors.joining("; ")));
    }
    String type = kind.getClass().getName();
    ModuleClass described =
        new ModuleClass(
            type, version(entry, type), host, Blame.ofClass(type).inWords(), hosts(entry));
    return start.load(described, threads, "entry", () -> made(kind, settings));
  }

  private static <S extends Record> AlertBroker<?, ?> made(
      BrokerKind<S> kind, ModuleSettings settings) {
    try {
      return kind.broker(settings.as(kind.settings()));
    } catch (NotConfigured | IllegalArgumentException refusal) {
      throw new ModuleFailure(String.valueOf(refusal.getMessage()));
    }
  }

  private BrokerKind<?> kind(ConfiguredBroker entry) {
    try {
      for (BrokerKind<?> kind : ServiceLoader.load(BrokerKind.class, host)) {
        if (kind.key().equals(entry.list())) {
          return kind;
        }
      }
    } catch (ServiceConfigurationError broken) {
      throw new ModuleFailure("the kinds of brokers cannot be read: " + broken.getMessage());
    }
    throw new ModuleFailure("this TOM knows no brokers of the kind " + entry.list());
  }

  /** Another text of the entry is another version, and so is another version of its kind. */
  private String version(ConfiguredBroker entry, String type) {
    String all = ListedClasses.version(type, host) + new TreeMap<>(entry.values());
    return Hashes.version(Hashes.of(all.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whoever writes {@code tom.yaml} wants these asked, on these ports and no others. */
  private static Set<String> hosts(ConfiguredBroker entry) {
    Set<String> hosts = new TreeSet<>();
    for (String value : entry.values().values()) {
      try {
        URI address = URI.create(value.strip());
        if (address.getHost() != null && address.getScheme() != null) {
          hosts.add(Network.place(address));
        }
      } catch (IllegalArgumentException noAddress) {
        // Most values are none.
      }
    }
    return hosts;
  }
}
