package org.tom4j.brokers.gaia;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * A light curve as Gaia's pages write it: the name, a line of titles that was not always separated
 * by commas, then date, Julian date in TCB, and the mean G of a transit, without an error. Pure.
 */
final class GaiaCurve {
  private static final Band G = Band.of("gaiag");
  private static final Pattern JULIAN_DATE = Pattern.compile("\\d{7}(?:\\.\\d{1,9})?");
  private static final Pattern MAGNITUDE = Pattern.compile("\\d{1,2}(?:\\.\\d{1,6})?");
  private static final int COLUMNS = 3;

  private GaiaCurve() {}

  /** Its points; transits without a magnitude, and untrusted ones, are left out. */
  static Stream<PhotometryPoint> points(String object, Stream<String> lines) {
    return lines.flatMap(line -> point(object, line.split(",", -1)));
  }

  private static Stream<PhotometryPoint> point(String object, String[] cells) {
    if (cells.length != COLUMNS) {
      return Stream.empty();
    }
    String date = cells[1].strip();
    String mag = cells[2].strip();
    if (!JULIAN_DATE.matcher(date).matches() || !MAGNITUDE.matcher(mag).matches()) {
      return Stream.empty();
    }
    String id = object + " " + date;
    return Stream.of(
        PhotometryPoint.of(ObservationTime.jd(date, Scale.TCB, null), Series.TOTAL, G, id)
            .withMagnitude(total(Double.parseDouble(mag)))
            .withInstrument("Gaia", null)
            .withSurveyId("Gaia", id));
  }

  /** Gaia's own zero point, which is Vega's. */
  static Magnitude total(double mag) {
    return Magnitude.of(mag).withBand(G).inSystem(Magnitude.System.VEGA).asTotal();
  }
}
