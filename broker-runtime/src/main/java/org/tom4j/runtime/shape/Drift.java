package org.tom4j.runtime.shape;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.shape.Change.Kind;
import org.tom4j.runtime.shape.MemberShape.Holds;

/**
 * Compares further answers with what they usually look like. What is missing may be so by chance:
 * after n objects that all had a member, the next one is without it with probability 1 / (n + 2)
 * (Laplace's rule of succession), so k in a row without it are chance only with that to the power
 * of k. Below one in a hundred it is told. Answers without elements say nothing. Used once.
 */
final class Drift {
  private static final double CHANCE = 0.01;

  /** One odd value is a slip. */
  private static final long MORE_THAN_A_SLIP = 2;

  /** Rates of null are compared from so many objects on. */
  private static final long ENOUGH = 50;

  private static final double NEARLY_NEVER = 0.05;
  private static final double NEARLY_ALWAYS = 0.80;
  private static final int NEW_TOLD = 5;

  /** A shape that has more has data for names. */
  private static final int MOST_MEMBERS = 2_000;

  /** Above this a shape forgets: what a service sent years ago says nothing of today. */
  private static final long MOST_SEEN = 20_000;

  private final ShapeHistory before;
  private final Set<String> read;
  private final List<Change> news;
  private final Map<String, Suspicion> suspicions;
  private int members;

  Drift(ShapeHistory before, Set<String> read, List<Change> news) {
    this.before = before;
    this.read = read;
    this.news = news;
    this.suspicions = new TreeMap<>(before.suspicions());
    this.members =
        before.usual().objects().values().stream().mapToInt(each -> each.members().size()).sum();
  }

  ShapeHistory with(Shape now) {
    Map<String, ObjectShape> usual = new TreeMap<>(before.usual().objects());
    List<String> added = new ArrayList<>();
    now.objects()
        .forEach((place, object) -> {
          ObjectShape known = usual.get(place);
          if (known != null) {
            usual.put(place, compared(place, known, object, added));
          } else if ((members += object.members().size()) <= MOST_MEMBERS) {
            usual.put(place, object);
          }
        });
    tellNew(added);
    return new ShapeHistory(new Shape(usual), suspicions);
  }

  private ObjectShape compared(
      String place, ObjectShape usual, ObjectShape now, List<String> added) {
    Set<String> names = new TreeSet<>(now.members().keySet());
    names.removeAll(usual.members().keySet());
    Map<String, MemberShape> after = new TreeMap<>(usual.members());
    for (String name : usual.members().keySet()) {
      String member = Shape.member(place, name);
      MemberShape is = now.member(name);
      Suspicion suspicion = suspicion(member, usual, usual.member(name), now, is, names);
      if (suspicion == null) {
        suspicions.remove(member);
        after.put(name, usual.member(name).plus(is));
      } else {
        suspicions.put(member, suspicion);
      }
    }
    for (String name : names) {
      if (++members <= MOST_MEMBERS) {
        after.put(name, now.member(name));
        added.add(Shape.member(place, name));
      }
    }
    ObjectShape all = new ObjectShape(usual.seen() + now.seen(), after);
    return all.seen() > MOST_SEEN ? all.halved() : all;
  }

  /** What speaks against a member now, with what did before; null if it is as usual. */
  private @Nullable Suspicion suspicion(
      String member,
      ObjectShape usual,
      MemberShape was,
      ObjectShape now,
      MemberShape is,
      Set<String> added) {
    @Nullable Suspicion past = suspicions.get(member);
    if (is.present() == 0) {
      Suspicion gone = more(past, Kind.GONE, now.seen(), is, gone(member, added));
      // How often it lacked before this began.
      double objects = usual.seen() + now.seen() - (double) gone.count();
      double lacking = (objects - was.present() + 1) / (objects + 2);
      return told(member, gone, Math.pow(lacking, (double) gone.count()) < CHANCE);
    }
    long odd = odd(was, is);
    if (odd > 0 && was.filled() > 0) {
      String words = "'" + member + "' was " + types(was) + " and is " + types(is);
      Suspicion other = more(past, Kind.OTHER_TYPE, odd, is, words);
      double chance = Math.pow(1.0 / (was.filled() + 2), (double) other.count());
      return told(member, other, chance < CHANCE && other.count() >= MORE_THAN_A_SLIP);
    }
    if (isEmptied(was, is) || (is.filled() == 0 && past != null && past.kind() == Kind.EMPTY)) {
      return told(member, more(past, Kind.EMPTY, is.nulls(), is, emptied(member, was, is)), true);
    }
    return null;
  }

  private static Suspicion more(
      @Nullable Suspicion past, Kind kind, long count, MemberShape is, String words) {
    return past == null || past.kind() != kind
        ? new Suspicion(kind, count, is, false, words)
        : new Suspicion(kind, past.count() + count, past.lately().plus(is), false, past.words());
  }

  private Suspicion told(String member, Suspicion suspicion, boolean unlikely) {
    return suspicion.withAlarm(unlikely && read.contains(member));
  }

  private static long odd(MemberShape was, MemberShape is) {
    return EnumSet.complementOf(EnumSet.of(Holds.NULL)).stream()
        .filter(type -> was.count(type) == 0)
        .mapToLong(is::count)
        .sum();
  }

  private static boolean isEmptied(MemberShape was, MemberShape is) {
    return was.present() >= ENOUGH
        && is.present() >= ENOUGH
        && was.nulls() < NEARLY_NEVER * was.present()
        && is.nulls() > NEARLY_ALWAYS * is.present();
  }

  private static String emptied(String member, MemberShape was, MemberShape is) {
    return String.format(
        Locale.ROOT,
        "'%s' is empty in %.0f of 100 and was in %.0f",
        member,
        100.0 * is.nulls() / is.present(),
        100.0 * was.nulls() / was.present());
  }

  /** A member that was renamed is one that is gone beside one that is new. */
  private static String gone(String member, Set<String> added) {
    String words = "'" + member + "' is gone";
    return added.isEmpty() || added.size() > NEW_TOLD ? words : words + "; " + areNew(added);
  }

  private void tellNew(List<String> added) {
    if (added.size() > NEW_TOLD) {
      news.add(
          new Change(
              false,
              added.size()
                  + " members are new: "
                  + String.join(", ", added.subList(0, NEW_TOLD))
                  + " …"));
    } else if (!added.isEmpty()) {
      news.add(new Change(false, areNew(added)));
    }
  }

  private static String areNew(Iterable<String> added) {
    List<String> quoted = new ArrayList<>();
    added.forEach(name -> quoted.add("'" + name + "'"));
    return String.join(", ", quoted) + (quoted.size() == 1 ? " is new" : " are new");
  }

  private static String types(MemberShape member) {
    return EnumSet.complementOf(EnumSet.of(Holds.NULL)).stream()
        .filter(type -> member.count(type) > 0)
        .map(type -> type.word)
        .collect(Collectors.joining(" or "));
  }
}
