package org.tom4j.brokers.babamul;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.Elements;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;
import org.tom4j.survey.Rubin;

/**
 * Babamul's alerts of Rubin.
 *
 * <p>A single alert is asked for by {@code diaObjectId} (the newest one, with its history) or
 * {@code diaObjectId/diaSourceId}: Babamul does not know a detection's number alone.
 */
public final class BabamulLsst
    implements AlertBroker<BabamulQuery, BabamulLsstAlert>,
        SingleAlerts<BabamulLsstAlert>,
        LightCurves<BabamulLsstAlert>,
        ObjectPhotometry,
        Cutouts<BabamulLsstAlert> {
  private static final BabamulSurvey SURVEY = BabamulSurvey.LSST;

  /** A page of a list. */
  public record Page(Elements<BabamulLsstAlert> data) {}

  /** The answer about one object. */
  public record Reply(@Nullable BabamulLsstAlert data) {}

  @Override
  public BrokerInfo<BabamulQuery> info() {
    return BrokerInfo.of(SURVEY.module(), BabamulQuery.class)
        .withDescription(
            "Alerts of the Rubin Observatory's survey, by object, place or night. Wants the token of"
                + " an account, which is free and serves for Babamul ZTF as well.")
        .withHomepage(BabamulSurvey.PORTAL)
        .withSettings(BabamulSettings.class);
  }

  @Override
  public Stream<BabamulLsstAlert> fetchAlerts(BabamulQuery query, BrokerContext context) {
    // Days that meet have one instant in common.
    Stream<BabamulLsstAlert> alerts =
        Rows.once(
            BabamulService.of(SURVEY, context).alerts(query, Page.class, Page::data),
            BabamulLsstAlert::key);
    Cone cone = query.position();
    return cone == null ? alerts : Rows.inside(cone, alerts, BabamulLsstMapping::position, context);
  }

  @Override
  public GenericAlert toGenericAlert(BabamulLsstAlert alert) {
    return BabamulLsstMapping.alert(alert);
  }

  @Override
  public BabamulLsstAlert fetchAlert(String id, BrokerContext context) {
    BabamulService service = BabamulService.of(SURVEY, context);
    int slash = id.indexOf('/');
    if (slash < 0) {
      BabamulLsstAlert newest = service.object(service.known(id), Reply.class).data();
      if (newest == null) {
        throw new BrokerException.Refused("Babamul has no object '" + id + "'.", null, 404);
      }
      return newest;
    }
    String candid = id.substring(slash + 1);
    try (Stream<BabamulLsstAlert> alerts =
        service.alertsOf(service.known(id.substring(0, slash)), BabamulLsstAlert.class)) {
      return alerts
          .filter(alert -> candid.equals(alert.candid()))
          .findFirst()
          .orElseThrow(
              () -> new BrokerException.Refused("Babamul has no alert '" + id + "'.", null, 404));
    }
  }

  /** {@inheritDoc} A row of a list comes without its history; it is asked for. */
  @Override
  public Stream<PhotometryPoint> lightCurve(BabamulLsstAlert alert, BrokerContext context) {
    String objectId = alert.objectId();
    if (alert.prvCandidates() != null) {
      return BabamulHistory.of(alert.measurements(), context);
    }
    return objectId == null ? Stream.empty() : photometry(objectId, context);
  }

  @Override
  public boolean knows(String name) {
    return Rubin.objectId(name) != null;
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    return Rows.ifFound(() -> BabamulHistory.of(fetchAlert(name, context).measurements(), context));
  }

  @Override
  public @Nullable Cutout cutout(BabamulLsstAlert alert, Cutout.Kind kind, BrokerContext context) {
    String candid = alert.candid();
    return candid == null ? null : BabamulService.of(SURVEY, context).cutout(candid, kind);
  }
}
