package org.tom4j.alerts;

import org.tom4j.targets.MatchedBy;
import org.tom4j.targets.Target;

/** What is said of an alert that may be a target already. */
final class MatchWords {
  private MatchWords() {}

  /** A sentence that names the alert and the target. */
  static String of(StoredAlert alert, Target target, MatchedBy how, OnMatch onMatch) {
    String name = AlertDraft.name(alert);
    if (how == MatchedBy.POSITION) {
      return name + ": it may be the target " + target.name() + ", which has the same position.";
    }
    return onMatch == OnMatch.NEW
        ? name
            + ": no other target can be made of it, since names are unique and the target "
            + target.name()
            + " has "
            + how.label()
            + ". Link it to that target, rename that target first, or skip it."
        : name + ": it may be the target " + target.name() + ", which has " + how.label() + ".";
  }
}
