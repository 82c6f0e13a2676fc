package org.tom4j.brokers.babamul;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;

/**
 * BOOM of one survey, of which Babamul is what everybody may have.
 *
 * <p>A single alert is asked for by its object's name (the newest one), the detection's number, or
 * {@code name/number}. A number of Rubin's alone is its object's.
 *
 * @param <A> an alert of the survey
 */
abstract sealed class BoomModule<A extends BoomAlert>
    implements AlertBroker<BoomQuery, A>,
        Questions<BoomQuery>,
        SingleAlerts<A>,
        LightCurves<A>,
        ObjectPhotometry,
        ConnectionTest
    permits BoomZtf, BoomLsst {
  static final URI HOMEPAGE = URI.create("https://github.com/boom-astro/boom");
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final BabamulSurvey survey;

  BoomModule(BabamulSurvey survey) {
    this.survey = survey;
  }

  /** Every alert that meets the query, page by page. */
  abstract Stream<A> list(BoomService service, BoomQuery query);

  /** The first alert that answers a question; null if there is none. */
  abstract @Nullable A first(BoomService service, JsonValue question);

  /** The alert with all that was measured of its object. */
  abstract BabamulAlert withHistory(BoomService service, A alert, String objectId);

  @Override
  public Stream<A> fetchAlerts(BoomQuery query, BrokerContext context) {
    String named = query.objectId();
    if (named != null && survey.id(named.strip()) == null) {
      throw new Refused(
          "'" + named + "' is no object of " + survey + ": look at the object ID.",
          null,
          BAD_REQUEST);
    }
    Stream<A> alerts =
        Rows.once(
            list(BoomService.of(survey, context), query), alert -> alert.packet().generic().id());
    Cone cone = query.position();
    return cone == null
        ? alerts
        : Rows.inside(cone, alerts, alert -> alert.packet().position(), context);
  }

  @Override
  public @Nullable BoomQuery translate(AlertQuestion question) {
    return BoomQuery.of(question, survey);
  }

  /** Without a page for people: Babamul's tells of public alerts alone. */
  @Override
  public GenericAlert toGenericAlert(A alert) {
    return alert.packet().generic().withUrl((String) null);
  }

  @Override
  public A fetchAlert(String id, BrokerContext context) {
    BoomService service = BoomService.of(survey, context);
    String number = id.substring(id.indexOf('/') + 1);
    String object = survey.id(id);
    A found =
        object != null
            ? first(service, service.filter().newest(object))
            : BoomQuery.isNumber(number) ? first(service, service.filter().alert(number)) : null;
    if (found == null) {
      throw new Refused("BOOM has no " + survey + " alert '" + id + "'.", null, NOT_FOUND);
    }
    return found;
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(A alert, BrokerContext context) {
    String objectId = alert.objectId();
    return objectId == null
        ? Stream.empty()
        : measured(BoomService.of(survey, context), alert, objectId, context);
  }

  @Override
  public boolean knows(String name) {
    String id = survey.id(name);
    return id != null && !BabamulSurvey.isMoving(id);
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    String id = survey.id(name);
    if (id == null) {
      return Stream.empty();
    }
    BoomService service = BoomService.of(survey, context);
    return Stream.of(id)
        .flatMap(object -> Stream.ofNullable(first(service, service.filter().newest(object))))
        .flatMap(newest -> measured(service, newest, id, context));
  }

  private Stream<PhotometryPoint> measured(
      BoomService service, A alert, String objectId, BrokerContext context) {
    return Stream.of(alert)
        .flatMap(
            one -> BabamulHistory.of(withHistory(service, one, objectId).measurements(), context));
  }

  @Override
  public String test(BrokerContext context) {
    return BoomService.of(survey, context).test();
  }
}
