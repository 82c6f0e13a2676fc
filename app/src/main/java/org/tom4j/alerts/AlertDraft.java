package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.targets.FittedDraft;
import org.tom4j.targets.FromAlert;
import org.tom4j.targets.Motion;
import org.tom4j.targets.TargetDraft;
import org.tom4j.targets.TargetExtra;

/** What a target of an alert would be. */
final class AlertDraft {
  private static final String NO_POSITION =
      "It has no position, and a target with a fixed place needs one.";
  private static final String MOVES =
      "It moves through the solar system: a target with a fixed place would not be it. Targets that"
          + " move are not made of alerts yet.";
  private static final int SHOWN = 5;

  private AlertDraft() {}

  /** Why no target with a fixed place can be made of it, in a sentence; null: one can. */
  static @Nullable String refusal(StoredAlert alert) {
    if (alert.solarSystem()) {
      return MOVES;
    }
    return alert.position() == null ? NO_POSITION : null;
  }

  /**
   * What the broker says, as far as it can be kept; the rest is told in the note.
   *
   * @param run in which somebody chose the alert
   */
  static TargetDraft of(QueryRun run, StoredAlert alert) {
    FittedDraft fitted =
        FittedDraft.of(
            TargetDraft.sidereal(name(alert), alert.position())
                .withMotion(Motion.knownWithin(alert.positionError()))
                .withAliases(alert.aliases(), alert.broker())
                .withExtras(
                    alert.extras().entrySet().stream()
                        .map(extra ->
                            new TargetExtra(extra.getKey(), extra.getValue(), alert.broker()))
                        .toList())
                .madeFrom(new FromAlert(alert.id(), run.id(), alert.observed())));
    String found =
        run.queryName() == null || run.queryName().isBlank()
            ? "."
            : ", found by the query “" + run.queryName() + "”.";
    return fitted
        .draft()
        .withNote("Made from an alert of " + alert.broker() + found + leftOut(fitted.leftOut()));
  }

  static String name(StoredAlert alert) {
    return alert.name() == null ? alert.alertId() : alert.name();
  }

  private static String leftOut(List<String> what) {
    if (what.isEmpty()) {
      return "";
    }
    List<String> told = new ArrayList<>(what.subList(0, Math.min(SHOWN, what.size())));
    if (what.size() > SHOWN) {
      told.add("and " + (what.size() - SHOWN) + " more");
    }
    return " Left out: " + String.join("; ", told) + ".";
  }
}
