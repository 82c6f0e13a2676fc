package org.tom4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.web.CurvePoint;

final class LightCurveTest {
  private static final Instant TIME = Instant.parse("2022-04-21T06:36:40.003Z");

  @Test
  void showsDetectionsWithErrorsAndLimitsApart() {
    LightCurve curve =
        LightCurve.of(
            List.of(
                datum(
                    Photometry.magnitude(
                        Series.DIFFERENCE, "ztfg", 20.146738, 0.18631585, Magnitude.System.AB),
                    9L),
                datum(
                    Photometry.limit(
                        Series.DIFFERENCE, "ztfr", 20.2106, 5.0, Magnitude.System.UNKNOWN),
                    null)),
            true);

    assertThat(curve.points())
        .containsExactly(
            new CurvePoint(
                "59690.275463",
                "2022-04-21 06:36:40",
                "20.147",
                "0.186",
                false,
                "ztfg",
                "ZTF g",
                "difference",
                "ALeRCE",
                "/alerts/alert/9/"),
            new CurvePoint(
                "59690.275463",
                "2022-04-21 06:36:40",
                "20.211",
                null,
                true,
                "ztfr",
                "ZTF r",
                "difference",
                "ALeRCE",
                null));
    assertThat(curve.others()).isEmpty();
  }

  @Test
  void namesAZeroPointThatIsNotTheBandsOwn() {
    Photometry vega = Photometry.magnitude(Series.TOTAL, "ztfg", 18.5, null, Magnitude.System.VEGA);

    assertThat(LightCurve.of(List.of(datum(vega, null)), true).points().getFirst().bandLabel())
        .isEqualTo("ZTF g Vega");
  }

  @Test
  void neverDrawsLostLightAsABrightening() {
    LightCurve curve =
        LightCurve.of(
            List.of(
                datum(
                    Photometry.magnitude(Series.DIFFERENCE, "ztfg", 18.5, 0.1, Magnitude.System.AB)
                        .asNegative(),
                    null),
                datum(Photometry.nanojansky(Series.DIFFERENCE, "lsstg", -1000, 50.0), null)),
            true);

    assertThat(curve.points()).isEmpty();
    assertThat(curve.others())
        .extracting(LightCurve.Other::value)
        .containsExactly("18.500 ± 0.100 mag lost", "-1000.000 ± 50.000 nJy");
  }

  @Test
  void drawsNoiseBelowZeroAsTheLimitThatItIs() {
    LightCurve curve =
        LightCurve.of(
            List.of(datum(Photometry.nanojansky(Series.FORCED, "lsstg", -100, 50.0), null)), true);

    assertThat(curve.others()).isEmpty();
    assertThat(curve.points().getFirst().limit()).isTrue();
    // 31.4 − 2.5 log10(150)
    assertThat(curve.points().getFirst().magnitude()).isEqualTo("25.960");
  }

  @Test
  void offersNoWayToAlertsToThoseWhoMayNotGoThere() {
    LightCurve curve =
        LightCurve.of(
            List.of(
                datum(
                    Photometry.magnitude(Series.TOTAL, null, 18.5, null, Magnitude.System.AB), 9L)),
            false);

    assertThat(curve.points().getFirst().href()).isNull();
    assertThat(curve.points().getFirst().bandLabel()).isEqualTo("unknown band");
  }

  private static Datum datum(Photometry light, @Nullable Long alert) {
    return new Datum(
        1,
        1,
        DatumKind.PHOTOMETRY,
        Moment.utc(TIME),
        light,
        null,
        null,
        null,
        null,
        null,
        List.of(new DatumSource("ALeRCE", "1", alert, TIME)));
  }
}
