package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;

final class ListRequestTest {
  private static final Angle RADIUS = Angle.ofArcseconds(2);

  @Test
  void aPositionIsAConeAndAnythingElseAName() {
    for (String name :
        List.of("M 31", "NGC 1365", "2019 10", "SN 2019np", "12", "a, b", "1 2 -3")) {
      assertThat(asked(name).name()).as(name).isEqualTo(name);
      assertThat(asked(name).cone()).as(name).isNull();
    }
    for (String position :
        List.of(
            "83.63308 22.0145",
            "83.63308,22.0145",
            "83.63308 +22.0145 2",
            "83.63308 22.0145 2 arcsec",
            "83.63308, 22.0145, 2",
            "05:34:31.94 +22:00:52.2",
            "05:34:31.94 +22:00:52.2 2\"",
            "05 34 31.94 +22 00 52.2 2")) {
      Cone cone = cone(position);
      assertThat(cone.center().raDegrees()).as(position).isCloseTo(83.63308, within(1e-4));
      assertThat(cone.center().decDegrees()).as(position).isCloseTo(22.0145, within(1e-4));
      assertThat(cone.radius().arcseconds()).as(position).isCloseTo(2, within(1e-9));
    }
  }

  @Test
  void whatLooksLikeAPositionOutOfRangeIsSaidToBeOne() {
    assertThat(hint("95 95")).isEqualTo("declination '95' is outside −90 to +90 degrees");
    assertThat(hint("400 20")).contains("right ascension '400' is outside 0 to 360");
    assertThat(hint("10 -90.5 3")).contains("declination '-90.5'");
    assertThat(hint("25:00:00 +10:00:00")).contains("right ascension '25:00:00'");
    assertThat(hint("05 34 31.94 +95 00 52.2")).contains("declination '+95:00:52.2'");
    for (String other : List.of("M 31", "NGC 1365", "12", "a, b", "10 20", "10 20 3", "1 2 3 4")) {
      assertThat(hint(other)).as(other).isEmpty();
    }
  }

  private static String hint(String q) {
    return ListRequest.of(Map.of("q", q), RADIUS).hint();
  }

  @Test
  void aRadiusHasAUnit() {
    assertThat(cone("10 20 3 arcmin").radius().arcminutes()).isCloseTo(3, within(1e-9));
    assertThat(cone("10 20 3 deg").radius().degrees()).isEqualTo(3);
    assertThat(cone("10 20 0.5").radius().arcseconds()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aConeThatIsNoneIsRefusedInWords() {
    for (String cone : List.of("abc", "1,2", "1,2,x", "1,95,1", "1,2,-1", "1,2,NaN", "1,2,360")) {
      assertThatThrownBy(() -> ListRequest.of(Map.of("cone", cone), RADIUS))
          .as(cone)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(cone);
    }
  }

  @Test
  void rightAscensionsOfAConeGoRound() {
    assertThat(ConeText.parameter("361,2,1")).isEqualTo(ConeText.parameter("1,2,1"));
  }

  @Test
  void keepsTheFiltersWhenSortingAndPaging() {
    ListRequest request = ListRequest.of(Map.of("q", "a&b", "sort", "-name", "after", "7"), RADIUS);

    assertThat(request.next(9)).isEqualTo("/targets/?q=a%26b&sort=-name&after=9");
    assertThat(request.sortedBy(TargetOrder.RA, false)).isEqualTo("/targets/?q=a%26b&sort=ra");
    assertThatThrownBy(() -> ListRequest.of(Map.of("sort", "age"), RADIUS))
        .hasMessageContaining("age");
  }

  private static Cone cone(String q) {
    return Objects.requireNonNull(asked(q).cone(), q);
  }

  private static TargetSearch asked(String q) {
    return ListRequest.of(Map.of("q", q), RADIUS).search();
  }
}
