package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.web.Chip;

/**
 * What else tells of an alert's event or object, and what that means for the alert. Every value is
 * a text ready to show, "" where there is none.
 *
 * @param ofEvent whether it is a message of an event, and not a detection alone
 * @param overtaken what was said since that takes it back or says it better; null: nothing
 * @param lines in the order of the messages, the alert itself among them
 * @param words how many there are more, or ""
 */
public record RelatedPanel(
    boolean ofEvent, @Nullable Overtaken overtaken, List<Line> lines, String words) {

  /**
   * One alert.
   *
   * @param itself whether it is the one of the page
   * @param time when it was sent, else when it was observed
   * @param what that time is
   * @param why what ties it to the alert of the page
   */
  public record Line(
      String href,
      boolean itself,
      String time,
      String what,
      String broker,
      String name,
      List<Chip> said,
      String mag,
      String band,
      String bandLabel,
      String score,
      String scoreName,
      String positionError,
      String why) {}

  /** Whether any other alert is told. */
  public boolean isAny() {
    return lines.size() > 1;
  }
}
