package org.tom4j.brokers.samplenight;

import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
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
import org.tom4j.broker.Resumable;
import org.tom4j.broker.StreamPosition;
import org.tom4j.broker.StreamPositions;

/** A night's alerts that nobody observed, for trying things out without a network or an account. */
public final class SampleNight
    implements AlertBroker<SampleQuery, SampleAlert>,
        Resumable<SampleQuery, SampleAlert>,
        Questions<SampleQuery>,
        LightCurves<SampleAlert>,
        Cutouts<SampleAlert> {
  private final LongSupplier nanoTime;

  public SampleNight() {
    this(System::nanoTime);
  }

  SampleNight(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public BrokerInfo<SampleQuery> info() {
    return BrokerInfo.of("Sample night", SampleQuery.class)
        .withDescription(
            "Invented supernovae, microlensing events, variable stars and minor planets.")
        .asSynthetic("Every alert is invented: for trying things out, needs no network");
  }

  @Override
  public Stream<SampleAlert> fetchAlerts(SampleQuery query, BrokerContext context) {
    return alerts(query, first(query, context));
  }

  @Override
  public Stream<SampleAlert> resume(
      SampleQuery query, StreamPositions positions, BrokerContext context) {
    String partition = query.endless() ? EndlessAlerts.PARTITION : NightAlerts.PARTITION;
    return Stream.of(query)
        .flatMap(asked -> alerts(asked, positions.takeUp(partition, first(asked, context))));
  }

  @Override
  public boolean goesOn(SampleQuery query) {
    return query.goesOn();
  }

  @Override
  public StreamPosition position(SampleAlert alert) {
    return NightAlerts.isOne(alert) ? NightAlerts.behind(alert) : EndlessAlerts.behind(alert);
  }

  /** Endless alerts begin now: nobody waits for those of last year. */
  private static long first(SampleQuery query, BrokerContext context) {
    return query.endless() ? EndlessAlerts.lookAt(context.clock().instant()) : 0;
  }

  /** What a query wants of its stream, from a number on. */
  private Stream<SampleAlert> alerts(SampleQuery query, long first) {
    Stream<SampleAlert> alerts =
        query.endless()
            ? EndlessAlerts.of(query, first, new Pace(query.perSecond(), nanoTime))
            : paced(NightAlerts.from(first).filter(alert -> query.wants(object(alert))), query);
    Stream<SampleAlert> wanted = alerts.filter(query::wants);
    return query.howMany() == null ? wanted : wanted.limit(query.howMany());
  }

  @Override
  public @Nullable SampleQuery translate(AlertQuestion question) {
    return SampleQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(SampleAlert alert) {
    SkyPosition there = SkyPosition.ofDegrees(alert.ra(), alert.dec());
    GenericAlert known = GenericAlert.of(alert.id(), alert.name(), alert.time(), there);
    return (alert.kind() == Kind.MOVING_OBJECT ? known.asSolarSystemObject() : known)
        .withMagnitude(SampleLightCurve.magnitude(alert))
        .withScore(alert.score(), "realness")
        .withExtra("kind", alert.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(SampleAlert alert, BrokerContext context) {
    return SampleLightCurve.of(object(alert), alert);
  }

  @Override
  public Cutout cutout(SampleAlert alert, Cutout.Kind kind, BrokerContext context) {
    return SamplePicture.of(object(alert), alert, kind);
  }

  /** At once, unless the query says how fast: then as from a broker that is heard live. */
  private Stream<SampleAlert> paced(Stream<SampleAlert> alerts, SampleQuery query) {
    if (query.rate() == null) {
      return alerts;
    }
    Pace pace = new Pace(query.perSecond(), nanoTime);
    return alerts.takeWhile(_ -> pace.awaitTurn());
  }

  private static SampleObject object(SampleAlert alert) {
    return SampleSky.objects().get(alert.object());
  }
}
