package org.tom4j.brokers.fink;

import java.net.URI;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;
import org.tom4j.survey.Rubin;

/**
 * Fink's archive of Rubin's alerts, filled while Rubin observes.
 *
 * <p>A single alert is asked for by {@code diaObjectId} (its newest) or {@code
 * diaObjectId/diaSourceId}: Fink does not know a detection's number alone.
 */
public final class FinkRubin
    implements AlertBroker<FinkRubinQuery, FinkRubinRow>,
        Questions<FinkRubinQuery>,
        SingleAlerts<FinkRubinRow>,
        LightCurves<FinkRubinRow>,
        ObjectPhotometry,
        Cutouts<FinkRubinRow> {
  private static final URI PUBLIC_API = URI.create("https://api.lsst.fink-portal.org");
  private static final URI PORTAL = URI.create("https://lsst.fink-portal.org");

  /**
   * Settings under {@code brokers: Fink LSST:}.
   *
   * @param address where another Fink answers, or null for the public one
   */
  public record Settings(@Nullable URI address) {}

  @Override
  public BrokerInfo<FinkRubinQuery> info() {
    return BrokerInfo.of("Fink LSST", FinkRubinQuery.class)
        .withDescription(
            "Alerts of the Rubin Observatory's survey with Fink's tags and scores, open to"
                + " everybody.")
        .withHomepage(PORTAL)
        // How far it lies from where the cone's middle was: the same alert, another question.
        .withVolatile("v:separation_degree")
        .withSettings(Settings.class);
  }

  @Override
  public Stream<FinkRubinRow> fetchAlerts(FinkRubinQuery query, BrokerContext context) {
    boolean all = query.objectId() != null;
    return new FinkReply(context, query.position(), all ? null : query.atMost(), null)
        .checked(
            context.http().getArray(request(context).alerts(query), FinkRubinRow.class),
            FinkRubinMapping::position);
  }

  @Override
  public @Nullable FinkRubinQuery translate(AlertQuestion question) {
    return FinkRubinQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(FinkRubinRow row) {
    return FinkRubinMapping.alert(row, PORTAL);
  }

  @Override
  public FinkRubinRow fetchAlert(String id, BrokerContext context) {
    int slash = id.indexOf('/');
    String objectId = Rubin.objectId(slash < 0 ? id : id.substring(0, slash));
    String sourceId = slash < 0 ? null : id.substring(slash + 1);
    if (objectId == null) {
      throw new BrokerException.Refused(
          "Fink is asked for a single alert of Rubin by diaObjectId or diaObjectId/diaSourceId; "
              + id
              + " is neither",
          null,
          404);
    }
    URI uri = request(context).object(objectId);
    try (Stream<FinkRubinRow> rows = context.http().getArray(uri, FinkRubinRow.class)) {
      return rows.filter(row -> objectId.equals(row.diaObjectId()))
          .filter(row -> sourceId == null || sourceId.equals(row.diaSourceId()))
          .max(Comparator.comparingDouble(FinkRubinMapping::day))
          .orElseThrow(() -> new BrokerException.Refused("Fink has no alert " + id, uri, 404));
    }
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(FinkRubinRow alert, BrokerContext context) {
    String objectId = Rubin.id(alert.diaObjectId());
    return objectId == null ? Stream.empty() : curve(objectId, context);
  }

  @Override
  public boolean knows(String name) {
    return Rubin.objectId(name) != null;
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    String objectId = Rubin.objectId(name);
    return objectId == null ? Stream.empty() : curve(objectId, context);
  }

  private static Stream<PhotometryPoint> curve(String objectId, BrokerContext context) {
    FinkRubinRequest request = request(context);
    return Stream.concat(
            points(request.detections(objectId), objectId, false, context),
            points(request.forced(objectId), objectId, true, context))
        .sorted(Comparator.comparing(point -> point.time().utc()));
  }

  private static Stream<PhotometryPoint> points(
      URI uri, String objectId, boolean forced, BrokerContext context) {
    return Rows.ifFound(() -> context.http().getArray(uri, FinkRubinFlux.class))
        .filter(row -> row.isOf(objectId))
        .flatMap(row -> row.points(forced));
  }

  /** {@inheritDoc} As Fink draws it. */
  @Override
  public @Nullable Cutout cutout(FinkRubinRow alert, Cutout.Kind kind, BrokerContext context) {
    String sourceId = Rubin.id(alert.diaSourceId());
    if (sourceId == null) {
      return null;
    }
    URI picture = request(context).cutout(Rubin.id(alert.diaObjectId()), sourceId, kind);
    return FinkValue.picture(context.http().getBytes(picture));
  }

  private static FinkRubinRequest request(BrokerContext context) {
    URI address = context.settings(Settings.class).address();
    return new FinkRubinRequest(address == null ? PUBLIC_API : address);
  }
}
