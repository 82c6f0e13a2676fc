package org.tom4j.brokers.babamul;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;

/**
 * Babamul of one survey.
 *
 * <p>A single alert is asked for by its object's name (the newest one, with its history) or {@code
 * name/number}: Babamul does not know a detection's number alone.
 *
 * @param <A> an alert of the survey
 */
abstract sealed class BabamulModule<A extends BabamulAlert>
    implements AlertBroker<BabamulQuery, A>,
        Questions<BabamulQuery>,
        SingleAlerts<A>,
        LightCurves<A>,
        ObjectPhotometry,
        Cutouts<A>,
        ConnectionTest
    permits BabamulZtf, BabamulLsst {
  private final BabamulSurvey survey;
  private final Class<A> type;

  BabamulModule(BabamulSurvey survey, Class<A> type) {
    this.survey = survey;
    this.type = type;
  }

  /** Every alert that meets the query, page by page. */
  abstract Stream<A> list(BabamulService service, BabamulQuery query);

  /** An object's newest alert with its history; null if there is none. */
  abstract @Nullable A newest(BabamulService service, String objectId);

  @Override
  public Stream<A> fetchAlerts(BabamulQuery query, BrokerContext context) {
    // Days that meet have one instant in common.
    Stream<A> alerts =
        Rows.once(list(BabamulService.of(survey, context), query), BabamulAlert::key);
    Cone cone = query.position();
    return cone == null ? alerts : Rows.inside(cone, alerts, BabamulAlert::position, context);
  }

  @Override
  public String test(BrokerContext context) {
    return BabamulService.of(survey, context).test();
  }

  @Override
  public @Nullable BabamulQuery translate(AlertQuestion question) {
    return BabamulQuery.of(question, survey);
  }

  @Override
  public GenericAlert toGenericAlert(A alert) {
    return alert.generic();
  }

  @Override
  public A fetchAlert(String id, BrokerContext context) {
    BabamulService service = BabamulService.of(survey, context);
    int slash = id.indexOf('/');
    if (slash < 0) {
      A newest = newest(service, service.known(id));
      if (newest == null) {
        throw new BrokerException.Refused("Babamul has no object '" + id + "'.", null, 404);
      }
      return newest;
    }
    String candid = id.substring(slash + 1);
    try (Stream<A> alerts = service.alertsOf(service.known(id.substring(0, slash)), type)) {
      return alerts
          .filter(alert -> candid.equals(alert.candid()))
          .findFirst()
          .orElseThrow(
              () -> new BrokerException.Refused("Babamul has no alert '" + id + "'.", null, 404));
    }
  }

  /** {@inheritDoc} A row of a list comes without its history; it is asked for. */
  @Override
  public Stream<PhotometryPoint> lightCurve(A alert, BrokerContext context) {
    String objectId = alert.objectId();
    if (alert.prvCandidates() != null) {
      return BabamulHistory.of(alert.measurements(), context);
    }
    return objectId == null ? Stream.empty() : photometry(objectId, context);
  }

  @Override
  public boolean knows(String name) {
    String id = survey.id(name);
    return id != null && !BabamulSurvey.isMoving(id);
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    return Rows.ifFound(() -> BabamulHistory.of(fetchAlert(name, context).measurements(), context));
  }

  @Override
  public @Nullable Cutout cutout(A alert, Cutout.Kind kind, BrokerContext context) {
    String candid = alert.candid();
    return candid == null ? null : BabamulService.of(survey, context).cutout(candid, kind);
  }
}
