package org.tom4j.alerts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Tied.Tie;

/** What else tells of an alert, and whether that takes it back or says it better. Any thread. */
final class RelatedAlerts {
  private final RelatedFinder finder;

  RelatedAlerts(RelatedFinder finder) {
    this.finder = finder;
  }

  /**
   * What is known of an alert by others.
   *
   * @param tied in the order of the messages, itself among them
   * @param withdrawnBy the message that takes just this one back, or null
   * @param retractedBy the message that takes its event back, or null
   * @param followedBy the latest message that says again what this one says, or null
   */
  record Found(
      List<Tied> tied,
      @Nullable Related withdrawnBy,
      @Nullable Related retractedBy,
      @Nullable Related followedBy) {

    /** Empty: it was deleted at this moment. */
    Optional<Related> itself() {
      return tied.stream().filter(each -> each.tie() == Tie.ITSELF).map(Tied::alert).findFirst();
    }
  }

  Found of(Viewer viewer, long alert) {
    List<Related> around = finder.around(viewer, alert);
    Optional<Related> itself = around.stream().filter(each -> each.id() == alert).findFirst();
    if (itself.isEmpty()) {
      return new Found(List.of(), null, null, null);
    }
    List<Tied> tied = Tied.of(itself.get(), around);
    return new Found(
        tied,
        latest(itself.get(), tied, Related::isWithdrawnBy),
        latest(itself.get(), tied, Related::isRetractedBy),
        latest(itself.get(), tied, Related::isFollowedBy));
  }

  private static @Nullable Related latest(
      Related itself, List<Tied> tied, BiPredicate<Related, Related> how) {
    return tied.stream()
        .map(Tied::alert)
        .filter(other -> how.test(itself, other))
        .max(Comparator.comparing(Related::order).thenComparingLong(Related::id))
        .orElse(null);
  }
}
