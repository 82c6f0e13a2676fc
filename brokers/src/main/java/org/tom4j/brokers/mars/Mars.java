package org.tom4j.brokers.mars;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.SingleAlerts;

/** MARS, asked page by page as its alerts are read. */
public final class Mars
    implements AlertBroker<MarsQuery, MarsAlert>,
        Questions<MarsQuery>,
        SingleAlerts<MarsAlert>,
        LightCurves<MarsAlert>,
        Cutouts<MarsAlert> {

  /**
   * Settings under {@code brokers: MARS:}.
   *
   * @param address where a copy of the service answers
   */
  public record Settings(URI address) {}

  @Override
  public BrokerInfo<MarsQuery> info() {
    return BrokerInfo.of("MARS", MarsQuery.class)
        .withDescription(
            "Public alerts of the Zwicky Transient Facility as Las Cumbres Observatory kept them.")
        .asArchive(
            "The public service ended in 2022. To ask a copy of it, give its address in tom.yaml"
                + " under brokers: MARS: address:")
        .withVolatile("avro")
        .withSettings(Settings.class);
  }

  @Override
  public Stream<MarsAlert> fetchAlerts(MarsQuery query, BrokerContext context) {
    MarsRequest request = new MarsRequest(address(context), query);
    AtomicInteger page = new AtomicInteger(request.firstPage());
    Stream<MarsPage> pages =
        context
            .http()
            .pages(
                request.page(page.get()),
                MarsPage.class,
                read -> read.mayHaveNext() ? request.page(page.incrementAndGet()) : null);
    return UntilNotFound.of(pages).flatMap(read -> read.results().stream());
  }

  @Override
  public @Nullable MarsQuery translate(AlertQuestion question) {
    return MarsQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(MarsAlert alert) {
    return MarsMapping.alert(alert);
  }

  /** {@inheritDoc} The alert comes with its history. */
  @Override
  public MarsAlert fetchAlert(String id, BrokerContext context) {
    return context.http().get(MarsRequest.alert(address(context), id), MarsAlert.class);
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(MarsAlert alert, BrokerContext context) {
    return Stream.of(alert)
        .map(known -> withHistory(known, context))
        .flatMap(whole -> Stream.concat(history(whole).stream(), Stream.of(whole)))
        .map(Mars::point)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(point -> point.time().utc()));
  }

  /** {@inheritDoc} As ZTF sends them: FITS, gzipped, the northern row first. */
  @Override
  public @Nullable Cutout cutout(MarsAlert alert, Cutout.Kind kind, BrokerContext context) {
    String id = alert.lcoId();
    return id == null
        ? null
        : new Cutout(context.http().getBytes(MarsRequest.cutout(address(context), id, kind)), true);
  }

  /** Alerts in a list come without their history; it is asked for. */
  private MarsAlert withHistory(MarsAlert alert, BrokerContext context) {
    String id = alert.lcoId();
    return alert.prvCandidate() != null || id == null ? alert : fetchAlert(id, context);
  }

  private static List<MarsAlert> history(MarsAlert alert) {
    return alert.prvCandidate() == null ? List.of() : alert.prvCandidate();
  }

  private static @Nullable PhotometryPoint point(MarsAlert entry) {
    MarsAlert.Candidate candidate = entry.candidate();
    return candidate == null ? null : MarsMapping.measurement(entry, candidate).point();
  }

  private static URI address(BrokerContext context) {
    return context.settings(Settings.class).address();
  }
}
