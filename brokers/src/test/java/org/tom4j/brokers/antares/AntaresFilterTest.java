package org.tom4j.brokers.antares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Range;

class AntaresFilterTest {

  @Test
  void asksForNothingInParticularWithoutAFilter() {
    assertThat(AntaresFilter.of(AntaresQueries.all())).isNull();
    assertThat(new AntaresRequest(URI.create("https://x/v1")).loci(AntaresQueries.all()))
        .hasToString(
            "https://x/v1/loci?sort=-properties.newest_alert_observation_time"
                + "&page%5Blimit%5D=100");
  }

  @Test
  void asksForAConeByDistanceAndNotByABoxWhichFailsAtThePoleAndAtNoughtHours() {
    Cone pole = Cone.of(SkyPosition.ofDegrees(359.9999, -89.99), Angle.ofArcseconds(9));
    assertThat(AntaresFilter.of(AntaresQueries.within(pole)))
        .isEqualTo(
            filter(
                "{\"sky_distance\":{\"distance\":\"0.0025 degree\",\"htm16\":"
                    + "{\"center\":\"359.9999 -89.99\"}}}"))
        .doesNotContain("range");
    Cone zero = Cone.of(SkyPosition.ofDegrees(0, 0), Angle.ofDegrees(1e-7));
    assertThat(AntaresFilter.of(AntaresQueries.within(zero)))
        .contains("\"0.0000001 degree\"", "\"center\":\"0 0\"");
  }

  @Test
  void putsTheFilterWholeIntoOneParameter() {
    assertThat(
            new AntaresRequest(URI.create("https://x/v1/")).loci(AntaresQueries.of("ZTF20achooum")))
        .hasToString(
            "https://x/v1/loci?sort=-properties.newest_alert_observation_time"
                + "&elasticsearch_query%5Blocus_listing%5D=%7B%22query%22:%7B%22bool%22:%7B"
                + "%22filter%22:%5B%7B%22term%22:%7B%22properties.ztf_object_id%22:"
                + "%22ZTF20achooum%22%7D%7D%5D%7D%7D%7D&page%5Blimit%5D=100");
  }

  @Test
  void asksForNamesOfSurveysAsTextWhateverTheirLength() {
    assertThat(AntaresFilter.of(AntaresQueries.of("LSST170595943059554358")))
        .isEqualTo(AntaresFilter.of("170595943059554358"))
        .isEqualTo(
            filter("{\"term\":{\"properties.survey.lsst.dia_object_id\":\"170595943059554358\"}}"));
    assertThat(AntaresFilter.of(AntaresQueries.of("ZTF20achooum, ZTF21aaaaaab,170595943059554358")))
        .isEqualTo(
            filter(
                "{\"bool\":{\"should\":["
                    + "{\"terms\":{\"properties.ztf_object_id\":[\"ZTF20achooum\",\"ZTF21aaaaaab\"]}},"
                    + "{\"term\":{\"properties.survey.lsst.dia_object_id\":\"170595943059554358\"}}"
                    + "],\"minimum_should_match\":1}}"));
  }

  @Test
  void asksForAllOfItTogether() {
    var query =
        new AntaresQuery(
            null,
            null,
            "nuclear_transient, high_snr",
            new Range<>(5, null),
            new AntaresQuery.Newest(
                new Range<>(15.5, 18.0),
                new Range<>(
                    Instant.parse("2017-09-04T00:00:00Z"), Instant.parse("2017-09-05T00:00:00Z"))),
            " {\"exists\": {\"field\": \"properties.survey.lsst.dia_object_id\"}} ");
    // The end in TAI, 37 s ahead of UTC, since Rubin's times are: 37 / 86400 = 0.00042824…
    assertThat(AntaresFilter.of(query))
        .isEqualTo(
            filter(
                "{\"terms\":{\"tags\":[\"nuclear_transient\",\"high_snr\"]}},"
                    + "{\"range\":{\"properties.num_mag_values\":{\"gte\":5}}},"
                    + "{\"range\":{\"properties.newest_alert_magnitude\":{\"gte\":15.5,\"lte\":18}}},"
                    + "{\"range\":{\"properties.newest_alert_observation_time\":"
                    + "{\"gte\":58000,\"lte\":58001.00042824074}}},"
                    + "{\"exists\": {\"field\": \"properties.survey.lsst.dia_object_id\"}}"));
  }

  @Test
  void keepsAQuoteInATagFromEndingTheText() {
    assertThat(AntaresFilter.of(AntaresQueries.tagged("a\"}}\\\t")))
        .isEqualTo(filter("{\"term\":{\"tags\":\"a\\\"}}\\\\\"}}"));
    assertThat(AntaresFilter.of(AntaresQueries.tagged("a\tb"))).contains("\"a\\u0009b\"");
  }

  @Test
  void refusesWhatCannotBe() {
    refuses(() -> AntaresQueries.of("AT2026abc"), "AT2026abc");
    refuses(() -> AntaresQueries.of("ANT2020aeczfyy, ZTF20achooum"), "by itself");
    refuses(
        () -> new AntaresQuery("ANT2020aeczfyy", null, "high_snr", null, AntaresQueries.ANY, null),
        "by itself");
    refuses(() -> AntaresQueries.filtered("tags:high_snr"), "JSON object");
    refuses(() -> AntaresQueries.filtered("{ \"query\": {\"match_all\": {}}}"), "without");
    assertThat(AntaresQueries.of("ANT2020aeczfyy, ANT2026b78o35eau2gs").loci())
        .containsExactly("ANT2020aeczfyy", "ANT2026b78o35eau2gs");
  }

  @Test
  void knowsOldAndNewLociAndTheNamesOfBothSurveys() {
    var antares = new Antares();
    for (String name :
        new String[] {
          "ANT2020j7wo4",
          "ANT2020aeczfyy",
          "ANT2026b78o35eau2gs",
          "ZTF26abeuijw",
          "170595943059554358",
          "LSST170595943059554358"
        }) {
      assertThat(antares.knows(name)).as(name).isTrue();
    }
    for (String name : new String[] {"AT2026abc", "ANTARES", "ANT20", "2026", "ztf_candidate:1"}) {
      assertThat(antares.knows(name)).as(name).isFalse();
    }
  }

  private static void refuses(Runnable made, String words) {
    assertThatThrownBy(made::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  private static String filter(String conditions) {
    return "{\"query\":{\"bool\":{\"filter\":[" + conditions + "]}}}";
  }
}
