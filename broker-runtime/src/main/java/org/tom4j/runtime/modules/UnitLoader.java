package org.tom4j.runtime.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.runtime.threads.ModuleThreads;

/** Brings a unit up to date: a version that does not load never replaces one that does. */
final class UnitLoader {
  private static final Duration KEPT_UNUSED = Duration.ofDays(30);

  private final HostTools tools;
  private final ClassLoader host;
  private final ClassLoader parent;
  private final ClassCache cache;
  private final SourceUnits sources;
  private final ModuleStart start;
  private final ConfiguredUnits configured;
  private final ShippedEntries shipped;

  /** Kept when a file goes: what its threads still do is remembered when it comes back. */
  private final Map<String, ModuleThreads> threads = new HashMap<>();

  UnitLoader(HostTools tools) {
    this.tools = tools;
    this.host = AlertBroker.class.getClassLoader();
    this.parent = new ApiLoader(host);
    this.cache = new ClassCache(tools.settings().cache(), tools.clock());
    cache.prune(tools.clock().instant().minus(KEPT_UNUSED));
    this.sources = new SourceUnits(ApiPath.find(), parent, cache, tools.settings().callLimit());
    this.start = new ModuleStart(tools);
    this.configured = new ConfiguredUnits(tools.settings().configured(), host, start);
    this.shipped = new ShippedEntries(host, start);
  }

  /** The units that lie in no folder. */
  List<Unit> fixed() {
    List<Unit> units = new ArrayList<>(ConfiguredUnits.units(tools.settings().configured()));
    units.add(Unit.CLASS_PATH);
    units.add(Unit.SHIPPED);
    return units;
  }

  /** The unit read anew. Runs module code, each call within its limit. */
  UnitState load(Unit unit, List<UnitScan.Look> looks, @Nullable UnitState before) {
    if (unit.kind() == Unit.Kind.CONFIGURED) {
      ModuleThreads its = threadsOf(unit, configured.entry(unit).label());
      return new UnitState(unit, looks, List.of(configured.load(unit, its)));
    }
    if (unit.kind() == Unit.Kind.SHIPPED) {
      return new UnitState(unit, looks, shipped.slots(label -> threadsOf(unit, label)));
    }
    List<Slot> old = before == null ? List.of() : before.slots();
    UnitContent content;
    try {
      content = content(unit, old);
    } catch (IOException unreadable) {
      content = UnitContent.broken("", ModuleProblem.of("It cannot be read: " + unreadable));
    }
    return new UnitState(unit, looks, slots(unit, content, old));
  }

  private UnitContent content(Unit unit, List<Slot> old) throws IOException {
    return switch (unit.kind()) {
      case SOURCE -> sourceContent(unit, old.isEmpty() ? null : old.getFirst().running());
      case JAR -> {
        byte[] bytes = Files.readAllBytes(unit.path());
        String hash = Hashes.of(bytes);
        yield ListedClasses.ofJar(unit, cache.keepJar(hash, bytes), hash, parent);
      }
      case CLASS_PATH -> ListedClasses.ofClassPath(host);
      case CONFIGURED, SHIPPED -> throw new IllegalArgumentException(unit + " is not read");
    };
  }

  private UnitContent sourceContent(Unit unit, @Nullable LoadedModule running) throws IOException {
    SortedMap<String, byte[]> files = SourceUnits.read(unit);
    String version = Hashes.version(Hashes.of(files));
    return running != null && running.version().equals(version)
        ? new UnitContent(version, List.of(running.type()), List.of())
        : sources.open(unit, files, threadsOf(unit, unit.label()));
  }

  private List<Slot> slots(Unit unit, UnitContent content, List<Slot> old) {
    if (!content.problems().isEmpty()) {
      return old.isEmpty()
          ? List.of(unreadable(unit, content.problems()))
          : old.stream().map(slot -> slot.withProblems(content.problems())).toList();
    }
    List<Slot> slots = new ArrayList<>();
    for (ModuleClass each : content.classes()) {
      slots.add(slot(unit, each, old));
    }
    return List.copyOf(slots);
  }

  private Slot unreadable(Unit unit, List<ModuleProblem> problems) {
    String label = unit.label();
    return new Slot(unit, null, label, threadsOf(unit, label), null, List.copyOf(problems));
  }

  private Slot slot(Unit unit, ModuleClass found, List<Slot> old) {
    LoadedModule running = running(unit, found, old);
    String label = unit.kind() == Unit.Kind.SOURCE ? unit.label() : found.simpleName();
    ModuleThreads its = threadsOf(unit, label);
    if (running != null && running.version().equals(found.version())) {
      return new Slot(unit, found.name(), label, its, running, List.of());
    }
    try {
      LoadedModule loaded = start.load(found, its);
      return new Slot(unit, found.name(), label, its, loaded, List.of());
    } catch (ModuleFailure failure) {
      ModuleProblem problem = ModuleProblem.of(String.valueOf(failure.getMessage()));
      return new Slot(unit, found.name(), label, its, running, List.of(problem));
    }
  }

  /** The version in use: of a source, whatever its class was called. */
  private static @Nullable LoadedModule running(Unit unit, ModuleClass found, List<Slot> old) {
    return old.stream()
        .filter(slot ->
            unit.kind() == Unit.Kind.SOURCE || Objects.equals(slot.className(), found.name()))
        .map(Slot::running)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private ModuleThreads threadsOf(Unit unit, String label) {
    return threads.computeIfAbsent(
        unit.origin() + "#" + label, _ -> new ModuleThreads(label, tools.clock()));
  }
}
