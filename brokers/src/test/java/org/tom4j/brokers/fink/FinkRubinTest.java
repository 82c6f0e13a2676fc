package org.tom4j.brokers.fink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class FinkRubinTest {
  private static final FinkRubinQuery A_TAG = FinkRubinQueries.tag("in_tns", null, null);
  private final FinkRubin fink = new FinkRubin();

  @Test
  void mapsARecordedTagWhole() {
    List<GenericAlert> alerts =
        mapped(Recorded.answer("fink/lsst_tags_extragalactic_new_candidate.json"));

    assertThat(alerts)
        .extracting(GenericAlert::id)
        .containsExactly(
            "170657518965489670/170666303386288164",
            "170657518963916898/170666303252070421",
            "170657517628555290/170666302427365386",
            "170657517579272230/170666302397480983");
    GenericAlert first = alerts.getFirst();
    assertThat(first.name()).isEqualTo("170657518965489670");
    // 0.4127394704 of a day is 35660.69024256 s: 09:54:20.690243 TAI, 37 s ahead of UTC.
    assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-07-14T09:53:43.690243Z"));
    assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(59.7332688719, -50.1957855958));
    Magnitude magnitude = Objects.requireNonNull(first.magnitude());
    // 31.4 - 2.5 log10(3021.5986) = 22.69940; 1.085736 * 215.90448 / 3021.5986 = 0.07758.
    assertThat(magnitude.value()).isCloseTo(22.69940, within(1e-5));
    assertThat(magnitude.error()).isCloseTo(0.07758, within(1e-5));
    assertThat(magnitude.band()).isEqualTo(Band.of("lsstg"));
    assertThat(magnitude.kind()).isEqualTo(Magnitude.Kind.DIFFERENCE);
    assertThat(first.score()).isEqualTo(0.9847941);
    assertThat(first.scoreName()).isEqualTo("reliability");
    assertThat(first.url()).isEqualTo("https://lsst.fink-portal.org/170657518965489670");
    assertThat(first.aliases()).containsExactly("LSST170657518965489670");
    assertThat(first.extras())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "class", "SN-like",
                "class score", "0.94864523",
                "supernova score", "0.77502525",
                "extendedness", "0.06940607"));
    assertThat(alerts.get(2).aliases()).containsExactly("LSST170657517628555290", "AT 2026ucw");
  }

  @Test
  void leavesAbsentWhatFinkWritesInsteadOfNothing() {
    GenericAlert empty = mapped(own("rubin_tags.json")).get(1);

    assertThat(empty.id()).isEqualTo("170094456365121571/170094456365122001");
    assertThat(empty.score()).isNull();
    assertThat(empty.scoreName()).isNull();
    assertThat(empty.extras()).isEmpty();
    assertThat(empty.aliases()).containsExactly("LSST170094456365121571");
    assertThat(empty.solarSystem()).isFalse();
  }

  @Test
  void makesNoMagnitudeOfALossOfLight() {
    List<GenericAlert> alerts = mapped(own("rubin_tags.json"));

    assertThat(Objects.requireNonNull(alerts.getFirst().magnitude()).isBrightness()).isTrue();
    assertThat(alerts.get(1).magnitude()).isNull();
    // Twice its error above nought is a limit.
    assertThat(Objects.requireNonNull(alerts.get(2).magnitude()).isLimit()).isTrue();
  }

  @Test
  void takesWhatBelongsToNoObjectForABodyOfTheSolarSystem() {
    GenericAlert body = mapped(own("rubin_tags.json")).getLast();

    assertThat(body.id()).isEqualTo("K03U84T/170094456365122003");
    assertThat(body.name()).isEqualTo("K03U84T");
    assertThat(body.solarSystem()).isTrue();
    assertThat(body.aliases()).isEmpty();
    assertThat(body.url()).isEqualTo("https://lsst.fink-portal.org/K03U84T");
    assertThat(body.extras()).containsEntry("solar-system object", "K03U84T");
  }

  @Test
  void asksTheTagRouteWhenReadAndNotBefore() {
    try (Service service = Service.answering(_ -> Answer.json(own("rubin_tags.json")));
        Stream<FinkRubinRow> rows = fink.fetchAlerts(A_TAG, context(service))) {
      assertThat(service.asked()).isEmpty();
      assertThat(rows).hasSize(3);
      assertThat(service.asked())
          .containsExactly("/api/v1/tags?tag=in_tns&n=1000&output-format=json");
    }
  }

  @Test
  void saysInFinksWordsWhyATagIsRefused() {
    assertThat(refusal(Recorded.answer("fink/lsst_tags_unsupported_tag.txt")))
        .contains("uniform_sample is only available from the Livestream service");
  }

  @Test
  void namesAllTagsThatFinkNamesInItsRefusal() {
    String sentence =
        "\n        no_such is not a valid tag. Here is the list of tags:\n        ['"
            + "some_tag_with_a_long_name', '".repeat(20)
            + "the_last_tag']\n        And you can always retrieve available tags there\n        ";
    assertThat(refusal(sentence.getBytes(StandardCharsets.UTF_8)))
        .contains("no_such is not a valid tag. Here is the list", "the_last_tag", "(400)");
  }

  private String refusal(byte[] sentence) {
    Answer answer = new Answer(400, "text/html", new String(sentence, StandardCharsets.UTF_8));
    try (Service service = Service.answering(_ -> answer)) {
      BrokerException.Refused refused =
          catchThrowableOfType(BrokerException.Refused.class, () -> read(A_TAG, context(service)));
      return Objects.requireNonNull(refused.getMessage());
    }
  }

  @Test
  void dropsWhatLiesOutsideTheConeAndSaysSo() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(9, -1.5), Angle.ofArcseconds(60));
    try (Service service = Service.answering(_ -> Answer.json(own("rubin_tags.json")))) {
      ModuleContext context = context(service);
      assertThat(read(FinkRubinQueries.cone(cone), context)).hasSize(1);
      assertThat(context.notes())
          .containsExactly("2 of 3 alerts lay outside the cone and were left out");
    }
  }

  @Test
  void saysThatTheAnswerMayHaveBeenCutOff() {
    try (Service service = Service.answering(_ -> Answer.json(own("rubin_tags.json")))) {
      ModuleContext context = context(service);
      assertThat(read(FinkRubinQueries.tag("in_tns", null, 3), context)).hasSize(3);
      assertThat(context.notes()).singleElement().asString().contains("(3)", "may be more");
      ModuleContext calm = context(service);
      assertThat(read(A_TAG, calm)).hasSize(3);
      assertThat(calm.notes()).isEmpty();
    }
  }

  @Test
  void fetchesTheNewestAlertOfAnObjectOrTheOneNamed() {
    try (Service service = Service.answering(_ -> Answer.json(own("rubin_sources.json")))) {
      ModuleContext context = context(service);
      assertThat(fink.fetchAlert("LSST170094456365121569", context).diaSourceId())
          .isEqualTo("170094456365122001");
      assertThat(fink.fetchAlert("170094456365121569/170094456365121999", context).diaSourceId())
          .isEqualTo("170094456365121999");
      assertThatThrownBy(() -> fink.fetchAlert("170094456365121569/170094456365121998", context))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("has no alert");
      assertThat(service.asked().getFirst())
          .isEqualTo("/api/v1/sources?diaObjectId=170094456365121569&output-format=json");
    }
  }

  @Test
  void saysThatBodiesOfTheSolarSystemAreNotFetchedOneByOne() {
    assertThatThrownBy(
            () -> fink.fetchAlert("K03U84T/170094456365122003", new ModuleContext(null, null)))
        .isInstanceOf(BrokerException.Refused.class)
        .hasMessageContaining("by diaObjectId");
  }

  @Test
  void asksFinkToDrawThePicturesOfOneDetection() {
    try (Service service =
        Service.answering(path ->
            path.contains("/cutouts")
                ? new Answer(200, "image/png", path.contains("Science") ? "PNG" : "")
                : Answer.json(own("rubin_sources.json")))) {
      ModuleContext context = context(service);
      FinkRubinRow alert = fink.fetchAlert("170094456365121569", context);
      assertThat(fink.cutout(alert, Cutout.Kind.SCIENCE, context)).isNotNull();
      assertThat(service.asked().getLast())
          .isEqualTo(
              "/api/v1/cutouts?diaObjectId=170094456365121569&diaSourceId=170094456365122001"
                  + "&kind=Science&output-format=PNG");
      // An answer without a byte is how Fink says that there is none.
      assertThat(fink.cutout(alert, Cutout.Kind.TEMPLATE, context)).isNull();
    }
  }

  private List<GenericAlert> mapped(byte[] answer) {
    try (Service service = Service.answering(_ -> Answer.json(answer))) {
      List<FinkRubinRow> rows = read(A_TAG, context(service));
      assertThat(service.bad()).isEmpty();
      return rows.stream().map(fink::toGenericAlert).toList();
    }
  }

  private List<FinkRubinRow> read(FinkRubinQuery query, ModuleContext context) {
    try (Stream<FinkRubinRow> rows = fink.fetchAlerts(query, context)) {
      return rows.toList();
    }
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new FinkRubin.Settings(service.address()));
  }

  private static byte[] own(String name) {
    return Recorded.own(FinkRubinTest.class, name);
  }
}
