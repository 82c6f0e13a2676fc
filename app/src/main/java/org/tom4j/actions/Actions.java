package org.tom4j.actions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.secrets.Seal;
import org.tom4j.targets.ListName;
import org.tom4j.work.Recurring;
import org.tom4j.work.WaitingRows;

/**
 * What is done by itself with the alerts of queries, as pages, programs and the command line set
 * it; and the doing of it, in the background. Safe for all threads.
 */
final class Actions implements Recurring, AutoCloseable {
  /** Addresses that are told at once, and queries whose targets are made. */
  private static final int AT_ONCE = 4;

  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Duration HOUR = Duration.ofHours(1);

  /** So long what was done is told. */
  static final Duration KEPT = Duration.ofDays(30);

  private final ActionStore store;
  private final DeliveryStore deliveries;
  private final DeliveryFinder finder;
  private final LaneStore lanes;
  private final TakeUpStore places;
  private final TakeUp takeUp;
  private final Whose whose;
  private final Seal seal;
  private final InstantSource clock;
  private final ActionWork work;
  private final WaitingRows<LaneStore.Claim> rows;

  Actions(
      ActionStore store,
      DeliveryStore deliveries,
      DeliveryFinder finder,
      LaneStore lanes,
      TakeUpStore places,
      TakeUp takeUp,
      Whose whose,
      Seal seal,
      InstantSource clock,
      ActionWork work) {
    this.store = store;
    this.deliveries = deliveries;
    this.finder = finder;
    this.lanes = lanes;
    this.places = places;
    this.takeUp = takeUp;
    this.whose = whose;
    this.seal = seal;
    this.clock = clock;
    this.work = work;
    this.rows = new WaitingRows<>("actions", AT_ONCE, work);
  }

  Optional<QueryAction> of(long query) {
    return store.find(query);
  }

  /**
   * Sets what is done with a query's alerts, with the viewer's rights from now on. Whether he may
   * change the query, and whether it can be so, is for the caller to know. Without anything to do
   * it is the same as {@link #remove}.
   *
   * @param secret the webhook's new one; null: it stays
   */
  void set(
      Viewer viewer,
      long query,
      boolean makeTargets,
      @Nullable ListName list,
      @Nullable String webhook,
      @Nullable String secret) {
    if (!makeTargets && list == null && webhook == null) {
      boolean _ = remove(viewer, query);
      return;
    }
    // What was kept before is done as it was wanted before.
    takeUp.of(query);
    String sealed =
        webhook == null
            ? null
            : secret == null
                ? store.find(query).map(QueryAction::secret).orElse(null)
                : seal.close(secret, QueryAction.place(query));
    store.set(
        viewer,
        new QueryAction(
            query,
            makeTargets,
            list != null,
            list == null ? null : list.id(),
            webhook,
            sealed,
            viewer.personId(),
            viewer.personId() == null,
            false,
            "",
            0,
            clock.instant()),
        told(makeTargets, list, webhook));
    if (rows.isTakenOver()) {
      rows.wake();
    }
  }

  /** Not the whole address: paths may hold keys, and others read the history. */
  private static String told(
      boolean makeTargets, @Nullable ListName list, @Nullable String webhook) {
    return "set what is done with its alerts:"
        + (makeTargets || list != null ? " a target of each;" : "")
        + (list == null ? "" : " onto the list '" + list.name() + "';")
        + (webhook == null ? "" : " " + WebAddress.origin(webhook) + " is told;");
  }

  /** Nothing is done any more; false if nothing was. */
  boolean remove(Viewer viewer, long query) {
    return store.remove(viewer, query);
  }

  /**
   * Tells a query's webhook once, marked as a test, and waits a little for what comes of it.
   *
   * @return what is known by then; empty: it has no webhook, or is paused
   */
  Optional<DeliveryFinder.Told> test(Viewer viewer, long query, Duration patience) {
    QueryAction action = store.find(query).orElse(null);
    if (action == null || action.webhook() == null || action.paused()) {
      return Optional.empty();
    }
    Optional<DeliveryFinder.Latest> latest =
        whose.of(action).flatMap(actor -> finder.latest(actor.viewer(), query));
    long id =
        deliveries.test(
            action,
            latest.map(DeliveryFinder.Latest::alert).orElse(null),
            latest.map(DeliveryFinder.Latest::run).orElse(null));
    lanes.hurry(action.lane(Kind.WEBHOOK));
    rows.wake();
    boolean _ = rows.settle(() -> deliveries.isWaiting(id), patience);
    return finder.find(viewer, id);
  }

  /**
   * Has what waits or failed tried now.
   *
   * @param delivery one of the query's; null: all of those that failed
   * @return whether there was any
   */
  boolean tryNow(long query, @Nullable Long delivery) {
    QueryAction action = store.find(query).orElse(null);
    if (action == null) {
      return false;
    }
    List<String> hurried = deliveries.hurry(action, delivery);
    hurried.forEach(lanes::hurry);
    rows.wake();
    return !hurried.isEmpty();
  }

  /** From now on it is done, in the background. For a TOM that serves pages. */
  void takeOver() {
    rows.takeOver(ROUND);
  }

  /** From now on other processes of this TOM do it. */
  void leaveToOthers() {
    rows.leaveToOthers();
  }

  @Override
  public String name() {
    return "actions";
  }

  @Override
  public Instant take(Instant now) {
    places.tidy(now.minus(HOUR));
    deliveries.forget(now.minus(KEPT));
    return now.plus(HOUR);
  }

  @Override
  public void close() {
    work.stop();
    rows.close();
  }
}
