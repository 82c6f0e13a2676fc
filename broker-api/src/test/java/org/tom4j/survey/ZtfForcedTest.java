package org.tom4j.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

class ZtfForcedTest {
  private static final ObservationTime START =
      ObservationTime.jd("2461300.75", ObservationTime.Scale.UTC, ObservationTime.Reference.START);

  @Test
  void isOneMeasurementOfAnObjectInAnImageWhoeverTellsIt() {
    PhotometryPoint flux = Objects.requireNonNull(forced("17", new Flux(-5, 2.0, "nJy"), 1));
    PhotometryPoint limit =
        Objects.requireNonNull(
            new ZtfForced("ZTF26aaaaaab", "17", START, 2, Ztf.limit(20.5, 2), null, null).point());
    assertThat(flux.surveyId()).isEqualTo("ZTF26aaaaaab 17 forced").isEqualTo(limit.surveyId());
    assertThat(flux.survey()).isEqualTo("ZTF");
    assertThat(flux.series()).isEqualTo(PhotometryPoint.Series.FORCED);
  }

  @Test
  void keepsItsProgrammeToItself() {
    assertThat(Objects.requireNonNull(forced("17", new Flux(5, 2.0, "nJy"), 2)).restrictedTo())
        .isEqualTo("ZTF partnership");
  }

  @Test
  void isNothingWithoutAnImageOrAValue() {
    assertThat(forced("null", new Flux(5, 2.0, "nJy"), 1)).isNull();
    assertThat(forced("17", null, 1)).isNull();
  }

  private static @Nullable PhotometryPoint forced(String pid, @Nullable Flux flux, int programid) {
    return new ZtfForced("ZTF26aaaaaab", pid, START, 2, null, flux, programid).point();
  }
}
