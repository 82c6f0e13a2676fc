package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.Standing;
import org.tom4j.targets.FittedDraft;
import org.tom4j.targets.FromAlert;
import org.tom4j.targets.Motion;
import org.tom4j.targets.OrbitElements;
import org.tom4j.targets.TargetDraft;
import org.tom4j.targets.TargetExtra;

/** What a target of an alert would be. */
final class AlertDraft {
  private static final String NO_POSITION =
      "It has no position, and a target with a fixed place needs one.";
  private static final int SHOWN = 5;

  private AlertDraft() {}

  /** Why no target can be made of it, whatever a broker is asked; null: one can. */
  static @Nullable String refusal(StoredAlert alert) {
    return alert.position() == null && !alert.solarSystem() ? NO_POSITION : null;
  }

  /**
   * What the broker says, as far as it can be kept; the rest is told in the note.
   *
   * @param run in which somebody chose the alert
   */
  static TargetDraft of(QueryRun run, StoredAlert alert) {
    return of(
        run,
        alert,
        TargetDraft.sidereal(name(alert), alert.position())
            .withMotion(Motion.knownWithin(alert.positionError())),
        "");
  }

  /**
   * The same of what moves through the solar system.
   *
   * @param orbit as the alert's broker told it
   * @param notes what its module said of that
   */
  static TargetDraft moving(QueryRun run, StoredAlert alert, Orbit orbit, List<String> notes) {
    return of(
        run,
        alert,
        TargetDraft.moving(name(alert), OrbitElements.of(name(alert), orbit)),
        String.format(
                Locale.ROOT,
                " Its orbit is what %s told when it was made, of the epoch MJD %.5f.",
                alert.broker(),
                orbit.epoch())
            + notes.stream().limit(SHOWN).map(note -> " " + note).collect(Collectors.joining()));
  }

  private static TargetDraft of(QueryRun run, StoredAlert alert, TargetDraft what, String andSaid) {
    FittedDraft fitted =
        FittedDraft.of(
            what.withAliases(aliases(alert), alert.broker())
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
        .withNote(
            (alert.standing().reality().isTest() ? "A test: nothing in the sky. " : "")
                + "Made from an alert of "
                + alert.broker()
                + found
                + andSaid
                + leftOut(fitted.leftOut()));
  }

  /** What a target of it is called: one of a test says so for ever. */
  static String name(StoredAlert alert) {
    return name(alert.standing(), alert.name() == null ? alert.alertId() : alert.name());
  }

  static String name(Standing said, String name) {
    return said.reality().isTest() ? name + " (test)" : name;
  }

  /** What it may be told to be besides; the other names of a test are those of real things. */
  private static List<String> aliases(StoredAlert alert) {
    return alert.standing().reality().isTest() ? List.of() : alert.aliases();
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
