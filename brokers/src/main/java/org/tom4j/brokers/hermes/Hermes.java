package org.tom4j.brokers.hermes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.SingleAlerts;
import org.tom4j.brokers.scimma.ArchiveMessage;

/**
 * Hermes: lists of messages, which come without their content, and then one question for each
 * message as it is read; one alert a target. Or lists of events without a position, with their
 * notices; an event's id is no UUID.
 */
public final class Hermes
    implements AlertBroker<HermesQuery, HermesAlert>,
        Questions<HermesQuery>,
        SingleAlerts<HermesAlert>,
        LightCurves<HermesAlert>,
        ConnectionTest {
  private static final int NOT_FOUND = 404;

  @Override
  public BrokerInfo<HermesQuery> info() {
    return BrokerInfo.of("Hermes", HermesQuery.class)
        .withDescription(
            "Messages of astronomers to each other, with targets and photometry, one alert a target;"
                + " or gravitational-wave and other events without a position.")
        .withHomepage(HermesService.PAGES)
        .withSettings(HermesSettings.class);
  }

  @Override
  public Stream<HermesAlert> fetchAlerts(HermesQuery query, BrokerContext context) {
    HermesService service = HermesService.of(context);
    if (query.isOfEvents()) {
      return service.events(context).among(query);
    }
    return query.about().isEmpty() ? service.among(query) : service.about(query.about(), context);
  }

  @Override
  public String test(BrokerContext context) {
    return HermesService.of(context).test();
  }

  @Override
  public @Nullable HermesQuery translate(AlertQuestion question) {
    return HermesQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(HermesAlert alert) {
    return HermesMapping.alert(alert);
  }

  /**
   * {@inheritDoc} The id of a message alone is its first target; what is no message's id is an
   * event's.
   */
  @Override
  public HermesAlert fetchAlert(String id, BrokerContext context) {
    int dot = id.indexOf('.');
    String uuid = ArchiveMessage.uuid(dot < 0 ? id : id.substring(0, dot));
    if (uuid == null) {
      return HermesService.of(context).events(context).event(id.strip());
    }
    List<HermesAlert> alerts = HermesService.of(context).whole(uuid, null);
    return alerts.stream()
        .filter(alert -> dot < 0 || alert.id().endsWith(id.substring(dot)))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                "Message " + uuid + " of Hermes has no target " + id.substring(dot + 1) + ".",
                null,
                NOT_FOUND));
  }

  /** {@inheritDoc} It came with the message; nothing is asked. */
  @Override
  public Stream<PhotometryPoint> lightCurve(HermesAlert alert, BrokerContext context) {
    return HermesMapping.points(alert).sorted(Comparator.comparing(point -> point.time().utc()));
  }
}
