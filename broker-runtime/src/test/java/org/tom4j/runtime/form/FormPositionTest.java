package org.tom4j.runtime.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

/** A cone on a form: position or name, radius, unit. */
class FormPositionTest {
  record Query(Cone position) {}

  record Maybe(@Nullable Cone position) {}

  private final RecordForm<Query> form = Forms.of(Query.class);

  private Cone cone(String position, String... more) {
    String[] pairs = new String[more.length + 1];
    pairs[0] = "position=" + position;
    System.arraycopy(more, 0, pairs, 1, more.length);
    return Forms.query(form, pairs).position();
  }

  @Test
  void degreesAndSexagesimalAreCoordinates() {
    assertThat(cone("83.63308 22.0145", "position_radius=1").center())
        .isEqualTo(SkyPosition.ofDegrees(83.63308, 22.0145));
    for (String text :
        List.of("05:34:31.94 +22:00:52.2", "05 34 31.94 +22 00 52.2", "5h34m31.94s,+22d00m52.2s")) {
      SkyPosition center = cone(text, "position_radius=1").center();
      assertThat(center.raDegrees()).as(text).isCloseTo(83.63308, within(1e-4));
      assertThat(center.decDegrees()).as(text).isCloseTo(22.0145, within(1e-4));
    }
  }

  @Test
  void aRadiusIsInArcsecUnlessAUnitIsChosen() {
    assertThat(cone("1 2", "position_radius=3").radius()).isEqualTo(Angle.ofArcseconds(3));
    assertThat(cone("1 2", "position_radius=3", "position_radius_unit=arcmin").radius())
        .isEqualTo(Angle.ofArcminutes(3));
    assertThat(cone("1 2", "position_radius=3", "position_radius_unit=deg").radius())
        .isEqualTo(Angle.ofDegrees(3));
  }

  @Test
  void aNameIsAskedForAndKept() {
    assertThat(cone("M31", "position_radius=3"))
        .isEqualTo(new Cone(Forms.M31, Angle.ofArcseconds(3), "M31"));
    assertThat(Forms.json(form, "position=M31", "position_radius=3"))
        .contains("\"position\":\"M31\"");
  }

  @Test
  void aNameThatNobodyKnowsIsAProblem() {
    assertThat(Forms.problems(form, "position=xyz", "position_radius=3"))
        .containsExactly(
            entry("position", "'xyz' is neither a position nor a name this TOM knows"));
  }

  @Test
  void coordinatesOutsideTheSkyAreRefusedNotWrapped() {
    for (String text : List.of("360 10", "-1 10", "400.1+22", "10 91", "25:00:00 +10:00:00")) {
      assertThat(Forms.problems(form, "position=" + text, "position_radius=3"))
          .as(text)
          .containsOnlyKeys("position")
          .extractingByKey("position")
          .asString()
          .contains("outside");
    }
  }

  @Test
  void digitsThatAreNoPositionAreNotTakenForAName() {
    assertThat(Forms.problems(form, "position=12.5", "position_radius=3"))
        .extractingByKey("position")
        .asString()
        .contains("write RA and Dec");
  }

  @Test
  void aPositionWithoutARadiusOrTheOtherWayRoundIsHalfACone() {
    RecordForm<Maybe> maybe = Forms.of(Maybe.class);
    assertThat(Forms.problems(maybe, "position=1 2"))
        .containsExactly(entry("position_radius", "Fill this in"));
    assertThat(Forms.problems(maybe, "position_radius=1"))
        .containsExactly(entry("position", "Fill this in"));
  }

  @Test
  void aUnitAloneIsNoCone() {
    assertThat(Forms.query(Forms.of(Maybe.class), "position_radius_unit=deg"))
        .isEqualTo(new Maybe(null));
  }

  @Test
  void aRadiusIsAboveZeroAndAtMostHalfTheSky() {
    for (String radius : List.of("0", "-1", "648001")) {
      assertThat(Forms.problems(form, "position=1 2", "position_radius=" + radius))
          .as(radius)
          .containsOnlyKeys("position_radius");
    }
  }

  @Test
  void anUnknownUnitIsRefused() {
    assertThat(
            Forms.problems(
                form, "position=1 2", "position_radius=1", "position_radius_unit=parsec"))
        .containsExactly(
            entry("position_radius_unit", "'parsec' is not one of: arcsec, arcmin, deg"));
  }
}
