package org.tom4j.brokers.antares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class AntaresTest {
  private static final String FIRST =
      "/v1/loci?sort=-properties.newest_alert_observation_time&page%5Blimit%5D=100";

  private final Antares antares = new Antares();

  @Test
  void followsTheLinkToTheNextPageAtTheServiceThatWasAskedAndTellsARepeatedLocusOnce() {
    try (Service service = Service.answering(AntaresTest::pages)) {
      List<GenericAlert> alerts =
          ModuleContext.read(antares, AntaresQueries.all(), context(service));
      // The links name no port, as those of the real service name no https.
      assertThat(service.asked())
          .containsExactly(FIRST, "/v1/loci?page%5Blimit%5D=100&page%5Boffset%5D=100");
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .containsExactly("ANT2020aaaaa", "ANT2026b78o35eau2gs", "ANT2021bbbbb");
      assertThat(service.bad()).isEmpty();
    }
  }

  @Test
  void keepsWhatCameBeforeALinkToAnotherHost() {
    try (Service service =
        Service.answering(_ ->
            Answer.json(
                new String(Recorded.own(getClass(), "loci_1.json"), StandardCharsets.UTF_8)
                    .replace("http://127.0.0.1/", "http://example.org/")))) {
      List<String> kept = new ArrayList<>();
      assertThatThrownBy(
              () -> {
                try (var loci = antares.fetchAlerts(AntaresQueries.all(), context(service))) {
                  loci.forEach(locus -> kept.add(locus.id()));
                }
              })
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("example.org");
      assertThat(kept).hasSize(2);
      assertThat(service.asked()).containsExactly(FIRST);
    }
  }

  @Test
  void readsJsonWhateverItSaysToBe() {
    for (String type :
        new String[] {"application/vnd.api+json", "text/plain", "application/octet-stream"}) {
      String body = new String(Recorded.own(getClass(), "loci_2.json"), StandardCharsets.UTF_8);
      try (Service service = Service.answering(_ -> new Answer(200, type, body))) {
        assertThat(ModuleContext.read(antares, AntaresQueries.all(), context(service)))
            .as(type)
            .hasSize(2);
      }
    }
  }

  @Test
  void mapsALocusWithAllItsNames() {
    try (Service service = Service.answering(AntaresTest::pages)) {
      GenericAlert first =
          ModuleContext.read(antares, AntaresQueries.all(), context(service)).getFirst();
      assertThat(first.id()).isEqualTo("ANT2020aaaaa");
      assertThat(first.name()).isEqualTo("ZTF20aaaaaab");
      assertThat(first.aliases())
          .containsExactly("ANT2020aaaaa", "ZTF21aaaaaac", "LSST170094456365121569");
      // 0.5221644002 of a day is 45115.00417728 s.
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-09-26T12:31:55.004177Z"));
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(10.0001, 10.0002));
      assertThat(first.magnitude()).isEqualTo(Magnitude.of(18.25).inSystem(Magnitude.System.AB));
      assertThat(first.score()).isNull();
      assertThat(first.solarSystem()).isFalse();
      assertThat(first.url()).isEqualTo("https://antares.noirlab.edu/loci/ANT2020aaaaa");
      assertThat(first.extras())
          .containsEntry("tags", "nuclear_transient, high_snr")
          .containsEntry("catalogues", "gaia_dr3_gaia_source, 2mass_psc")
          .containsEntry("measurements", "4")
          .containsEntry("alerts", "12")
          .containsEntry("brightest", "17.5")
          // "null" and 0 say nothing.
          .doesNotContainKeys("solar-system object", "LSST solar-system object", "replaced by");
    }
  }

  @Test
  void readsTheNewestTimeInTheScaleOfItsSurvey() {
    try (Service service = Service.answering(AntaresTest::pages)) {
      GenericAlert ofRubin =
          ModuleContext.read(antares, AntaresQueries.all(), context(service)).get(1);
      // 0.036344 of a day is 3140.1216 s: 00:52:20.1216 TAI, 37 s ahead of UTC.
      assertThat(ofRubin.timestamp()).isEqualTo(Instant.parse("2026-05-29T00:51:43.121600Z"));
      assertThat(ofRubin.name()).isEqualTo("ANT2026b78o35eau2gs");
      assertThat(ofRubin.aliases()).containsExactly("LSST170094456365121569");
    }
  }

  @Test
  void knowsWhatMoves() {
    try (Service service = Service.answering(AntaresTest::pages)) {
      GenericAlert moving =
          ModuleContext.read(antares, AntaresQueries.all(), context(service)).getLast();
      assertThat(moving.solarSystem()).isTrue();
      assertThat(moving.aliases()).contains("220 Stephania (A881 KA)");
      assertThat(moving.extras()).containsEntry("solar-system object", "220");
      assertThat(moving.magnitude()).isNull();
    }
    String once = "\"ztf_ssnamenr\": \"220\", \"oldest_alert_observation_time\": 61224.5";
    assertThat(told(once).solarSystem()).isTrue();
    // What is seen again at its place stays there: the minor planet was passing by.
    assertThat(told(once.replace("61224.5", "61220.5")).solarSystem()).isFalse();
    assertThat(told(once.replace("\"220\"", "\"null\"")).solarSystem()).isFalse();
    String ofRubin =
        "\"survey\": {\"lsst\": {\"dia_object_id\": %s, \"ss_object_id\": [\"9007\"]}}";
    assertThat(told(ofRubin.formatted("[]")).solarSystem()).isTrue();
    assertThat(told(ofRubin.formatted("[\"170094456365121569\"]")).solarSystem()).isFalse();
  }

  @Test
  void mapsALocusOfWhichNothingIsKnownButItsId() {
    GenericAlert bare = told("\"survey\": null");
    assertThat(bare.name()).isEqualTo("ANT2020ccccc");
    assertThat(bare.aliases()).isEmpty();
    assertThat(bare.position()).isNull();
  }

  @Test
  void dropsWhatLiesOutsideTheConeSinceUnknownParametersAreIgnoredInSilence() {
    Cone elsewhere = Cone.of(SkyPosition.ofDegrees(200, -10), Angle.ofArcseconds(5));
    try (Service service = Service.answering(_ -> own("loci_2.json"))) {
      ModuleContext context = context(service);
      assertThat(ModuleContext.read(antares, AntaresQueries.within(elsewhere), context)).isEmpty();
      assertThat(context.notes())
          .containsExactly("2 of 2 alerts lay outside the cone and were left out");
    }
  }

  @Test
  void saysThatAListOfTenThousandMayNotBeWhole() {
    String loci =
        IntStream.range(0, 10_000)
            .mapToObj(n -> "{\"id\": \"ANT2020a%05d\"}".formatted(n))
            .collect(Collectors.joining(","));
    try (Service service = Service.answering(_ -> Answer.json("{\"data\": [" + loci + "]}"))) {
      ModuleContext context = context(service);
      assertThat(ModuleContext.read(antares, AntaresQueries.all(), context)).hasSize(10_000);
      assertThat(context.notes()).singleElement().asString().contains("10,000", "may be more");
    }
  }

  @Test
  void looksUpALocusByItselfAndPassesOverOneThatIsNotThere() {
    try (Service service =
        Service.answering(path ->
            path.endsWith("ANT2021bbbbb")
                ? own("locus.json")
                : new Answer(404, "application/vnd.api+json", "{\"errors\": []}"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(
              antares, AntaresQueries.of("ANT2020zzzzz,ANT2021bbbbb"), context(service));
      assertThat(service.asked()).containsExactly("/v1/loci/ANT2020zzzzz", "/v1/loci/ANT2021bbbbb");
      assertThat(alerts).extracting(GenericAlert::name).containsExactly("ZTF21aaaaaad");
      assertThatThrownBy(() -> antares.fetchAlert("ANT2020zzzzz", context(service)))
          .isInstanceOf(BrokerException.Refused.class);
    }
  }

  @Test
  void goesOnToTheLocusThatReplacedOne() {
    try (Service service =
        Service.answering(
            path -> own(path.endsWith("ANT2020aaaaa") ? "replaced.json" : "locus.json"))) {
      ModuleContext context = context(service);
      assertThat(antares.fetchAlert("ANT2020aaaaa", context).id()).isEqualTo("ANT2021bbbbb");
      assertThat(context.notes()).singleElement().asString().contains("replaced", "ANT2021bbbbb");
    }
    GenericAlert old = told("\"replaced_by\": \"ANT2021bbbbb\"");
    assertThat(old.aliases()).containsExactly("ANT2021bbbbb");
    assertThat(old.extras()).containsEntry("replaced by", "ANT2021bbbbb");
  }

  @Test
  void fetchesOneBySurveyName() {
    try (Service service =
        Service.answering(
            path -> own(path.contains("ZTF20aaaaaab") ? "loci_2.json" : "none.json"))) {
      assertThat(antares.fetchAlert("ZTF20aaaaaab", context(service)).id())
          .isEqualTo("ANT2020aaaaa");
      assertThatThrownBy(() -> antares.fetchAlert("ZTF20zzzzzzz", context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("ZTF20zzzzzzz");
    }
  }

  @Test
  void saysWhatAntaresSaysOfAFilterThatItDoesNotTake() {
    String errors = "{\"errors\": [{\"status\": \"400\", \"detail\": \"unknown query [exist]\"}]}";
    try (Service service =
        Service.answering(_ -> new Answer(400, "application/vnd.api+json", errors))) {
      assertThatThrownBy(() ->
              ModuleContext.read(
                  antares, AntaresQueries.filtered("{\"exist\": 1}"), context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("unknown query [exist]");
    }
  }

  @Test
  void readsARecordedListWhole() {
    Answer recorded = Answer.json(Recorded.answer("antares/loci_search_ZTF26abeuijw.json"));
    try (Service service = Service.answering(_ -> recorded)) {
      List<GenericAlert> alerts =
          ModuleContext.read(antares, AntaresQueries.of("ZTF26abeuijw"), context(service));
      assertThat(service.bad()).isEmpty();
      GenericAlert only = alerts.getFirst();
      assertThat(only.id()).isEqualTo("ANT2026b78o35eau2gs");
      assertThat(only.name()).isEqualTo("ZTF26abeuijw");
      // 61224.49046299979: 0.49046299979 of a day is 42376.00318186 s, 11:46:16.003182.
      assertThat(only.timestamp()).isEqualTo(Instant.parse("2026-07-03T11:46:16.003182Z"));
      assertThat(Objects.requireNonNull(only.magnitude()).value()).isEqualTo(15.428149223327637);
      // The minor planet 220, in one night, one arcsecond away.
      assertThat(only.solarSystem()).isTrue();
    }
  }

  /** A locus with these properties, seen last at MJD 61224.5. */
  private GenericAlert told(String properties) {
    String locus =
        "{\"id\": \"ANT2020ccccc\", \"attributes\": {\"properties\":"
            + " {\"newest_alert_observation_time\": 61224.5, "
            + properties
            + "}}}";
    try (Service service = Service.answering(_ -> Answer.json("{\"data\": [" + locus + "]}"))) {
      return ModuleContext.read(antares, AntaresQueries.all(), context(service)).getFirst();
    }
  }

  private static Answer pages(String path) {
    return own(path.contains("offset") ? "loci_2.json" : "loci_1.json");
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(AntaresTest.class, name));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(
        service.http(), new Antares.Settings(service.address().resolve("/v1/")));
  }
}
