package org.tom4j.brokers.babamul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.form.Range;

class BabamulQueryTest {
  private static final URI BASE = URI.create("https://example.org/api/babamul");

  @ParameterizedTest
  @CsvSource({",", "2026-09-17T00:00:00Z,", ",2026-09-17T00:00:00Z"})
  void asksForSomethingWithBothEnds(@Nullable String from, @Nullable String to) {
    assertThatThrownBy(() -> BabamulQueries.between(from, to, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("object ID")
        .hasMessageContaining("both ends");
  }

  @ParameterizedTest
  @CsvSource({"0", "600.1"})
  void refusesARadiusThatBabamulWouldRefuse(double arcsec) {
    assertThatThrownBy(() -> BabamulQueries.in(BabamulQueries.cone(1, 2, arcsec)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("600 arcsec");
    assertThatCode(() -> BabamulQueries.in(BabamulQueries.cone(1, 2, 600)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnObjectAndAPositionAtOnce() {
    assertThatThrownBy(() ->
            new BabamulQuery(
                "ZTF26aaaaaab",
                BabamulQueries.cone(1, 2, 3),
                null,
                BabamulQueries.ANY,
                BabamulQueries.ANY_KIND,
                null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not both");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatThrownBy(() -> BabamulQueries.of("SN 2026abc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'SN 2026abc'");
    assertThatCode(() -> BabamulQueries.of("sso20890900000000001, LSST313761043604045881"))
        .doesNotThrowAnyException();
  }

  @Test
  void cutsALongIntervalIntoDaysAndNoMore() {
    assertThat(
            BabamulQueries.between("2026-09-17T00:00:00Z", "2026-09-19T06:00:00Z", null)
                .intervals())
        .containsExactly(
            interval("2026-09-17T00:00:00Z", "2026-09-18T00:00:00Z"),
            interval("2026-09-18T00:00:00Z", "2026-09-19T00:00:00Z"),
            interval("2026-09-19T00:00:00Z", "2026-09-19T06:00:00Z"));
    assertThat(
            BabamulQueries.between("2026-09-17T00:00:00Z", "2026-09-18T00:00:00Z", null)
                .intervals())
        .containsExactly(interval("2026-09-17T00:00:00Z", "2026-09-18T00:00:00Z"));
    assertThat(
            BabamulQueries.between("2026-09-17T00:00:00Z", "2026-09-17T00:00:00Z", null)
                .intervals())
        .hasSize(1);
  }

  @Test
  void leavesTheIntervalOfAPlaceWhole() {
    Range<Instant> years = interval("2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
    BabamulQuery query =
        new BabamulQuery(
            null,
            BabamulQueries.cone(1, 2, 3),
            years,
            BabamulQueries.ANY,
            BabamulQueries.ANY_KIND,
            null);
    assertThat(query.intervals()).containsExactly(years);
  }

  @Test
  void asksRubinInTheSameScaleOfTimeAndForReliabilityByTheNameOfZtfs() {
    BabamulQuery query =
        new BabamulQuery(
            null,
            BabamulQueries.cone(10.5, -20, 60),
            interval("2026-09-17T00:00:00Z", "2026-09-18T00:00:00Z"),
            new BabamulQuery.Measured(
                new Range<>(null, 19.5), new Range<>(0.5, null), BabamulQuery.Only.YES),
            new BabamulQuery.Kind(
                BabamulQuery.Only.NO, BabamulQuery.Only.NO, null, BabamulQuery.Only.YES),
            50);
    BabamulRequest request = new BabamulRequest(BabamulSurvey.LSST, BASE);
    Range<Instant> interval = query.intervals().findFirst().orElseThrow();
    assertThat(request.alerts(query, null, interval, 2))
        .hasToString(
            BASE
                + "/surveys/lsst/alerts?ra=10.5&dec=-20&radius_arcsec=60&start_jd=2461300.5"
                + "&end_jd=2461301.5&max_magpsf=19.5&min_drb=0.5&is_positive=true&is_rock=false"
                + "&is_star=false&is_stationary=true&limit=50&skip=100");
  }

  private static Range<Instant> interval(String from, String to) {
    return new Range<>(Instant.parse(from), Instant.parse(to));
  }
}
