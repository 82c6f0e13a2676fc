package org.tom4j.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonBoolean;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.JsonValue.JsonNumber;
import org.tom4j.broker.JsonValue.JsonText;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

class ZtfTest {

  @Test
  void numbersItsFiltersFromOne() {
    assertThat(Stream.of(1, 2, 3).map(Ztf::band))
        .containsExactly(Band.of("ztfg"), Band.of("ztfr"), Band.of("ztfi"));
    assertThat(Ztf.band(0)).isNull();
    assertThat(Ztf.band(4)).isNull();
    assertThat(Ztf.band(null)).isNull();
  }

  @Test
  void knowsItsNamesOfObjects() {
    assertThat(Ztf.objectId("ZTF18abcgqmz")).isEqualTo("ZTF18abcgqmz");
    for (String other : new String[] {"", "ZTF", "18abcgqmz", "ztf18abcgqmz", "ZTF18abcgqmz2"}) {
      assertThat(Ztf.objectId(other)).as(other).isNull();
    }
  }

  @Test
  void knowsANegativeDifferenceHoweverItIsWritten() {
    for (JsonValue negative : values("f", "0", "F", "false")) {
      assertThat(Ztf.isNegative(negative)).as("%s", negative).isTrue();
    }
    assertThat(Ztf.isNegative(new JsonNumber("0"))).isTrue();
    assertThat(Ztf.isNegative(new JsonNumber("-1"))).isTrue();
    assertThat(Ztf.isNegative(new JsonBoolean(false))).isTrue();
    for (JsonValue positive : values("t", "1", "T", "true", "")) {
      assertThat(Ztf.isNegative(positive)).as("%s", positive).isFalse();
    }
    assertThat(Ztf.isNegative(new JsonNull())).isFalse();
    assertThat(Ztf.isNegative(null)).isFalse();
  }

  @Test
  void takesEveryShapeOfAbsenceForNone() {
    assertThat(Ztf.number(-999.0)).isNull();
    assertThat(Ztf.number(Double.NaN)).isNull();
    assertThat(Ztf.number(Double.POSITIVE_INFINITY)).isNull();
    assertThat(Ztf.number(new JsonNumber("-999.0"))).isNull();
    assertThat(Ztf.number(new JsonNumber("NaN"))).isNull();
    assertThat(Ztf.number(new JsonText("None"))).isNull();
    assertThat(Ztf.number(new JsonNumber("-2.5"))).isEqualTo(-2.5);
    assertThat(Ztf.number(new JsonText("17.25"))).isEqualTo(17.25);
    for (JsonValue absent : values("null", "None", "nan", "NaN", " ", "")) {
      assertThat(Ztf.text(absent)).as("%s", absent).isNull();
    }
    assertThat(Ztf.text(new JsonText("CV"))).isEqualTo("CV");
  }

  @Test
  void readsAJulianDateToTheMicrosecond() {
    // 0.1225231 days after midnight are 10585.99584 s: 2 h 56 min 25.99584 s.
    assertThat(Ztf.time(new JsonNumber("2458372.6225231")))
        .isEqualTo(Instant.parse("2018-09-11T02:56:25.995840Z"));
    assertThat(Ztf.time(new JsonNull())).isNull();
    assertThat(Ztf.time(null)).isNull();
  }

  @Test
  void neverCallsAFadingABrightness() {
    Magnitude fading = Ztf.difference(19.5, 0.25, 2, new JsonText("f"));
    assertThat(fading)
        .isEqualTo(
            Magnitude.of(19.5)
                .withError(0.25)
                .withBand(Band.of("ztfr"))
                .inSystem(Magnitude.System.AB)
                .asNegativeDifference());
    assertThat(Ztf.difference(19.5, 0.25, 2, new JsonText("t")))
        .extracting(Magnitude::kind)
        .isEqualTo(Magnitude.Kind.DIFFERENCE);
    assertThat(Ztf.difference(-999.0, 0.25, 2, null)).isNull();
  }

  @Test
  void knowsALimitThatTwoBrokersTellForOne() {
    // One writes the Julian date, the other the modified one, with other roundings.
    PhotometryPoint one = limit(Ztf.jd(new JsonNumber("2458829.0478241001")));
    PhotometryPoint other = limit(Ztf.mjd(new JsonNumber("58828.547824100126")));
    assertThat(one.surveyId()).isEqualTo(other.surveyId()).isNotNull();
    PhotometryPoint next = limit(Ztf.mjd(new JsonNumber("58828.548324100126")));
    assertThat(next.surveyId()).isNotEqualTo(one.surveyId());
  }

  @Test
  void keepsWhatIsNotPublicForItsGroup() {
    assertThat(Ztf.restrictedTo(null)).isNull();
    assertThat(Ztf.restrictedTo(1)).isNull();
    assertThat(Ztf.restrictedTo(2)).isEqualTo("ZTF partnership");
    assertThat(Ztf.restrictedTo(3)).isEqualTo("ZTF Caltech");
  }

  @Test
  void keepsAllOfAPacketForWhomTheStrictestOfItsMeasurementsIs() {
    assertThat(Ztf.strictest(null, null)).isNull();
    for (String group : List.of("ZTF partnership", "ZTF Caltech")) {
      assertThat(Ztf.strictest(null, group)).isEqualTo(group);
      assertThat(Ztf.strictest(group, null)).isEqualTo(group);
      assertThat(Ztf.strictest(group, "ZTF Caltech")).isEqualTo("ZTF Caltech");
      assertThat(Ztf.strictest("ZTF Caltech", group)).isEqualTo("ZTF Caltech");
    }
    assertThat(Ztf.strictest("ZTF partnership", "ZTF partnership")).isEqualTo("ZTF partnership");
  }

  private static PhotometryPoint limit(@Nullable ObservationTime time) {
    var look = new ZtfMeasurement(" ", time, 1, null, null, 19.2005, null, 1);
    return Objects.requireNonNull(look.point());
  }

  @Test
  void givesALimitItsSigmas() {
    assertThat(Ztf.limit(20.5, 1))
        .isEqualTo(
            Magnitude.limit(20.5, 5.0).withBand(Band.of("ztfg")).inSystem(Magnitude.System.AB));
    assertThat(Ztf.limit(null, 1)).isNull();
  }

  @Test
  void takesAnAlertForAKnownMovingObjectOnlyWithinFiveArcsecondsOfIt() {
    for (double near : new double[] {0, 0.3, 5}) {
      assertThat(Ztf.isSolarSystem("12345", near)).as("%s", near).isTrue();
    }
    for (double far : new double[] {-999, -0.1, 5.1, 29, Double.NaN}) {
      assertThat(Ztf.isSolarSystem("12345", far)).as("%s", far).isFalse();
    }
    for (String none : new String[] {"null", "None", " ", "nan"}) {
      assertThat(Ztf.isSolarSystem(none, 0.3)).as("%s", none).isFalse();
    }
    assertThat(Ztf.isSolarSystem("12345", null)).isFalse();
    assertThat(Ztf.isSolarSystem(null, 0.3)).isFalse();
  }

  @Test
  void takesABlankNumberOfADetectionForNone() {
    for (String blank : new String[] {"", " ", "null", "nan"}) {
      assertThat(measured(blank).point())
          .as("'%s'", blank)
          .extracting(PhotometryPoint::sourceId, PhotometryPoint::survey, PhotometryPoint::surveyId)
          .containsExactly("2458372.5/1", "ZTF", "exposure 1536624000 ztfg");
    }
    assertThat(measured("42").point())
        .extracting(PhotometryPoint::sourceId, PhotometryPoint::survey, PhotometryPoint::surveyId)
        .containsExactly("42", "ZTF", "42");
  }

  private static ZtfMeasurement measured(String candid) {
    ObservationTime time = Ztf.jd(new JsonNumber("2458372.5"));
    return new ZtfMeasurement(candid, time, 1, 18.0, 0.1, 20.5, null, null);
  }

  private static Iterable<JsonValue> values(String... texts) {
    return Stream.of(texts).<JsonValue>map(JsonText::new).toList();
  }
}
