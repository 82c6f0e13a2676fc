package org.tom4j.brokers.fink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Range;

class FinkRubinRequestTest {
  private static final String ID = "170657518965489670";
  private static final Cone CONE =
      Cone.of(SkyPosition.ofDegrees(59.7332688719, -50.1957855958), Angle.ofArcseconds(90));
  private static final Range<Instant> NIGHT =
      new Range<>(Instant.parse("2026-06-09T00:00:00Z"), Instant.parse("2026-06-10T12:00:00.250Z"));

  private final FinkRubinRequest request = new FinkRubinRequest(URI.create("https://fink.example"));

  @Test
  void asksForATagAndAlwaysSaysHowMany() {
    assertThat(request.alerts(FinkRubinQueries.tag("in_tns", null, null)))
        .hasToString("https://fink.example/api/v1/tags?tag=in_tns&n=1000&output-format=json");
  }

  @Test
  void sendsWhatTaiClocksShowSinceFinkComparesItsBoundsWithATaiColumn() {
    assertThat(request.alerts(FinkRubinQueries.tag("in_tns", NIGHT, 4)))
        .hasToString(
            "https://fink.example/api/v1/tags?tag=in_tns&n=4&startdate=2026-06-09%2000:00:37"
                + "&stopdate=2026-06-10%2012:00:37.25&output-format=json");
    assertThat(request.alerts(FinkRubinQueries.tag("in_tns", new Range<>(NIGHT.min(), null), 4)))
        .hasToString(
            "https://fink.example/api/v1/tags?tag=in_tns&n=4&startdate=2026-06-09%2000:00:37"
                + "&output-format=json");
  }

  @Test
  void asksForAConeInArcsecondsWithItsRuleForTimes() {
    assertThat(
            request.alerts(
                new FinkRubinQuery(null, CONE, null, NIGHT, FinkRubinQuery.Kind.ACROSS, null)))
        .hasToString(
            "https://fink.example/api/v1/conesearch?ra=59.7332688719&dec=-50.1957855958&radius=90"
                + "&kind=across&n=1000&startdate=2026-06-09%2000:00:37"
                + "&stopdate=2026-06-10%2012:00:37.25&output-format=json");
  }

  @Test
  void asksForObjectsByTheirNumbersHoweverTheyAreWritten() {
    assertThat(request.alerts(FinkRubinQueries.object(" LSST" + ID + " ,170657518963916898")))
        .hasToString(
            "https://fink.example/api/v1/sources?diaObjectId="
                + ID
                + ",170657518963916898&output-format=json");
  }

  @Test
  void refusesNoneOrTwoOfItsThreeWays() {
    assertThatThrownBy(() -> new FinkRubinQuery(null, null, null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one of tag, position and object ID");
    assertThatThrownBy(() -> new FinkRubinQuery("in_tns", CONE, null, null, null, null))
        .hasMessageContaining("one of");
    assertThatThrownBy(() -> new FinkRubinQuery(null, CONE, ID, null, null, null))
        .hasMessageContaining("one of");
  }

  @Test
  void refusesWhatFinkWouldNotUnderstand() {
    for (String other : new String[] {"ZTF18acclkfa", "12", ID + ",", ""}) {
      assertThatThrownBy(() -> FinkRubinQueries.object(other))
          .hasMessageContaining("a number like");
    }
    assertThatThrownBy(() -> new FinkRubinQuery(null, null, ID, null, null, 5))
        .hasMessageContaining("leave the number");
    assertThatThrownBy(() -> new FinkRubinQuery(null, null, ID, NIGHT, null, null))
        .hasMessageContaining("leave the number");
    Cone wide = Cone.of(CONE.center(), Angle.ofArcseconds(18_001));
    assertThatThrownBy(() -> new FinkRubinQuery(null, wide, null, null, null, null))
        .hasMessageContaining("18000");
    assertThatThrownBy(() -> FinkRubinQueries.tag("in_tns", null, 0))
        .hasMessageContaining("at least 1");
    assertThatThrownBy(
            () -> new FinkRubinQuery("in_tns", null, null, NIGHT, FinkRubinQuery.Kind.WITHIN, null))
        .hasMessageContaining("of a position and an interval");
    assertThatThrownBy(
            () -> new FinkRubinQuery(null, CONE, null, null, FinkRubinQuery.Kind.WITHIN, null))
        .hasMessageContaining("of a position and an interval");
  }
}
