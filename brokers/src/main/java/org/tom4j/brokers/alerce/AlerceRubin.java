package org.tom4j.brokers.alerce;

import java.net.URI;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.Elements;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;
import org.tom4j.survey.Rubin;

/**
 * ALeRCE's objects of Rubin, asked page by page; an alert is an object as it is known now. The
 * service is young: lists over the whole sky may end in a time-out of its own.
 */
public final class AlerceRubin
    implements AlertBroker<AlerceQuery, AlerceRubinObject>,
        Questions<AlerceQuery>,
        SingleAlerts<AlerceRubinObject>,
        LightCurves<AlerceRubinObject>,
        ObjectPhotometry,
        Cutouts<AlerceRubinObject> {
  private static final URI API = URI.create("https://api-lsst.alerce.online");
  private static final URI PORTAL = URI.create("https://lsst.alerce.online");

  /** A page of the list; whether there is a next one it does not say. */
  public record Page(Elements<AlerceRubinObject> items) {}

  @Override
  public BrokerInfo<AlerceQuery> info() {
    return BrokerInfo.of("ALeRCE LSST", AlerceQuery.class)
        .withDescription("Objects of the Rubin Observatory's survey with ALeRCE's classes.")
        .withHomepage(PORTAL)
        .withSettings(AlerceSettings.class);
  }

  @Override
  public Stream<AlerceRubinObject> fetchAlerts(AlerceQuery query, BrokerContext context) {
    AlerceRubinRequest request = request(context);
    AlerceReply reply = new AlerceReply(query, context);
    return reply.checked(
        reply.pages(page -> request.objects(query, page), Page.class, Page::items),
        AlerceRubinObject::oid,
        AlerceRubinMapping::position);
  }

  @Override
  public @Nullable AlerceQuery translate(AlertQuestion question) {
    return AlerceQuery.of(question, Rubin::objectId);
  }

  @Override
  public GenericAlert toGenericAlert(AlerceRubinObject object) {
    return AlerceRubinMapping.alert(object, PORTAL);
  }

  @Override
  public AlerceRubinObject fetchAlert(String id, BrokerContext context) {
    return context.http().get(request(context).object(oid(id)), AlerceRubinObject.class);
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(AlerceRubinObject object, BrokerContext context) {
    return photometry(object.oid(), context);
  }

  @Override
  public boolean knows(String name) {
    return Rubin.objectId(name) != null;
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    AlerceRubinRequest request = request(context);
    String oid = oid(name);
    return Stream.concat(
            Rows.ifFound(() -> points(request.detections(oid), false, context)),
            Rows.ifFound(() -> points(request.forced(oid), true, context)))
        .sorted(Comparator.comparing(point -> point.time().utc()));
  }

  private static Stream<PhotometryPoint> points(URI uri, boolean forced, BrokerContext context) {
    return context
        .http()
        .getArray(uri, AlerceRubinDetection.class)
        .flatMap(detection -> detection.points(forced));
  }

  /** {@inheritDoc} Of the object's latest detection that has pictures. */
  @Override
  public @Nullable Cutout cutout(
      AlerceRubinObject object, Cutout.Kind kind, BrokerContext context) {
    AlerceRubinRequest request = request(context);
    URI detections = request.detections(object.oid());
    try (Stream<AlerceRubinDetection> all =
        context.http().getArray(detections, AlerceRubinDetection.class)) {
      return all.filter(detection -> Boolean.TRUE.equals(detection.hasStamp()))
          .max(Comparator.comparingDouble(AlerceRubinDetection::day))
          .map(AlerceRubinDetection::measurementId)
          .map(id -> Cutout.of(context.http().getBytes(request.stamp(object.oid(), id, kind))))
          .orElse(null);
    }
  }

  private static String oid(String name) {
    String oid = Rubin.objectId(name);
    return oid == null ? name : oid;
  }

  private static AlerceRubinRequest request(BrokerContext context) {
    return new AlerceRubinRequest(AlerceSettings.address(context, API));
  }
}
