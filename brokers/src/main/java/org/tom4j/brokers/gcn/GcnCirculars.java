package org.tom4j.brokers.gcn;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;
import org.tom4j.broker.Standing;
import org.tom4j.broker.Standing.Kind;

/**
 * GCN Circulars by their numbers, one question each: the service has no list for programs. They are
 * told without a position, since theirs is in the words of a text.
 */
public final class GcnCirculars
    implements AlertBroker<CircularQuery, Circular>, SingleAlerts<Circular> {
  private static final URI GCN = URI.create("https://gcn.nasa.gov/");
  private static final String GRAVITATIONAL = "LIGO/Virgo";
  private static final int NOT_FOUND = 404;

  /**
   * Settings under {@code brokers: GCN Circulars:}.
   *
   * @param address where a copy of the archive answers, or null for NASA's
   */
  public record Settings(@Nullable URI address) {}

  @Override
  public BrokerInfo<CircularQuery> info() {
    return BrokerInfo.of("GCN Circulars", CircularQuery.class)
        .withDescription(
            "Reports of bursts and other transients, by number; they are told without a position.")
        .withHomepage(Address.below(GCN, "circulars").uri())
        .withSettings(Settings.class);
  }

  @Override
  public Stream<Circular> fetchAlerts(CircularQuery query, BrokerContext context) {
    Integer from = query.from();
    if (from == null) {
      return ifFound(String.valueOf(query.circular()).strip(), context);
    }
    return new Countdown(context, number -> ifFound(number, context))
        .from(from, query.last(from))
        .filter(query::matches);
  }

  @Override
  public GenericAlert toGenericAlert(Circular circular) {
    String event = circular.eventId();
    return GenericAlert.of(
            circular.circularId(),
            event == null ? circular.subject() : event,
            circular.time(),
            null)
        .withAlias(superevent(event))
        .withStanding(standing(circular, event))
        .withUrl(Address.below(GCN, "circulars/" + Address.segment(circular.circularId())).uri())
        .withExtra("subject", circular.subject())
        .withExtra("event", event)
        .withExtra("event type", types(circular.eventType()))
        .withExtra("submitter", circular.submitter())
        .withExtra("bibcode", circular.bibcode())
        .withExtra("version", circular.version());
  }

  /** Words about an event, which neither are the event's nor take it back. */
  private static Standing standing(Circular circular, @Nullable String event) {
    Integer version = circular.version();
    String superevent = superevent(event);
    return Standing.of(version != null && version > 1 ? Kind.UPDATE : Kind.NEWS)
        .sentAt(circular.time())
        .referringTo(superevent == null ? event : superevent);
  }

  @Override
  public Circular fetchAlert(String id, BrokerContext context) {
    if (!Circular.NUMBER.matcher(id).matches()) {
      throw new BrokerException.Refused(
          "'" + id + "' is no GCN Circular: its ID is a number.", null, NOT_FOUND);
    }
    return circular(id, context);
  }

  /** {@code S240630t} of {@code LIGO/Virgo/KAGRA S240630t}; null for any other event. */
  private static @Nullable String superevent(@Nullable String event) {
    return event != null && event.startsWith(GRAVITATIONAL)
        ? event.substring(event.lastIndexOf(' ') + 1)
        : null;
  }

  private static @Nullable String types(@Nullable JsonValue told) {
    if (told == null) {
      return null;
    }
    String several =
        told.elements().stream()
            .map(type -> String.valueOf(type.text()))
            .collect(Collectors.joining(", "));
    return several.isEmpty() ? told.text() : several;
  }

  private static Stream<Circular> ifFound(String number, BrokerContext context) {
    return Rows.ifFound(() -> Stream.of(circular(number, context)));
  }

  private static Circular circular(String number, BrokerContext context) {
    URI address = context.settings(Settings.class).address();
    URI base = address == null ? GCN : address;
    return context
        .http()
        .get(Address.below(base, "circulars/" + number + ".json").uri(), Circular.class);
  }
}
