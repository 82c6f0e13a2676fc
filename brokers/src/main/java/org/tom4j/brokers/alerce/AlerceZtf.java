package org.tom4j.brokers.alerce;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.tom4j.broker.SingleAlerts;
import org.tom4j.broker.Suggestions;
import org.tom4j.survey.Ztf;

/** ALeRCE's objects of ZTF, asked page by page; an alert is an object as it is known now. */
public final class AlerceZtf
    implements AlertBroker<AlerceQuery, AlerceObject>,
        Questions<AlerceQuery>,
        SingleAlerts<AlerceObject>,
        LightCurves<AlerceObject>,
        ObjectPhotometry,
        Cutouts<AlerceObject>,
        Suggestions {
  private static final URI API = URI.create("https://api.alerce.online/ztf/v1");
  private static final URI PORTAL = URI.create("https://alerce.online");

  /** A page of the list; whether there is a next one it does not say. */
  public record Page(Elements<AlerceObject> items) {}

  @Override
  public BrokerInfo<AlerceQuery> info() {
    return BrokerInfo.of("ALeRCE ZTF", AlerceQuery.class)
        .withDescription("Objects of the Zwicky Transient Facility with ALeRCE's classes.")
        .withHomepage(PORTAL)
        .withSettings(AlerceSettings.class);
  }

  @Override
  public Stream<AlerceObject> fetchAlerts(AlerceQuery query, BrokerContext context) {
    AlerceZtfRequest request = request(context);
    AlerceReply reply = new AlerceReply(query, context);
    return reply.checked(
        reply.pages(page -> request.objects(query, page), Page.class, Page::items),
        AlerceObject::oid,
        AlerceZtfMapping::position);
  }

  @Override
  public @Nullable AlerceQuery translate(AlertQuestion question) {
    return AlerceQuery.of(question, Ztf::objectId);
  }

  @Override
  public GenericAlert toGenericAlert(AlerceObject object) {
    return AlerceZtfMapping.alert(object, PORTAL);
  }

  @Override
  public AlerceObject fetchAlert(String id, BrokerContext context) {
    return context.http().get(request(context).object(id), AlerceObject.class);
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(AlerceObject object, BrokerContext context) {
    return photometry(object.oid(), context);
  }

  @Override
  public boolean knows(String name) {
    return Ztf.objectId(name) != null;
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    return new AlerceZtfCurve(request(context), context).of(name);
  }

  /** {@inheritDoc} Of the object's latest detection that has pictures. */
  @Override
  public @Nullable Cutout cutout(AlerceObject object, Cutout.Kind kind, BrokerContext context) {
    URI detections = request(context).detections(object.oid());
    try (Stream<AlerceDetection> all = context.http().getArray(detections, AlerceDetection.class)) {
      return all.filter(AlerceDetection::isPictured)
          .max(Comparator.comparingDouble(AlerceDetection::day))
          .map(AlerceDetection::candid)
          .map(candid -> AlerceZtfRequest.stamp(object.oid(), candid, kind))
          .map(stamp -> Cutout.of(context.http().getBytes(stamp)))
          .orElse(null);
    }
  }

  @Override
  public Set<String> suggestedFields() {
    return AlerceClassifier.FIELDS;
  }

  @Override
  public Map<String, List<String>> suggestions(BrokerContext context) {
    try (Stream<AlerceClassifier> told =
        context.http().getArray(request(context).classifiers(), AlerceClassifier.class)) {
      return AlerceClassifier.suggestions(told.toList());
    }
  }

  private static AlerceZtfRequest request(BrokerContext context) {
    return new AlerceZtfRequest(AlerceSettings.address(context, API));
  }
}
