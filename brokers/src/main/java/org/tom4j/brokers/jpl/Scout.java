package org.tom4j.brokers.jpl;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.Address;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Elements;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Orbits;
import org.tom4j.broker.Questions;
import org.tom4j.broker.SingleAlerts;

/**
 * JPL Scout: what the Minor Planet Center's confirmation pages list, with orbits and hazards as
 * they are computed within minutes. One question brings all of it. Its positions are good to a
 * degree and for some hours. API: https://ssd-api.jpl.nasa.gov/doc/scout.html
 */
public final class Scout
    implements AlertBroker<ScoutQuery, ScoutObject>,
        Questions<ScoutQuery>,
        SingleAlerts<ScoutObject>,
        Orbits<ScoutObject> {
  private static final URI PAGES = URI.create("https://cneos.jpl.nasa.gov/scout/");
  private static final int NOT_FOUND = 404;

  /**
   * All candidates, or why there are none.
   *
   * @param count how many the service says there are; a text
   * @param data null beside an error
   */
  public record Listed(
      @Nullable String error, @Nullable Integer count, @Nullable Elements<ScoutObject> data) {}

  @Override
  public BrokerInfo<ScoutQuery> info() {
    return BrokerInfo.of("Scout", ScoutQuery.class)
        .withDescription(
            "Possible near-Earth objects that wait for confirmation, with JPL's scores. Positions"
                + " are good to a degree.")
        .withHomepage(PAGES)
        .withVolatile("tEphem")
        .withSettings(JplSettings.class);
  }

  @Override
  public Stream<ScoutObject> fetchAlerts(ScoutQuery query, BrokerContext context) {
    return Stream.of(query)
        .flatMap(asked -> listed(context).stream().filter(asked::matches))
        .sorted(
            Comparator.comparing(
                ScoutObject::lastRun, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
  }

  /** A short list may be a fault: the service at times answers with a part of it, or nothing. */
  private static List<ScoutObject> listed(BrokerContext context) {
    URI uri = JplSettings.service(context, "scout.api").uri();
    Listed listed = context.http().get(uri, Listed.class);
    demand(listed.error(), uri);
    Elements<ScoutObject> data = listed.data();
    if (data == null || data.all() == 0) {
      context.note("Scout told no object at all. That may be a fault: nothing follows from it.");
      return List.of();
    }
    Integer count = listed.count();
    if (count == null || count != data.all()) {
      context.note(
          "Scout counts "
              + (count == null ? "no" : count)
              + " objects and told "
              + data.all()
              + ". That may be a fault: nothing follows from what is not there.");
    }
    return data.good();
  }

  @Override
  public ScoutObject fetchAlert(String id, BrokerContext context) {
    URI uri = JplSettings.service(context, "scout.api").with("tdes", id).uri();
    ScoutObject object = context.http().get(uri, ScoutObject.class);
    demand(object.error(), uri);
    if (object.objectName() == null) {
      throw new BrokerException.Refused("Scout has no object '" + id + "'.", uri, NOT_FOUND);
    }
    return object;
  }

  /**
   * One of the orbits that fit, as it was computed last. Scout keeps an object for as long as it
   * waits for confirmation: one that is gone is refused.
   */
  @Override
  public @Nullable Orbit orbit(ScoutObject object, BrokerContext context) {
    String name = Objects.requireNonNull(object.objectName(), "objectName is missing");
    URI uri =
        JplSettings.service(context, "scout.api")
            .with("tdes", name)
            .with("orbits", 1)
            .with("n-orbits", 1)
            .uri();
    ScoutOrbits answer = context.http().get(uri, ScoutOrbits.class);
    demand(answer.error(), uri);
    try {
      Orbit orbit = answer.first();
      if (orbit != null) {
        context.note(
            "It is one of several orbits that fit what was observed, picked at random: until the"
                + " object is confirmed, others may be far from it.");
      }
      return orbit;
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "Scout's orbit of " + name + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }

  @Override
  public @Nullable ScoutQuery translate(AlertQuestion question) {
    return ScoutQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(ScoutObject object) {
    return object.generic(
        PAGES + "#/object/" + Address.segment(String.valueOf(object.objectName())));
  }

  /** An object that is gone is told with status 200 and words. */
  private static void demand(@Nullable String error, URI uri) {
    if (error != null) {
      throw new BrokerException.Refused("Scout answered: " + error, uri, NOT_FOUND);
    }
  }
}
