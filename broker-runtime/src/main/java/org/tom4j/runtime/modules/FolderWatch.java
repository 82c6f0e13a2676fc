package org.tom4j.runtime.modules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tom4j.runtime.modules.UnitScan.Look;

/**
 * Keeps what is loaded in step with the folders. What changes must look the same twice before it is
 * read or dropped, since editors write in several steps. One thread only.
 */
final class FolderWatch {
  private final UnitScan scan;
  private final UnitLoader loader;
  private final Map<Unit, UnitState> states = new LinkedHashMap<>();
  private final Map<Unit, List<Look>> changing = new HashMap<>();
  private final Set<Unit> missing = new HashSet<>();
  private String lastTrouble = "";

  FolderWatch(UnitScan scan, UnitLoader loader) {
    this.scan = scan;
    this.loader = loader;
  }

  /** Reads everything, also what may be half written: the next looks will see it change. */
  void first() {
    Map<Unit, List<Look>> found = look();
    found.forEach(this::load);
    loader.fixed().forEach(unit -> load(unit, List.of()));
  }

  /** Looks once; whether anything that is loaded changed. */
  boolean again() {
    Map<Unit, List<Look>> found = look();
    boolean changed = removeMissing(found.keySet());
    for (Map.Entry<Unit, List<Look>> each : found.entrySet()) {
      Unit unit = each.getKey();
      UnitState state = states.get(unit);
      if (state != null && state.looks().equals(each.getValue())) {
        changing.remove(unit);
      } else if (each.getValue().equals(changing.put(unit, each.getValue()))) {
        changing.remove(unit);
        load(unit, each.getValue());
        changed = true;
      }
    }
    return changed;
  }

  /** Whether something looked different the last time, and is read if it looks the same again. */
  boolean isChanging() {
    return !changing.isEmpty() || !missing.isEmpty();
  }

  /** Everything found, in the order in which conflicts are won. */
  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (Unit.Kind kind : Unit.Kind.values()) {
      states.values().stream()
          .filter(state -> state.unit().kind() == kind)
          .sorted(inOrder(kind))
          .forEach(state -> slots.addAll(state.slots()));
    }
    return slots;
  }

  /** By file name; what is described in {@code tom.yaml}, in its order. */
  private static Comparator<UnitState> inOrder(Unit.Kind kind) {
    return kind == Unit.Kind.CONFIGURED
        ? (_, _) -> 0
        : Comparator.comparing(state -> state.unit().origin());
  }

  private Map<Unit, List<Look>> look() {
    try {
      Map<Unit, List<Look>> found = scan.look();
      lastTrouble = "";
      return found;
    } catch (IOException | RuntimeException unreadable) {
      if (!lastTrouble.equals(unreadable.toString())) {
        lastTrouble = unreadable.toString();
        ModuleLog.unreadable(unreadable);
      }
      // Nothing is known to have changed.
      Map<Unit, List<Look>> same = new LinkedHashMap<>();
      states.forEach((unit, state) -> same.put(unit, state.looks()));
      return same;
    }
  }

  private void load(Unit unit, List<Look> looks) {
    UnitState before = states.get(unit);
    UnitState after = loader.load(unit, looks, before);
    states.put(unit, after);
    ModuleLog.changed(before, after);
  }

  private boolean removeMissing(Set<Unit> found) {
    Set<Unit> gone = new HashSet<>(states.keySet());
    gone.removeAll(found);
    gone.removeIf(Unit::isFixed);
    Set<Unit> twice = new HashSet<>(gone);
    twice.retainAll(missing);
    missing.clear();
    missing.addAll(gone);
    for (Unit unit : twice) {
      UnitState state = states.remove(unit);
      if (state != null) {
        ModuleLog.gone(state);
      }
    }
    return !twice.isEmpty();
  }
}
