package org.tom4j.actions;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.actions.Delivery.State;
import org.tom4j.alerts.ActedAlerts;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.api.ApiJson;
import org.tom4j.runtime.http.Courier;
import org.tom4j.secrets.Seal;
import org.tom4j.secrets.SealException;
import org.tom4j.web.Site;

/** Delivers to addresses, one delivery at a time. */
final class WebhookLane {
  private static final Logger log = LoggerFactory.getLogger(WebhookLane.class);
  private static final String DELIVERY = "X-Tom4j-Delivery";

  private final ActionStore actions;
  private final DeliveryStore store;
  private final LaneStore lanes;
  private final Whose whose;
  private final ActedAlerts alerts;
  private final Courier courier;
  private final Seal seal;
  private final Sites sites;
  private final InstantSource clock;

  WebhookLane(
      ActionStore actions,
      DeliveryStore store,
      LaneStore lanes,
      Whose whose,
      ActedAlerts alerts,
      Courier courier,
      Seal seal,
      Sites sites,
      InstantSource clock) {
    this.actions = actions;
    this.store = store;
    this.lanes = lanes;
    this.whose = whose;
    this.alerts = alerts;
    this.courier = courier;
    this.seal = seal;
    this.sites = sites;
    this.clock = clock;
  }

  /** Where this TOM is reached from outside. */
  interface Sites {
    Site here();
  }

  /**
   * Tries one delivery.
   *
   * @return false if its address did not take it
   */
  boolean deliver(Delivery delivery, String lane) {
    try {
      return deliver(delivery, lane, actions.find(delivery.query()).orElse(null));
    } catch (DataAccessException | TransactionException unreachable) {
      throw unreachable;
    } catch (RuntimeException bug) {
      log.warn("delivery {} failed", delivery.id(), bug);
      failed(delivery, new Answered(null, "", "This TOM could not send it: its log says more."));
      return true;
    }
  }

  private boolean deliver(Delivery delivery, String lane, @Nullable QueryAction action) {
    String address = action == null ? null : action.webhook();
    if (action == null || address == null) {
      store.end(delivery, DeliveryStore.End.of(State.CANCELLED, "It is not wanted any more."));
      return true;
    }
    Optional<Whose.Actor> actor = whose.of(action);
    Optional<String> secret = actor.isEmpty() ? Optional.empty() : opened(action);
    if (actor.isEmpty() || secret.isEmpty()) {
      return true; // it is paused, and waits
    }
    Long alert = delivery.alert();
    Object told =
        alert == null ? null : alerts.told(actor.get().viewer(), sites.here(), alert).orElse(null);
    if (told == null && !delivery.test()) {
      store.end(
          delivery,
          DeliveryStore.End.of(
              State.FAILED,
              alert == null
                  ? "Not sent: the alert is no longer kept."
                  : "Not sent: whoever set this may not see the alert any more."));
      return true;
    }
    store.begin(delivery);
    byte[] body =
        ApiJson.text(message(delivery, actor.get().query(), told)).getBytes(StandardCharsets.UTF_8);
    Answered answered =
        Answered.of(
            courier.post(
                URI.create(address),
                Map.of(
                    Signature.HEADER,
                    Signature.of(body, secret.get()),
                    DELIVERY,
                    Long.toString(delivery.id())),
                body),
            secret.get());
    if (answered.problem() != null) {
      failed(delivery, answered);
      return delivery.test();
    }
    store.end(
        delivery,
        new DeliveryStore.End(
            State.DONE, null, answered.status(), answered.text(), "Delivered.", null));
    lanes.worked(lane);
    return true;
  }

  private Optional<String> opened(QueryAction action) {
    try {
      return Optional.of(
          seal.open(String.valueOf(action.secret()), QueryAction.place(action.query())));
    } catch (SealException shut) {
      actions.pause(
          action.query(),
          "Paused: the webhook's secret cannot be used: " + shut.getMessage() + ".");
      return Optional.empty();
    }
  }

  private Message message(Delivery delivery, SeenQuery query, @Nullable Object told) {
    return new Message(
        Long.toString(delivery.id()),
        delivery.tries() + 1,
        clock.instant(),
        delivery.test(),
        delivery.mark() == null ? null : delivery.mark().toLowerCase(java.util.Locale.ROOT),
        query.id(),
        query.name(),
        delivery.run(),
        delivery.filterVersion(),
        told == null ? null : sites.here().url("/alerts/alert/" + delivery.alert() + "/"),
        told);
  }

  private void failed(Delivery delivery, Answered answered) {
    String problem = String.valueOf(answered.problem());
    Optional<Instant> next =
        delivery.test()
            ? Optional.empty()
            : Waits.next(delivery.tries() + 1, delivery.since(), clock.instant());
    store.end(
        delivery,
        new DeliveryStore.End(
            next.isEmpty() ? State.FAILED : State.WAITING,
            next.orElse(null),
            answered.status(),
            answered.text(),
            next.isEmpty() && !delivery.test() ? "Given up after a day: " + problem : problem,
            null));
  }
}
