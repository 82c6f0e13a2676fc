package org.tom4j.streams.survey;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Mjd;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.avro.AvroColumns;
import org.tom4j.streams.avro.AvroField;
import org.tom4j.survey.Rubin;

/**
 * The photometry of a Rubin packet as columns, out of columns of the packet: what {@link
 * RubinSource} tells as points. Only the ordinary; of the rest the points say what there is.
 */
final class RubinFluxes {
  /** With more, points that came twice are no longer left out. */
  private static final int MOST_ROWS = 50_000;

  private static final List<AvroField> SOURCE =
      List.of(
          AvroField.whole("diaSourceId"),
          AvroField.number("midpointMjdTai", "midPointTai"),
          AvroField.number("timeWithdrawnMjdTai"),
          AvroField.text("band", "filterName"),
          AvroField.number("psfFlux", "psFlux"),
          AvroField.number("psfFluxErr", "psFluxErr"),
          AvroField.number("scienceFlux"),
          AvroField.number("scienceFluxErr"),
          AvroField.whole("diaForcedSourceId"));

  // The fields by their places in that list.
  private static final int ID = 0;
  private static final int TIME = 1;
  private static final int WITHDRAWN = 2;
  private static final int BAND = 3;
  private static final int FLUX = 4;
  private static final int FLUX_ERROR = 5;
  private static final int SCIENCE_FLUX = 6;
  private static final int SCIENCE_FLUX_ERROR = 7;
  private static final int FORCED_ID = 8;

  private final FluxCurve.Builder curve;
  private final NumbersOnce differences;
  private final NumbersOnce totals;
  private final NumbersOnce forced;
  private final Map<String, Optional<Band>> bands = new HashMap<>();

  private RubinFluxes(int detections, int looks) {
    curve = new FluxCurve.Builder(2 * detections + looks);
    differences = new NumbersOnce(detections);
    totals = new NumbersOnce(detections);
    forced = new NumbersOnce(looks);
  }

  /** Null if the packet is not in Avro, or something in it is out of the ordinary. */
  static @Nullable FluxCurve of(Map<String, @Nullable Object> packet) {
    AvroColumns detection = AvroColumns.ofRecord(packet, "diaSource", SOURCE);
    AvroColumns before = AvroColumns.ofList(packet, "prvDiaSources", SOURCE);
    AvroColumns looks = AvroColumns.ofList(packet, "prvDiaForcedSources", SOURCE);
    if (detection == null || before == null || looks == null) {
      return null;
    }
    int detections = detection.size() + before.size();
    if (detections + looks.size() > MOST_ROWS) {
      return null;
    }
    RubinFluxes fluxes = new RubinFluxes(detections, looks.size());
    try {
      fluxes.addDetections(detection);
      fluxes.addDetections(before);
      fluxes.addForced(looks);
    } catch (IllegalArgumentException outOfTheOrdinary) {
      return null;
    }
    return fluxes.curve.build();
  }

  private void addDetections(AvroColumns sources) {
    long[] ids = sources.wholes(ID, 0);
    double[] fluxes = sources.numbers(SCIENCE_FLUX);
    double[] errors = sources.numbers(SCIENCE_FLUX_ERROR);
    Looks looks = looks(sources);
    for (int row = 0; row < ids.length; row++) {
      Instant time = looks.time(row);
      Band band = looks.bands[row];
      if (ids[row] != 0 && time != null && band != null) {
        add(
            differences,
            ids[row],
            time,
            Series.DIFFERENCE,
            band,
            looks.fluxes[row],
            looks.errors[row]);
        add(totals, ids[row], time, Series.TOTAL, band, fluxes[row], errors[row]);
      }
    }
  }

  private void addForced(AvroColumns sources) {
    long[] ids = sources.wholes(FORCED_ID, 0);
    long[] otherwise = sources.wholes(ID, 0);
    Looks looks = looks(sources);
    for (int row = 0; row < ids.length; row++) {
      long id = sources.has(FORCED_ID, row) ? ids[row] : otherwise[row];
      Instant time = looks.time(row);
      Band band = looks.bands[row];
      if (id != 0 && time != null && band != null) {
        add(forced, id, time, Series.FORCED, band, looks.fluxes[row], looks.errors[row]);
      }
    }
  }

  private void add(
      NumbersOnce told,
      long id,
      Instant time,
      Series series,
      Band band,
      double flux,
      double error) {
    if (!Double.isNaN(flux) && told.add(id)) {
      curve.add(time, series, band, flux, error >= 0 ? error : Double.NaN);
    }
  }

  private Looks looks(AvroColumns sources) {
    @Nullable String[] letters = sources.texts(BAND);
    @Nullable Band[] in = new @Nullable Band[letters.length];
    for (int row = 0; row < in.length; row++) {
      in[row] = band(letters[row]);
    }
    return new Looks(
        sources.numbers(TIME),
        sources.numbers(WITHDRAWN),
        in,
        sources.numbers(FLUX),
        sources.numbers(FLUX_ERROR));
  }

  private @Nullable Band band(@Nullable String letter) {
    return letter == null
        ? null
        : bands.computeIfAbsent(letter, one -> Optional.ofNullable(Rubin.band(one))).orElse(null);
  }

  /** What detections and forced measurements have both. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Looks(
      double[] times,
      double[] withdrawn,
      @Nullable Band[] bands,
      double[] fluxes,
      double[] errors) {

    /** Null if it has none, or was taken back. */
    @Nullable Instant time(int row) {
      boolean kept = Double.isNaN(withdrawn[row]) || withdrawn[row] == 0;
      if (!kept || Double.isNaN(times[row])) {
        return null;
      }
      try {
        return Mjd.tai(times[row]);
      } catch (IllegalArgumentException noDate) {
        return null;
      }
    }
  }
}
