package org.tom4j.runtime.shape;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tom4j.runtime.shape.Change.Kind;
import org.tom4j.runtime.shape.MemberShape.Holds;

/**
 * Compares answers with those before. What is missing may be so by chance: after n objects that all
 * had a member, the next one is without it with probability 1 / (n + 2) (Laplace's rule of
 * succession), so k of k without it are chance only with that to the power of k. Below one in a
 * hundred it is told. Nothing is told of an answer without elements.
 */
final class Drift {
  private static final double CHANCE = 0.01;

  /** Rates of null are compared from so many objects on. */
  private static final long ENOUGH = 50;

  private static final double NEARLY_NEVER = 0.05;
  private static final double NEARLY_ALWAYS = 0.80;
  private static final int NEW_TOLD = 5;

  private final Set<String> read;
  private final List<Change> changes = new ArrayList<>();

  private Drift(Set<String> read) {
    this.read = read;
  }

  /**
   * @param read members that the module reads: only these alarm
   */
  static List<Change> between(Shape before, Shape now, Set<String> read) {
    Drift drift = new Drift(read);
    for (String place : new TreeSet<>(now.objects().keySet())) {
      if (before.objects().containsKey(place)) {
        drift.compare(place, before.at(place), now.at(place));
      }
    }
    return List.copyOf(drift.changes);
  }

  private void compare(String place, ObjectShape before, ObjectShape now) {
    Set<String> added = new TreeSet<>(now.members().keySet());
    added.removeAll(before.members().keySet());
    for (String name : new TreeSet<>(before.members().keySet())) {
      String member = place.isEmpty() ? name : place + "." + name;
      MemberShape was = before.member(name);
      MemberShape is = now.member(name);
      if (is.present() == 0) {
        double missing = (before.seen() - was.present() + 1.0) / (before.seen() + 2.0);
        tell(Kind.GONE, member, unlikely(missing, now.seen()), gone(member, added));
      } else {
        compare(member, was, is);
      }
    }
    for (String name : added) {
      String member = place.isEmpty() ? name : place + "." + name;
      changes.add(new Change(Kind.NEW, member, false, "'" + member + "' is new"));
    }
  }

  private void compare(String member, MemberShape was, MemberShape is) {
    Set<Holds> others = EnumSet.noneOf(Holds.class);
    double chance = 1;
    for (Holds type : EnumSet.complementOf(EnumSet.of(Holds.NULL))) {
      if (was.count(type) == 0 && is.count(type) > 0 && was.filled() > 0) {
        others.add(type);
        chance = Math.min(chance, Math.pow(1.0 / (was.filled() + 2), (double) is.count(type)));
      }
    }
    if (!others.isEmpty()) {
      String words = "'" + member + "' was " + types(was) + " and is " + types(is);
      tell(Kind.OTHER_TYPE, member, chance < CHANCE, words);
    }
    double emptyBefore = (double) was.nulls() / was.present();
    double emptyNow = (double) is.nulls() / is.present();
    if (was.present() >= ENOUGH
        && is.present() >= ENOUGH
        && emptyBefore < NEARLY_NEVER
        && emptyNow > NEARLY_ALWAYS) {
      tell(
          Kind.EMPTY,
          member,
          true,
          String.format(
              Locale.ROOT,
              "'%s' is empty in %.0f of 100 and was in %.0f",
              member,
              100 * emptyNow,
              100 * emptyBefore));
    }
  }

  private static boolean unlikely(double each, long times) {
    return Math.pow(each, (double) times) < CHANCE;
  }

  private void tell(Kind kind, String member, boolean unlikely, String words) {
    changes.add(new Change(kind, member, unlikely && read.contains(member), words));
  }

  /** A member that was renamed is one that is gone beside one that is new. */
  private static String gone(String member, Set<String> added) {
    String words = "'" + member + "' is gone";
    if (added.isEmpty() || added.size() > NEW_TOLD) {
      return words;
    }
    return added.stream()
        .map(name -> "'" + name + "'")
        .collect(
            Collectors.joining(", ", words + "; ", added.size() == 1 ? " is new" : " are new"));
  }

  private static String types(MemberShape member) {
    return EnumSet.complementOf(EnumSet.of(Holds.NULL)).stream()
        .filter(type -> member.count(type) > 0)
        .map(type -> type.word)
        .collect(Collectors.joining(" or "));
  }
}
