package org.tom4j.runtime.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.modules.ModuleReport.State;

/**
 * Which of the modules found are in use, in which order, and why the others are not.
 *
 * @param inUse name → module, in order
 * @param standings everything found, those in use first
 */
record Listing(Map<String, Slot> inUse, List<Standing> standings) {

  /**
   * How it stands with one.
   *
   * @param slot the module, or null for an entry of {@code alert-classes} that nothing matches
   * @param name of module, file or entry
   */
  record Standing(@Nullable Slot slot, String name, State state, List<ModuleProblem> problems) {}

  static final Listing NOTHING = new Listing(Map.of(), List.of());

  /**
   * @param found in the order in which conflicts are won
   * @param wanted entries of {@code alert-classes}, or null for all
   */
  static Listing of(List<Slot> found, @Nullable List<String> wanted) {
    List<Slot> slots = found.stream().filter(slot -> !isTakenOver(slot, found)).toList();
    List<Slot> usable = slots.stream().filter(slot -> slot.running() != null).toList();
    Map<String, Slot> inUse = wanted == null ? all(usable) : chosen(usable, wanted);
    List<Standing> standings = new ArrayList<>();
    inUse.values().forEach(slot -> standings.add(inUse(slot)));
    for (Slot slot : slots) {
      if (!inUse.containsValue(slot)) {
        standings.add(notInUse(slot, inUse));
      }
    }
    if (wanted != null) {
      wanted.stream()
          .filter(entry -> slots.stream().noneMatch(slot -> slot.isMeantBy(entry)))
          .forEach(entry -> standings.add(unmatched(entry, slots)));
    }
    return new Listing(inUse, List.copyOf(standings));
  }

  /** Whoever names a service that ships in {@code tom.yaml} means it, and has no conflict. */
  private static boolean isTakenOver(Slot slot, List<Slot> found) {
    return slot.unit().kind() == Unit.Kind.SHIPPED
        && found.stream()
            .anyMatch(other ->
                other.unit().kind() == Unit.Kind.CONFIGURED && other.name().equals(slot.name()));
  }

  private static Map<String, Slot> all(List<Slot> usable) {
    Map<String, Slot> first = new HashMap<>();
    usable.forEach(slot -> first.putIfAbsent(slot.name(), slot));
    return first.values().stream()
        .sorted(
            Comparator.comparing(Slot::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Slot::name))
        .collect(
            Collectors.toMap(Slot::name, slot -> slot, (one, other) -> one, LinkedHashMap::new));
  }

  private static Map<String, Slot> chosen(List<Slot> usable, List<String> wanted) {
    Map<String, Slot> chosen = new LinkedHashMap<>();
    for (String entry : wanted) {
      usable.stream()
          .filter(slot -> slot.name().equals(entry))
          .findFirst()
          .or(() -> usable.stream().filter(slot -> slot.isMeantBy(entry)).findFirst())
          .ifPresent(slot -> chosen.putIfAbsent(slot.name(), slot));
    }
    return chosen;
  }

  private static Standing inUse(Slot slot) {
    LoadedModule running = slot.running();
    if (running == null || slot.problems().isEmpty()) {
      return new Standing(slot, slot.name(), State.READY, List.of());
    }
    List<ModuleProblem> problems = new ArrayList<>(slot.problems());
    problems.add(
        ModuleProblem.of("It runs on version " + running.version() + " until this is mended"));
    return new Standing(slot, slot.name(), State.OUTDATED_RUNNING_OLD, problems);
  }

  private static Standing notInUse(Slot slot, Map<String, Slot> inUse) {
    if (slot.running() == null) {
      return new Standing(slot, slot.name(), State.BROKEN, slot.problems());
    }
    Slot winner = inUse.get(slot.name());
    return winner == null
        ? new Standing(
            slot,
            slot.name(),
            State.NOT_LISTED,
            List.of(ModuleProblem.of("found, not listed in alert-classes")))
        : new Standing(
            slot, slot.name(), State.CONFLICT, List.of(ModuleProblem.of(conflict(slot, winner))));
  }

  private static String conflict(Slot slot, Slot winner) {
    return "Two modules are named "
        + slot.name()
        + ": the one of "
        + winner.unit().origin()
        + " is in use, the one of "
        + slot.unit().origin()
        + " is not. Rename or remove one";
  }

  private static Standing unmatched(String entry, List<Slot> slots) {
    Set<String> there = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    slots.forEach(slot -> there.add(slot.name()));
    String words =
        "alert-classes names "
            + entry
            + ", but no such module was found; there "
            + (there.isEmpty() ? "is none" : "are " + String.join(", ", there));
    return new Standing(null, entry, State.BROKEN, List.of(ModuleProblem.of(words)));
  }
}
