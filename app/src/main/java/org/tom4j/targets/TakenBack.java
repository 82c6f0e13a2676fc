package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Standing;
import org.tom4j.web.Chip;
import org.tom4j.web.StandingChips;

/**
 * A message that takes back what was told of a target: its event, or one detection of it.
 *
 * @param target whose
 * @param targetName what that is called
 * @param alert the TOM's own number of the message
 * @param alertId the broker's
 * @param name what the message calls it, or null
 * @param standing what the message says of itself, without its events
 * @param when it was sent, else when it came here, UTC
 */
public record TakenBack(
    long target,
    String targetName,
    long alert,
    String broker,
    String alertId,
    @Nullable String name,
    Standing standing,
    Instant when) {

  public String href() {
    return "/alerts/alert/" + alert + "/";
  }

  public String targetHref() {
    return "/targets/" + target + "/";
  }

  /** {@code S260101ab}, or the broker's id. */
  public String called() {
    return name == null ? alertId : name;
  }

  /** Whether its event is taken back, and not one detection alone. */
  public boolean isOfEvent() {
    return standing.kind() == Standing.Kind.RETRACTION;
  }

  public String time() {
    return Texts.time(when);
  }

  public List<Chip> said() {
    return StandingChips.of(standing);
  }
}
