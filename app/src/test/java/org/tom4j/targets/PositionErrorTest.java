package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

/** Two things are one within the settings' radius, or three sigmas of how well they are known. */
@OnBothDatabases
final class PositionErrorTest {
  private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final SkyPosition HOTH = SkyPosition.ofDegrees(66, 50);

  private final Db db;
  private Targets targets;
  private Viewer han;

  PositionErrorTest(Db db) {
    this.db = db;
  }

  @BeforeEach
  void begin() {
    targets = new Targets(db, new AuditStore(db, CLOCK), TargetSettings.DEFAULT, CLOCK);
    var people = new TestRows(db);
    people.nobody();
    han = people.person("Han");
  }

  @Test
  void anAlertsStatedErrorWidensTheMatchThreefold() {
    add("Hoth", HOTH, null);

    assertThat(near(north(2.9), null)).isEmpty();
    assertThat(near(north(2.9), 1.0)).containsExactly("Hoth");
    assertThat(near(north(3.1), 1.0)).isEmpty();
    assertThat(near(north(178), 60.0)).containsExactly("Hoth");
    assertThat(near(north(182), 60.0)).isEmpty();
    assertThat(near(north(1.9), 0.1)).containsExactly("Hoth");
  }

  @Test
  void aTargetsOwnErrorCountsAsMuch() {
    add("X-ray source", HOTH, 10.0);
    add("Gamma-ray burst", SkyPosition.ofDegrees(200, -30), 1800.0);

    assertThat(near(north(29), null)).containsExactly("X-ray source");
    assertThat(near(north(31), null)).isEmpty();
    assertThat(near(SkyPosition.ofDegrees(200, -31.4), null)).containsExactly("Gamma-ray burst");
    assertThat(near(SkyPosition.ofDegrees(200, -31.6), null)).isEmpty();
  }

  @Test
  void theErrorsOfBothAddInQuadrature() {
    add("X-ray source", HOTH, 3.0);

    assertThat(near(north(14.9), 4.0)).containsExactly("X-ray source");
    assertThat(near(north(15.1), 4.0)).isEmpty();
  }

  @Test
  void aRegionOfTheSkyIsNoPlaceOfAnObject() {
    add("Hoth", HOTH, null);
    Target event = add("S190425z", SkyPosition.ofDegrees(240, 10), 36_000.0);

    assertThat(near(north(3600), 36_000.0)).isEmpty();
    assertThat(near(north(1), 36_000.0)).containsExactly("Hoth");
    assertThat(near(SkyPosition.ofDegrees(240, 12), null)).isEmpty();
    assertThat(event.motion().positionError()).isEqualTo(36_000.0);
  }

  @Test
  void aSecondTargetIsAskedAboutWithinTheStatedError() {
    add("Hoth", HOTH, null);
    TargetDraft wide =
        TargetDraft.sidereal("Burst", north(50)).withMotion(Motion.knownWithin(20.0));

    assertThat(targets.create(han, wide))
        .isInstanceOfSatisfying(
            Creation.Conflict.class,
            conflict -> assertThat(conflict.how()).isEqualTo(MatchedBy.POSITION));
    assertThat(targets.create(han, wide.withMotion(Motion.NONE)))
        .isInstanceOf(Creation.Created.class);
  }

  @Test
  void aChangedErrorCountsAtOnce() {
    Target hoth = add("Hoth", HOTH, null);
    assertThat(near(north(100), null)).isEmpty();

    targets.update(
        han,
        hoth.id(),
        hoth.version(),
        TargetDraft.sidereal("Hoth", HOTH).withMotion(Motion.knownWithin(60.0)));

    assertThat(near(north(100), null)).containsExactly("Hoth");
    assertThat(new HistoryStore(db).of(hoth.id()).getFirst().words())
        .contains("position_error nothing → '60'");
  }

  @Test
  void aStarThatMovesIsComparedAtTheTimeOfTheAlertNotOfTheForm() {
    Motion fast = new Motion(2016.0, 0.0, 10_000.0, null, null, null, null);
    targets.create(han, TargetDraft.sidereal("Runner", HOTH).withMotion(fast).alsoIfNear());
    Instant then = Instant.parse("2016-01-01T12:00:00Z");
    long alert = new TestRows(db).alert("1", then);
    TargetDraft draft = TargetDraft.sidereal("ZTF26aaa", HOTH);

    assertThat(targets.create(han, draft.madeFrom(new FromAlert(alert, null, then))))
        .isInstanceOf(Creation.Conflict.class);
    assertThat(targets.create(han, draft)).isInstanceOf(Creation.Created.class);
  }

  @Test
  void findsWhatALookAtEveryTargetFinds() {
    var random = new Random(20261126);
    List<Target> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add(add("t" + i, somewhere(random), i % 3 == 0 ? null : error(random)));
    }
    for (int i = 0; i < 200; i++) {
      SkyPosition center = somewhere(random);
      Double error = i % 4 == 0 ? null : error(random);
      List<String> expected =
          all.stream().filter(target -> isMatch(target, center, error)).map(Target::name).toList();

      assertThat(near(center, error))
          .as("%s ± %s arcsec", center, error)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static boolean isMatch(Target target, SkyPosition center, @Nullable Double error) {
    double apart = Objects.requireNonNull(target.position()).separationTo(center).arcseconds();
    double reach = 3 * Math.hypot(known(target.motion().positionError()), known(error));
    return apart <= Math.max(2, reach);
  }

  private static double known(@Nullable Double error) {
    return error == null || error > 3600 ? 0 : error;
  }

  /** From a hundredth of an arcsecond to beyond a degree. */
  private static double error(Random random) {
    return Math.pow(10, random.nextDouble() * 6 - 2);
  }

  /** Ten degrees round a pole, or round 0h, so that many are near each other. */
  private static SkyPosition somewhere(Random random) {
    return random.nextBoolean()
        ? SkyPosition.ofDegrees(random.nextDouble() * 360, 80 + random.nextDouble() * 10)
        : SkyPosition.ofDegrees(random.nextGaussian() * 5, random.nextGaussian() * 5);
  }

  private Target add(String name, SkyPosition position, @Nullable Double error) {
    Creation made =
        targets.create(
            han,
            TargetDraft.sidereal(name, position)
                .withMotion(Motion.knownWithin(error))
                .alsoIfNear());
    return ((Creation.Created) made).target();
  }

  private static SkyPosition north(double arcsec) {
    return SkyPosition.ofDegrees(66, 50 + arcsec / 3600);
  }

  private List<String> near(SkyPosition position, @Nullable Double error) {
    Angle stated = error == null ? null : Angle.ofArcseconds(error);
    return targets.match(han, new Sighting(List.of(), position, stated, null)).stream()
        .map(match -> match.target().name())
        .toList();
  }
}
