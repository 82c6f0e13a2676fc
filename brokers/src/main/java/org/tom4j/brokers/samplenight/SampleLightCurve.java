package org.tom4j.brokers.samplenight;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * The photometry of an invented object: every third night in g and r, every sixth in i, from the
 * first night of the cycle, 45 before night 0, to the alert. Each look is a detection or a limit in
 * the difference series and a signed flux in the forced one.
 */
final class SampleLightCurve {
  // Magnitude 25 is 0.3631 µJy on the AB scale: 10^((23.9 − 25) / 2.5).
  private static final double MICROJANSKY = Math.pow(10, (23.9 - 25) / 2.5);

  private SampleLightCurve() {}

  /** Oldest first, up to an alert of the object and with it. */
  static Stream<PhotometryPoint> of(SampleObject object, SampleAlert alert) {
    SampleObject.Measurement own = object.measured(alert.time(), alert.band());
    return Stream.concat(schedule(object, SampleObject.firstNight(alert.time())), Stream.of(own))
        .filter(look -> !look.time().isAfter(alert.time()))
        .distinct()
        .sorted(Comparator.comparing(SampleObject.Measurement::time))
        .flatMap(look -> Stream.of(difference(look), forced(look)));
  }

  private static Stream<SampleObject.Measurement> schedule(SampleObject object, int first) {
    return IntStream.range(first, first + SampleObject.CYCLE)
        .boxed()
        .flatMap(night ->
            Arrays.stream(SampleBand.values())
                .filter(band -> night % (band == SampleBand.I ? 6 : 3) == 0)
                .map(band -> object.measured(object.turn(night, band), band)));
  }

  /** The alert of an object's turn on a night, if it is detected. */
  static Optional<SampleAlert> alert(SampleObject object, int night, SampleBand band) {
    return object.alert(object.turn(night, band), band, id(object, object.turn(night, band), band));
  }

  /** The alert's magnitude in the terms of every broker. */
  static Magnitude magnitude(SampleAlert alert) {
    return detection(alert.mag(), alert.magError(), alert.negative()).withBand(band(alert.band()));
  }

  private static Magnitude detection(double value, double error, boolean negative) {
    Magnitude magnitude = Magnitude.of(value).withError(error).inSystem(Magnitude.System.AB);
    return negative ? magnitude.asNegativeDifference() : magnitude.asDifference();
  }

  private static PhotometryPoint difference(SampleObject.Measurement look) {
    Magnitude magnitude =
        look.detected()
            ? detection(look.magnitude(), look.magnitudeError(), look.negative())
            : Magnitude.limit(look.limit(), 5.0).inSystem(Magnitude.System.AB);
    return point(look, Series.DIFFERENCE).withMagnitude(magnitude.withBand(band(look.band())));
  }

  private static PhotometryPoint forced(SampleObject.Measurement look) {
    return point(look, Series.FORCED)
        .withFlux(
            new Flux(
                SampleObject.rounded(look.flux() * MICROJANSKY),
                SampleObject.rounded(look.sigma() * MICROJANSKY),
                "uJy"));
  }

  private static PhotometryPoint point(SampleObject.Measurement look, Series series) {
    String id = id(look.object(), look.time(), look.band()) + (series == Series.FORCED ? "-f" : "");
    return PhotometryPoint.of(
            ObservationTime.utc(
                look.time(), look.time().toString(), ObservationTime.Reference.START),
            series,
            band(look.band()),
            id)
        .withSurveyId("SAMPLE", id);
  }

  private static String id(SampleObject object, Instant time, SampleBand band) {
    return object.name() + "-" + time.getEpochSecond() + "-" + band.name().toLowerCase(Locale.ROOT);
  }

  private static Band band(SampleBand band) {
    return Band.of("ztf" + band.name().toLowerCase(Locale.ROOT));
  }
}
