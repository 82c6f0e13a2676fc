package org.tom4j.brokers.mars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Range;

class MarsRequestTest {
  private static final URI BASE = URI.create("http://mars.example/");

  @Test
  void asksForEverythingWhenNothingIsFilledIn() {
    assertThat(page(Queries.everything(), 1)).isEqualTo("?format=json&page=1");
  }

  @Test
  void asksForOneObjectAndOneDetectionWithEveryDigit() {
    assertThat(
            page(
                new MarsQuery.Which("ZTF17aadevsj", " 1771468511015015012 ", "144291238860108795")))
        .isEqualTo(
            "?format=json&objectId=ZTF17aadevsj&candid=1771468511015015012"
                + "&objectidps=144291238860108795&page=1");
  }

  @Test
  void refusesAnIdThatIsNoNumber() {
    assertThatThrownBy(() -> new MarsQuery.Which(null, "1e5", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("candid");
  }

  @Test
  void writesAConeInDegrees() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(359.9999, -20.5), Angle.ofDegrees(0.0005));
    assertThat(page(new MarsQuery.Where(cone, null, null, null, null, null, null)))
        .isEqualTo("?format=json&cone=359.9999,-20.5,0.0005&page=1");
  }

  @Test
  void writesAConeRoundANameThatMarsLooksUp() {
    assertThat(page(new MarsQuery.Where(null, "NGC 5194", 0.25, null, null, null, null)))
        .isEqualTo("?format=json&objectcone=NGC%205194,0.25&page=1");
  }

  @Test
  void refusesHalfAConeRoundAName() {
    assertThatThrownBy(() -> new MarsQuery.Where(null, "M51", null, null, null, null, null))
        .hasMessageContaining("both");
  }

  @Test
  void writesWindowsOnTheSky() {
    assertThat(
            page(
                new MarsQuery.Where(
                    null,
                    null,
                    null,
                    new Range<>(190.0, 200.0),
                    new Range<>(null, -10.0),
                    new Range<>(20.0, 30.0),
                    new Range<>(-5.0, null))))
        .isEqualTo(
            "?format=json&ra__gt=-170&ra__lt=-160&dec__lt=-10&l__gt=20&l__lt=30&b__gt=-5&page=1");
  }

  @Test
  void writesTimesInUtcWithoutAZone() {
    assertThat(
            page(
                new MarsQuery.When(
                    new Range<>(
                        Instant.parse("2018-09-10T00:00:00Z"),
                        Instant.parse("2018-09-11T02:56:25.996Z")),
                    new Range<>(2458371.5, 2458372.6225231),
                    86400)))
        .isEqualTo(
            "?format=json&time__gt=2018-09-10T00:00:00.000&time__lt=2018-09-11T02:56:25.996"
                + "&jd__gt=2458371.5&jd__lt=2458372.6225231&time__since=86400&page=1");
  }

  @Test
  void writesBrightness() {
    assertThat(
            page(
                new MarsQuery.Brightness(
                    MarsQuery.Filter.R,
                    new Range<>(15.0, 18.5),
                    0.1,
                    new Range<>(null, 19.0),
                    new Range<>(-2.0, -0.5),
                    new Range<>(-1.5, null))))
        .isEqualTo(
            "?format=json&filter=r&magpsf__gte=15&magpsf__lte=18.5&sigmapsf__lte=0.1"
                + "&magap__lte=19&deltamaglatest__gte=-2&deltamaglatest__lte=-0.5"
                + "&deltamagref__gte=-1.5&page=1");
  }

  @Test
  void writesQuality() {
    assertThat(
            page(
                new MarsQuery.Quality(
                    0.7, 0.99, new Range<>(0.5, 1.0), new Range<>(0.0, 2.0), 5.0, 0, 1.2)))
        .isEqualTo(
            "?format=json&rb__gte=0.7&drb__gte=0.99&classtar__gte=0.5&classtar__lte=1"
                + "&distnr__gte=0&distnr__lte=2&fwhm__lte=5&nbad__lte=0&elong__lte=1.2&page=1");
  }

  @Test
  void writesTheOrderAndBeginsAtThePageAskedFor() {
    MarsQuery query =
        Queries.with(new MarsQuery.Order(MarsQuery.SortBy.DELTAMAGREF, MarsQuery.Direction.ASC, 7));
    assertThat(new MarsRequest(BASE, query).firstPage()).isEqualTo(7);
    assertThat(page(query, 7))
        .isEqualTo("?format=json&sort_value=deltamagref&sort_order=asc&page=7");
  }

  @Test
  void asksForOneAlertWithItsHistory() {
    assertThat(MarsRequest.alert(BASE, "11296149"))
        .hasToString("http://mars.example/11296149/?format=json");
    assertThat(MarsRequest.alert(BASE, "../help"))
        .hasToString("http://mars.example/..%2Fhelp/?format=json");
  }

  private static String page(Record group) {
    return page(Queries.with(group), 1);
  }

  private static String page(MarsQuery query, int page) {
    String address = new MarsRequest(BASE, query).page(page).toString();
    assertThat(address).startsWith(BASE.toString());
    return address.substring(BASE.toString().length());
  }
}
