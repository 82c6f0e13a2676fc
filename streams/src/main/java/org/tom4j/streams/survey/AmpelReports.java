package org.tom4j.streams.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Reference;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.survey.Rubin;

/**
 * AMPEL's reports on objects of Rubin, as it sends them through Hopskotch. Its times are Julian
 * dates on the scale of Rubin's, TAI; its numbers of measurements have lost their last digits, so
 * that no measurement is known by them.
 */
final class AmpelReports implements Survey {
  @Override
  public String name() {
    return "AMPEL";
  }

  @Override
  public boolean wrote(Packet packet) {
    Map<String, @Nullable Object> members = packet.members();
    return members.containsKey("object")
        && members.containsKey("photometry")
        && members.containsKey("classification")
        && members.containsKey("state");
  }

  /** The newest measurement is the alert. */
  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    Members object = members.in("object");
    String id = Told.id(object, "id");
    PhotometryPoint newest =
        lightCurve(packet)
            .max(Comparator.comparing(point -> point.time().utc()))
            .orElseThrow(() -> new IllegalArgumentException("has no photometry with a time"));
    Flux flux = newest.flux();
    GenericAlert alert =
        GenericAlert.of(
                id + "/" + Told.id(members, "state"),
                id,
                newest.time().utc(),
                Told.position(object, "ra", "dec"))
            .withPositionError(Told.error(object.number("ra_err"), object.number("dec_err"), 1))
            .withMagnitude(flux == null || flux.value() <= 0 ? null : newest.magnitude())
            .withAlias("LSST".equals(object.text("source")) ? "LSST" + id : null)
            .withAlias(object.id("external_id"));
    List<Members> hosts = members.list("host");
    return classified(alert, members)
        .withExtra("host redshift", hosts.isEmpty() ? null : hosts.getFirst().number("redshift"));
  }

  /** The likeliest class of the first classifier. */
  private static GenericAlert classified(GenericAlert alert, Members members) {
    Optional<Map.Entry<String, Double>> likeliest =
        members.list("classification").stream()
            .flatMap(classifier -> classifier.list("models").stream())
            .limit(1)
            .flatMap(model -> probabilities(model.in("probabilities")))
            .max(Map.Entry.comparingByValue());
    return likeliest
        .map(it ->
            alert
                .withExtra("class", it.getKey().replaceAll("^P\\((.*)\\)$", "$1"))
                .withScore(it.getValue(), "probability " + it.getKey()))
        .orElse(alert);
  }

  private static Stream<Map.Entry<String, Double>> probabilities(Members told) {
    return told.map().keySet().stream()
        .flatMap(name -> {
          Double probability =
              told.map().get(name) instanceof Double real && Double.isFinite(real) ? real : null;
          return probability == null ? Stream.empty() : Stream.of(Map.entry(name, probability));
        });
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    return History.inOrder(
        History.of(new Members(packet.members()).list("photometry"), AmpelReports::points));
  }

  private static Stream<PhotometryPoint> points(Members told) {
    String source = String.valueOf(told.text("source"));
    Series series = source.endsWith("FP") ? Series.FORCED : Series.DIFFERENCE;
    ObservationTime time = ObservationTime.jd(Told.digits(told, "time"), Scale.TAI, Reference.MID);
    Band band = Band.of(Told.text(told, "band"));
    Flux flux = flux(told);
    if (flux == null) {
      return Stream.empty();
    }
    return Stream.of(
        PhotometryPoint.of(time, series, band, time.original() + "/" + band.code() + "/" + source)
            .withFlux(flux)
            .withMagnitude(magnitude(flux, band)));
  }

  /** In nanojanskys, by the zero point that is told with it. */
  private static @Nullable Flux flux(Members told) {
    Double value = told.number("flux");
    Double error = told.number("fluxerr");
    Double zeroPoint = told.number("zp");
    if (value == null
        || error == null
        || zeroPoint == null
        || !"ab".equalsIgnoreCase(told.text("zpsys"))) {
      return null;
    }
    double nanojanskys = Magnitude.nanojanskysOfAb(zeroPoint);
    return Rubin.flux(value * nanojanskys, error * nanojanskys);
  }

  private static @Nullable Magnitude magnitude(Flux flux, Band band) {
    Magnitude magnitude = Rubin.magnitude(flux.value(), flux.error(), null);
    return magnitude == null ? null : magnitude.asDifference().withBand(band);
  }
}
