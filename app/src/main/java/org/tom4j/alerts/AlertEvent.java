package org.tom4j.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Standing;

/**
 * What messages tell of an alert's event, of those that a viewer may see.
 *
 * @param sent when the alert itself was sent; null: not told
 * @param takenBack that it, or its event, was taken back; null: it stands
 * @param notices of the event, the alert itself among them, the latest first
 */
public record AlertEvent(
    @Nullable Instant sent, @Nullable Overtaken takenBack, List<Notice> notices) {

  /**
   * One message of the event.
   *
   * @param alert this TOM's number
   * @param time when it was sent, else of when it tells, else when it came
   * @param itself whether it is the alert itself
   * @param later whether it says again, later, what the alert says
   */
  public record Notice(
      long alert, String broker, Standing.Kind kind, Instant time, boolean itself, boolean later) {}

  public AlertEvent {
    notices = List.copyOf(notices);
  }

  static AlertEvent of(RelatedAlerts.Found found) {
    Optional<Related> itself = found.itself();
    return itself.isEmpty()
        ? new AlertEvent(null, null, List.of())
        : new AlertEvent(
            itself.get().sent(),
            Overtaken.takenBack(found),
            found.tied().reversed().stream()
                .filter(Tied::isOfTheEvent)
                .map(tied -> notice(itself.get(), tied.alert()))
                .toList());
  }

  private static Notice notice(Related itself, Related other) {
    return new Notice(
        other.id(),
        other.broker(),
        other.standing().kind(),
        other.order(),
        other.id() == itself.id(),
        itself.isFollowedBy(other));
  }
}
