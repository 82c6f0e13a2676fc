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
import org.tom4j.survey.Ztf;

/**
 * Fink's archive of ZTF alerts. New alerts come after each night, not at once.
 *
 * <p>A single alert is asked for by {@code objectId} (its newest) or {@code objectId/candid}: Fink
 * does not know a detection's number alone.
 */
public final class FinkZtf
    implements AlertBroker<FinkQuery, FinkRow>,
        Questions<FinkQuery>,
        SingleAlerts<FinkRow>,
        LightCurves<FinkRow>,
        ObjectPhotometry,
        Cutouts<FinkRow> {
  private static final URI PUBLIC_API = URI.create("https://api.ztf.fink-portal.org");
  private static final URI PORTAL = URI.create("https://ztf.fink-portal.org");

  /**
   * Settings under {@code brokers: Fink ZTF:}.
   *
   * @param address where another Fink answers, or null for the public one
   */
  public record Settings(@Nullable URI address) {}

  @Override
  public BrokerInfo<FinkQuery> info() {
    return BrokerInfo.of("Fink ZTF", FinkQuery.class)
        .withDescription(
            "Alerts of the Zwicky Transient Facility with Fink's classes, open to everybody."
                + " Alerts appear on the day after their night.")
        .withHomepage(PORTAL)
        // How far it lies from where the cone's middle was: the same alert, another question.
        .withVolatile("v:separation_degree")
        .withSettings(Settings.class);
  }

  @Override
  public Stream<FinkRow> fetchAlerts(FinkQuery query, BrokerContext context) {
    boolean all = query.objectId() != null;
    String named = query.alertClass();
    return new FinkReply(
            context,
            query.position(),
            all ? null : query.atMost(),
            named == null ? null : unknown(named))
        .checked(
            context.http().getArray(request(context).alerts(query), FinkRow.class),
            FinkMapping::position);
  }

  private static String unknown(String alertClass) {
    return "Fink answered nothing. It does so for a class it does not know, too: is '"
        + alertClass
        + "' written as Fink writes it?";
  }

  @Override
  public @Nullable FinkQuery translate(AlertQuestion question) {
    return FinkQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(FinkRow row) {
    return FinkMapping.alert(row, PORTAL);
  }

  @Override
  public FinkRow fetchAlert(String id, BrokerContext context) {
    int slash = id.indexOf('/');
    String objectId = slash < 0 ? id : id.substring(0, slash);
    String candid = slash < 0 ? null : id.substring(slash + 1);
    URI uri = request(context).object(objectId);
    try (Stream<FinkRow> rows = context.http().getArray(uri, FinkRow.class)) {
      return rows.filter(row -> candid == null || candid.equals(row.candid()))
          .max(Comparator.comparingDouble(FinkMapping::julianDate))
          .orElseThrow(() -> new BrokerException.Refused("Fink has no alert " + id, uri, 404));
    }
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(FinkRow alert, BrokerContext context) {
    String objectId = alert.objectId();
    return objectId == null ? Stream.empty() : photometry(objectId, context);
  }

  @Override
  public boolean knows(String name) {
    return Ztf.objectId(name) != null;
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    URI history = request(context).history(name);
    return new FinkHistory(context)
        .points(Rows.ifFound(() -> context.http().getArray(history, FinkRow.class)));
  }

  /** {@inheritDoc} As Fink draws it. */
  @Override
  public @Nullable Cutout cutout(FinkRow alert, Cutout.Kind kind, BrokerContext context) {
    String objectId = alert.objectId();
    String candid = alert.candid();
    return objectId == null || candid == null
        ? null
        : FinkValue.picture(
            context.http().getBytes(request(context).cutout(objectId, candid, kind)));
  }

  private static FinkRequest request(BrokerContext context) {
    URI address = context.settings(Settings.class).address();
    return new FinkRequest(address == null ? PUBLIC_API : address);
  }
}
