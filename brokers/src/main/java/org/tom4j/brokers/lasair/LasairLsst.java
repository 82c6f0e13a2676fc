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

/** Lasair's objects of Rubin; an alert is an object as it is known now. */
public final class LasairLsst
    implements AlertBroker<LasairQuery, LasairLsstObject>,
        Questions<LasairQuery>,
        SingleAlerts<LasairLsstObject>,
        LightCurves<LasairLsstObject>,
        ObjectPhotometry,
        ConnectionTest {
  private static final LasairSurvey SURVEY = LasairSurvey.LSST;

  @Override
  public BrokerInfo<LasairQuery> info() {
    return BrokerInfo.of(SURVEY.module(), LasairQuery.class)
        .withDescription(
            "Objects of the Rubin Observatory's survey with Sherlock's classes, by conditions in"
                + " SQL. Wants the token of an account, which is free and not that of Lasair ZTF.")
        .withHomepage(SURVEY.portal())
        .withVolatile("now_mjd", "mjdmin_ago", "mjdmax_ago", "since_now")
        .withSettings(LasairSettings.class);
  }

  @Override
  public Stream<LasairLsstObject> fetchAlerts(LasairQuery query, BrokerContext context) {
    return new LasairSearch(SURVEY, query, context)
        .objects(LasairLsstObject.class, LasairLsst::id, LasairLsstMapping::position);
  }

  @Override
  public @Nullable LasairQuery translate(AlertQuestion question) {
    return LasairQuery.of(question, SURVEY);
  }

  @Override
  public GenericAlert toGenericAlert(LasairLsstObject object) {
    return LasairLsstMapping.alert(object);
  }

  /** {@inheritDoc} The object comes with its history. */
  @Override
  public LasairLsstObject fetchAlert(String id, BrokerContext context) {
    LasairLsstObject object = LasairService.of(SURVEY, context).object(id, LasairLsstObject.class);
    if (object.id() == null) {
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
  public Stream<PhotometryPoint> lightCurve(LasairLsstObject object, BrokerContext context) {
    return object.diaSourcesList() == null
        ? photometry(id(object), context)
        : points(object, context);
  }

  @Override
  public boolean knows(String name) {
    return SURVEY.knows(name);
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    return Rows.ifFound(() -> points(fetchAlert(name, context), context));
  }

  private static Stream<PhotometryPoint> points(LasairLsstObject object, BrokerContext context) {
    List<Measured> history =
        Stream.concat(
                stream(object.diaSourcesList()).map(source -> new Measured(source, false)),
                stream(object.diaForcedSourcesList()).map(source -> new Measured(source, true)))
            .toList();
    return LasairPoints.of(
        history, measured -> measured.source().points(measured.forced()), context);
  }

  /** A source with what it is. */
  private record Measured(LasairLsstSource source, boolean forced) {}

  private static Stream<LasairLsstSource> stream(@Nullable List<LasairLsstSource> sources) {
    return sources == null ? Stream.empty() : sources.stream();
  }

  /** Without its id an object is told all the same, and seen as bad. */
  private static String id(LasairLsstObject object) {
    String id = object.id();
    return id == null ? object.toString() : id;
  }
}
