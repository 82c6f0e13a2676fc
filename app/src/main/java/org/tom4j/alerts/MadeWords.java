package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.web.Flash;
import org.tom4j.web.SeeOther;

/** What became of the alerts of one request, in words for the next page. */
final class MadeWords {
  private static final int SHOWN = 5;

  /** Words about targets, and of how many alerts they are true. */
  private final Map<String, Integer> made = new LinkedHashMap<>();

  private final Set<Long> targets = new LinkedHashSet<>();
  private final Set<Long> known = new LinkedHashSet<>();
  private final List<String> already = new ArrayList<>();
  private final List<Made.Open> open = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private int skipped;

  MadeWords(List<Made> all) {
    for (Made one : all) {
      switch (one) {
        case Made.Target(long id, String words) -> {
          targets.add(id);
          made.merge(words, 1, Integer::sum);
        }
        case Made.Already(long id, String words) -> {
          known.add(id);
          already.add(words);
        }
        case Made.Open waiting -> open.add(waiting);
        case Made.Left(_, String words) -> left.add(words);
        case Made.Skipped _ -> skipped++;
      }
    }
  }

  /** Alerts that need an answer, in their order. */
  List<Long> open() {
    return open.stream().map(Made.Open::alertId).toList();
  }

  /** The target that was made or linked to, if it is one alone. */
  @Nullable Long onlyTarget() {
    return targets.size() == 1 ? targets.iterator().next() : null;
  }

  /** Where one looks next if nothing needs an answer. */
  String page(String run) {
    Set<Long> shown = targets.isEmpty() ? known : targets;
    if (shown.size() == 1) {
      return "/targets/" + shown.iterator().next() + "/";
    }
    return targets.isEmpty() ? run : "/targets/";
  }

  SeeOther on(SeeOther page) {
    SeeOther next = page;
    if (!made.isEmpty()) {
      next = next.telling(Flash.Kind.SUCCESS, words());
    }
    if (already.size() == 1) {
      next = next.telling(Flash.Kind.WARNING, already.getFirst() + ".");
    } else if (!already.isEmpty()) {
      next =
          next.telling(
              Flash.Kind.INFO,
              AlertText.count(already.size()) + " alerts are already linked to their targets.");
    }
    if (open.size() == 1) {
      next = next.telling(Flash.Kind.WARNING, open.getFirst().words());
    } else if (!open.isEmpty()) {
      next =
          next.telling(
              Flash.Kind.WARNING,
              AlertText.count(open.size()) + " alerts need an answer before they become targets.");
    }
    if (left.size() == 1) {
      next = next.telling(Flash.Kind.WARNING, left.getFirst());
    } else if (!left.isEmpty()) {
      next =
          next.telling(
              Flash.Kind.WARNING,
              AlertText.count(left.size())
                  + " alerts take something back that is no target here: nothing is made of these.");
    }
    return skipped == 0
        ? next
        : next.telling(Flash.Kind.INFO, AlertText.count(skipped) + " skipped, as asked.");
  }

  private String words() {
    List<String> told = new ArrayList<>();
    made.forEach((words, alerts) ->
        told.add(alerts == 1 ? words : words + " (" + AlertText.count(alerts) + " alerts)"));
    int more = told.size() - SHOWN;
    String shown = String.join(", ", told.subList(0, Math.min(SHOWN, told.size())));
    return more > 0 ? shown + " and " + AlertText.count(more) + " more." : shown + ".";
  }
}
