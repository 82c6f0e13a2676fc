package org.tom4j.runtime.modules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.tom4j.broker.BrokerKind;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/** Brokers without code that ship with the TOM: what each kind knows by itself. */
final class ShippedEntries {
  private final ClassLoader host;
  private final ModuleStart start;

  ShippedEntries(ClassLoader host, ModuleStart start) {
    this.host = host;
    this.start = start;
  }

  /** One slot an entry, in the order of the kinds. */
  List<Slot> slots(Function<String, ModuleThreads> threads) {
    List<Slot> slots = new ArrayList<>();
    try {
      for (BrokerKind<?> kind : ServiceLoader.load(BrokerKind.class, host)) {
        addAll(kind, threads, slots);
      }
    } catch (ServiceConfigurationError broken) {
      // An entry of tom.yaml that needs a kind tells of it; without one nothing is missed.
    }
    return List.copyOf(slots);
  }

  private <S extends Record> void addAll(
      BrokerKind<S> kind, Function<String, ModuleThreads> threads, List<Slot> slots) {
    List<S> known = kind.known();
    String type = kind.getClass().getName();
    String code = known.isEmpty() ? "" : ListedClasses.version(type, host);
    for (S entry : known) {
      String label = kind.key() + " " + (slots.size() + 1);
      String version = Hashes.version(Hashes.of((code + entry).getBytes(StandardCharsets.UTF_8)));
      ModuleClass described = new ModuleClass(type, version, host, Blame.ofClass(type).inWords());
      slots.add(slot(described, label, threads.apply(label), kind, entry));
    }
  }

  private <S extends Record> Slot slot(
      ModuleClass described, String label, ModuleThreads threads, BrokerKind<S> kind, S entry) {
    try {
      LoadedModule loaded = start.load(described, threads, "entry", () -> kind.broker(entry));
      return new Slot(Unit.SHIPPED, null, label, threads, loaded, List.of());
    } catch (ModuleFailure failure) {
      ModuleProblem problem = ModuleProblem.of(String.valueOf(failure.getMessage()));
      return new Slot(Unit.SHIPPED, null, label, threads, null, List.of(problem));
    }
  }
}
