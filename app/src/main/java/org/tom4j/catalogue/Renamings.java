package org.tom4j.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tom4j.catalogue.NamedTargets.Name;
import org.tom4j.db.NameKey;

/**
 * Objects keep their designation when AT becomes SN: a target that is called by the one is given
 * the other as an alias. It looks at how things are, not at what changed, so that a target that was
 * made later gets it as well, and doing it again changes nothing.
 */
final class Renamings {
  private static final int AT_ONCE = 500;
  private static final int MOST_TOLD = 50;

  private final CatalogueStore store;
  private final NamedTargets targets;

  Renamings(CatalogueStore store, NamedTargets targets) {
    this.store = store;
    this.targets = targets;
  }

  /**
   * Gives names as long as the reading may go on.
   *
   * @return what was done, a sentence a target
   */
  List<String> apply(String catalogue, Set<String> prefixes, Reading reading) {
    Set<String> beginnings = new TreeSet<>();
    prefixes.stream().map(NameKey::fold).filter(each -> !each.isEmpty()).forEach(beginnings::add);
    List<String> told = new ArrayList<>();
    if (beginnings.isEmpty()) {
      return told;
    }
    long after = 0;
    while (true) {
      reading.goOn();
      List<Name> names = targets.beginning(beginnings, after, AT_ONCE);
      if (names.isEmpty()) {
        return told;
      }
      after = names.getLast().id();
      apply(catalogue, beginnings, names, told);
    }
  }

  private void apply(
      String catalogue, Set<String> beginnings, List<Name> names, List<String> told) {
    Map<String, List<Name>> byDesignation = new HashMap<>();
    for (Name name : names) {
      for (String beginning : beginnings) {
        if (name.key().startsWith(beginning)) {
          String designation = name.key().substring(beginning.length());
          byDesignation.computeIfAbsent(designation, _ -> new ArrayList<>()).add(name);
        }
      }
    }
    for (var called : store.called(catalogue, byDesignation.keySet()).values()) {
      String now = called.prefix() + called.designation();
      boolean known = beginnings.contains(NameKey.fold(called.prefix()));
      for (Name name : byDesignation.getOrDefault(called.key(), List.of())) {
        if (known && !name.key().equals(NameKey.fold(now))) {
          give(catalogue, name, now, told);
        }
      }
    }
  }

  private void give(String catalogue, Name name, String now, List<String> told) {
    String words =
        switch (targets.alsoCalled(name.target(), now, catalogue)) {
          case ADDED -> "Target " + name.target() + " is called " + now + " as well now.";
          case TAKEN ->
              now
                  + " is the name of another target than "
                  + name.target()
                  + ", which has the one before.";
          case THERE -> "";
        };
    if (!words.isEmpty() && told.size() < MOST_TOLD) {
      told.add(words);
    }
  }
}
