package org.tom4j.brokers.fink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

class FinkRequestTest {
  private static final Cone CONE =
      Cone.of(SkyPosition.ofDegrees(304.3485634, -13.3842553), Angle.ofArcseconds(90));
  private final FinkRequest request = new FinkRequest(URI.create("https://fink.example"));

  @Test
  void asksForOneObject() {
    assertThat(request.alerts(object(" ZTF18acclkfa ")))
        .hasToString(
            "https://fink.example/api/v1/objects?objectId=ZTF18acclkfa&output-format=json");
  }

  @Test
  void asksForAConeInArcsecondsAndAlwaysSaysHowMany() {
    assertThat(request.alerts(new FinkQuery(null, CONE, null, null, null, null, null)))
        .hasToString(
            "https://fink.example/api/v1/conesearch?ra=304.3485634&dec=-13.3842553&radius=90"
                + "&n=1000&output-format=json");
  }

  @Test
  void asksForAClassBetweenDates() {
    assertThat(
            request.alerts(
                new FinkQuery(
                    null,
                    null,
                    "Early SN Ia candidate",
                    null,
                    4,
                    LocalDate.parse("2026-09-01"),
                    LocalDate.parse("2026-09-28"))))
        .hasToString(
            "https://fink.example/api/v1/latests?class=Early%20SN%20Ia%20candidate&n=4"
                + "&startdate=2026-09-01&stopdate=2026-09-28&output-format=json");
  }

  @Test
  void asksForAHistoryWithItsLimitsInPythonsWritingWhichAloneCountsAsTrue() {
    assertThat(request.history("ZTF18acclkfa"))
        .hasToString(
            "https://fink.example/api/v1/objects?objectId=ZTF18acclkfa&withupperlim=True"
                + "&output-format=json");
  }

  @Test
  void asksForSeveralObjects() {
    assertThat(request.alerts(object("ZTF18acclkfa, ZTF19aceegay")))
        .hasToString(
            "https://fink.example/api/v1/objects?objectId=ZTF18acclkfa,ZTF19aceegay"
                + "&output-format=json");
  }

  @Test
  void asksForAClassThatChanges() {
    assertThat(request.alerts(changing("(CTA) Blazar", FinkQuery.Trend.NEW_LOW_STATE)))
        .hasToString(
            "https://fink.example/api/v1/latests?class=%28CTA%29%20Blazar&trend=new_low_state"
                + "&n=1000&output-format=json");
    assertThatThrownBy(() -> changing("CV", FinkQuery.Trend.LOW_STATE))
        .hasMessageContaining("(CTA) Blazar");
    assertThatThrownBy(
            () -> new FinkQuery(null, CONE, null, FinkQuery.Trend.RISING, null, null, null))
        .hasMessageContaining("of a class");
  }

  @Test
  void refusesNoneOrTwoOfItsThreeWays() {
    assertThatThrownBy(() -> new FinkQuery(null, null, null, null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one of object ID, position and class");
    assertThatThrownBy(() -> new FinkQuery("ZTF18acclkfa", CONE, null, null, null, null, null))
        .hasMessageContaining("one of");
    assertThatThrownBy(() -> new FinkQuery(null, CONE, "CV", null, null, null, null))
        .hasMessageContaining("one of");
  }

  @Test
  void refusesWhatFinkWouldNotUnderstand() {
    assertThatThrownBy(() -> object("ZTF18acclkfa,"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("looks like");
    assertThatThrownBy(() -> object("18acclkfa")).hasMessageContaining("looks like");
    assertThatThrownBy(() -> new FinkQuery("ZTF18acclkfa", null, null, null, 5, null, null))
        .hasMessageContaining("leave the number");
    Cone wide = Cone.of(CONE.center(), Angle.ofArcseconds(18_001));
    assertThatThrownBy(() -> new FinkQuery(null, wide, null, null, null, null, null))
        .hasMessageContaining("18000");
    assertThatThrownBy(() -> aClass(0, null, null)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> aClass(1, "2026-09-02", "2026-09-01")).hasMessageContaining("after");
  }

  private static FinkQuery changing(String alertClass, FinkQuery.Trend trend) {
    return new FinkQuery(null, null, alertClass, trend, null, null, null);
  }

  private static FinkQuery object(String id) {
    return new FinkQuery(id, null, null, null, null, null, null);
  }

  private static FinkQuery aClass(int n, @Nullable String from, @Nullable String until) {
    return new FinkQuery(null, null, "CV", null, n, date(from), date(until));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
