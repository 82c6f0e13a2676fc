package org.tom4j.brokers.lasair;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;

/** Lasair's objects of ZTF; an alert is an object as it is known now. */
public final class LasairZtf
    implements AlertBroker<LasairQuery, LasairZtfObject>,
        Questions<LasairQuery>,
        SingleAlerts<LasairZtfObject>,
        LightCurves<LasairZtfObject>,
        ObjectPhotometry,
        ConnectionTest {
  private static final LasairSurvey SURVEY = LasairSurvey.ZTF;

  @Override
  public BrokerInfo<LasairQuery> info() {
    return BrokerInfo.of(SURVEY.module(), LasairQuery.class)
        .withDescription(
            "Objects of the Zwicky Transient Facility with Sherlock's classes, by conditions in"
                + " SQL. Wants the token of an account, which is free.")
        .withHomepage(SURVEY.portal())
        .withVolatile("now_mjd", "mjdmin_ago", "mjdmax_ago", "since_now")
        .withSettings(LasairSettings.class);
  }

  @Override
  public Stream<LasairZtfObject> fetchAlerts(LasairQuery query, BrokerContext context) {
    return new LasairSearch(SURVEY, query, context)
        .objects(LasairZtfObject.class, LasairZtf::id, LasairZtfMapping::position);
  }

  @Override
  public @Nullable LasairQuery translate(AlertQuestion question) {
    return LasairQuery.of(question, SURVEY);
  }

  @Override
  public GenericAlert toGenericAlert(LasairZtfObject object) {
    return LasairZtfMapping.alert(object);
  }

  /** {@inheritDoc} The object comes with its history. */
  @Override
  public LasairZtfObject fetchAlert(String id, BrokerContext context) {
    LasairZtfObject object = LasairService.of(SURVEY, context).object(id, LasairZtfObject.class);
    if (object.objectId() == null) {
      throw new BrokerException.Refused("Lasair has no object '" + id + "'.", null, 404);
    }
    return object;
  }

  @Override
  public String test(BrokerContext context) {
    return LasairService.of(SURVEY, context).test();
  }

  /** {@inheritDoc} A row of a list comes without its history; it is asked for. */
  @Override
  public Stream<PhotometryPoint> lightCurve(LasairZtfObject object, BrokerContext context) {
    return object.candidates() == null
        ? photometry(id(object), context)
        : points(object.candidates(), context);
  }

  @Override
  public boolean knows(String name) {
    return SURVEY.knows(name);
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    return Rows.ifFound(() -> points(history(name, context), context));
  }

  private List<LasairZtfCandidate> history(String name, BrokerContext context) {
    List<LasairZtfCandidate> candidates = fetchAlert(name, context).candidates();
    return candidates == null ? List.of() : candidates;
  }

  private static Stream<PhotometryPoint> points(
      List<LasairZtfCandidate> candidates, BrokerContext context) {
    return LasairPoints.of(candidates, candidate -> Stream.ofNullable(candidate.point()), context);
  }

  /** Without its id an object is told all the same, and seen as bad. */
  private static String id(LasairZtfObject object) {
    String id = object.objectId();
    return id == null ? object.toString() : id;
  }
}
