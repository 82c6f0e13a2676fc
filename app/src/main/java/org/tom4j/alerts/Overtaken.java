package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/**
 * That an alert, or its map, does not hold any more, or not as it stands: a note on its pages.
 *
 * @param look of the note: {@code bad}, {@code warn} or {@code info}
 * @param href of what says so
 */
public record Overtaken(String look, String title, String words, String href, String label) {

  /** By what was said since; null: nothing was. */
  static @Nullable Overtaken of(RelatedAlerts.Found found) {
    Overtaken takenBack = takenBack(found);
    if (takenBack != null) {
      return takenBack;
    }
    return found.followedBy() == null
        ? null
        : by(
            found.followedBy(),
            "info",
            "Superseded.",
            "A later message of the same event says more:");
  }

  /** By what takes the alert, or its event, back; null: nothing does. */
  static @Nullable Overtaken takenBack(RelatedAlerts.Found found) {
    if (found.withdrawnBy() != null) {
      return by(found.withdrawnBy(), "bad", "Withdrawn.", "Whoever sent this has taken it back:");
    }
    return found.retractedBy() == null
        ? null
        : by(found.retractedBy(), "bad", "Retracted.", "The event was taken back:");
  }

  private static Overtaken by(Related by, String look, String title, String words) {
    return new Overtaken(
        look,
        title,
        words,
        by.path(),
        AlertText.name(by.name(), by.alertId())
            + ", "
            + AlertText.time(by.order())
            + " UTC, "
            + by.broker());
  }
}
