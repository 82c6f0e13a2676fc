package org.tom4j.streams.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Cutout;
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
import org.tom4j.survey.Ztf;

/**
 * What passed the filters of a BOOM: the alert, its photometry in nanojanskys, and all filters that
 * it passed. Measurements have no numbers.
 */
final class BoomResults implements Survey {

  @Override
  public String name() {
    return "BOOM";
  }

  @Override
  public boolean wrote(Packet packet) {
    Map<String, @Nullable Object> members = packet.members();
    return members.containsKey("filters")
        && members.containsKey("photometry")
        && members.containsKey("candid")
        && members.containsKey("jd");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    List<Members> filters = members.list("filters");
    ObservationTime time = time(members, survey(members));
    GenericAlert alert =
        GenericAlert.of(
                Told.id(members, "candid"),
                members.id("objectId"),
                time.utc(),
                Told.position(members, "ra", "dec"))
            .withRestriction(restriction(members))
            .withExtra("survey", members.text("survey"))
            .withExtra(
                "filters",
                filters.isEmpty()
                    ? null
                    : filters.stream()
                        .flatMap(filter -> Stream.ofNullable(filter.text("filter_name")))
                        .collect(Collectors.joining(", ")));
    for (Members classifier : members.list("classifications")) {
      alert =
          alert.withExtra(
              String.valueOf(classifier.text("classifier")), classifier.number("score"));
    }
    return alert;
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    return History.inOrder(
        History.of(members.list("photometry"), each -> points(each, survey(members))));
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    Members members = new Members(packet.members());
    return Stamps.of(members, "cutout", kind, "ztf".equals(survey(members)));
  }

  private static String survey(Members told) {
    return String.valueOf(told.text("survey")).toLowerCase(Locale.ROOT);
  }

  /** ZTF's is the start of the exposure, Rubin's the middle. */
  private static ObservationTime time(Members told, String survey) {
    Reference reference =
        switch (survey) {
          case "ztf" -> Reference.START;
          case "lsst" -> Reference.MID;
          default -> null;
        };
    return Told.time("jd", () -> ObservationTime.jd(Told.digits(told, "jd"), Scale.UTC, reference));
  }

  private static Stream<PhotometryPoint> points(Members told, String ofAlert) {
    String survey = told.has("survey") ? survey(told) : ofAlert;
    ObservationTime time = time(told, survey);
    Band band = band(Told.text(told, "band"), survey);
    Series series = "ForcedPhot".equals(told.text("origin")) ? Series.FORCED : Series.DIFFERENCE;
    Double value = told.number("flux");
    Double error = told.number("flux_err");
    if (error == null || !(error > 0)) {
      return Stream.empty();
    }
    Flux flux = value == null ? null : Rubin.flux(value, error);
    // A look that found nothing has only the error.
    Magnitude magnitude = Rubin.magnitude(value == null ? 0 : value, error, null);
    return Stream.of(
        PhotometryPoint.of(time, series, band, time.original() + "/" + band.code() + "/" + series)
            .withFlux(flux)
            .withMagnitude(magnitude == null ? null : magnitude.asDifference().withBand(band))
            .withRestriction(restrictedTo(told, survey)));
  }

  /** The strictest of the alert and of its photometry: whoever has the packet has all of it. */
  private static @Nullable String restriction(Members members) {
    String ofAlert = survey(members);
    String group = restrictedTo(members, ofAlert);
    for (Members each : members.list("photometry")) {
      String survey = each.has("survey") ? survey(each) : ofAlert;
      group = Ztf.strictest(group, restrictedTo(each, survey));
    }
    return group;
  }

  private static @Nullable String restrictedTo(Members told, String survey) {
    return survey.equals("ztf") ? ZtfPoints.restrictedTo(told) : null;
  }

  /** Named with its survey, {@code ztfg}, or without. */
  private static Band band(String written, String survey) {
    Band whole = Band.of(written);
    return whole.registered() ? whole : Band.of(survey + written);
  }
}
