package org.tom4j.brokers.jpl;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Elements;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.SingleAlerts;

/**
 * JPL Sentry: asteroids whose impact within the next hundred years cannot be excluded. They have no
 * position. API: https://ssd-api.jpl.nasa.gov/doc/sentry.html
 */
public final class CneosSentry
    implements AlertBroker<SentryQuery, SentryObject>, SingleAlerts<SentryObject> {
  private static final URI PAGES = URI.create("https://cneos.jpl.nasa.gov/sentry/");
  private static final int NOT_FOUND = 404;

  /** All objects, or why there are none. */
  public record Listed(@Nullable String error, @Nullable Elements<SentryObject> data) {}

  /** One object; one that is no longer possible to hit is told by an error and when. */
  public record Told(
      @Nullable String error, @Nullable String removed, @Nullable SentryObject summary) {}

  @Override
  public BrokerInfo<SentryQuery> info() {
    return BrokerInfo.of("CNEOS Sentry", SentryQuery.class)
        .withDescription(
            "Asteroids whose impact within a hundred years cannot be excluded yet. Without positions.")
        .withHomepage(PAGES)
        .withSettings(JplSettings.class);
  }

  @Override
  public Stream<SentryObject> fetchAlerts(SentryQuery query, BrokerContext context) {
    return Stream.of(query)
        .flatMap(asked -> listed(asked, context).stream())
        .filter(query::matches);
  }

  private static List<SentryObject> listed(SentryQuery query, BrokerContext context) {
    URI uri =
        JplSettings.service(context, "sentry.api")
            .with("ps-min", query.minPalermo())
            .with("ip-min", query.minProbability())
            .with("h-max", query.maxH())
            .uri();
    Listed listed = context.http().get(uri, Listed.class);
    if (listed.error() != null) {
      throw new BrokerException.Refused("Sentry answered: " + listed.error(), uri, 400);
    }
    Elements<SentryObject> data = listed.data();
    if (data == null || data.all() == 0) {
      context.note("Sentry told no object. That may be a fault: nothing follows from it.");
      return List.of();
    }
    return data.good();
  }

  @Override
  public SentryObject fetchAlert(String id, BrokerContext context) {
    URI uri = JplSettings.service(context, "sentry.api").with("des", id).uri();
    Told told = context.http().get(uri, Told.class);
    if (told.error() != null || told.summary() == null) {
      throw new BrokerException.Refused(
          "Sentry has no object '"
              + id
              + "'"
              + (told.error() == null ? "" : ": " + told.error())
              + (told.removed() == null ? "" : ", " + told.removed()),
          uri,
          NOT_FOUND);
    }
    return told.summary();
  }

  @Override
  public GenericAlert toGenericAlert(SentryObject object) {
    return object.generic(
        PAGES + "details.html#?des=" + Address.segment(String.valueOf(object.des()).strip()));
  }
}
