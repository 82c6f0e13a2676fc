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
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

/** Matches by position and cones of the list, which must find what a look at every target finds. */
@OnBothDatabases
final class ConeSearchTest {
  private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Db db;
  private Targets targets;
  private TargetListStore list;
  private Viewer han;

  ConeSearchTest(Db db) {
    this.db = db;
  }

  @BeforeEach
  void begin() {
    targets = new Targets(db, new AuditStore(db, CLOCK), TargetSettings.DEFAULT, CLOCK);
    list = new TargetListStore(db, CLOCK);
    var people = new TestRows(db);
    people.nobody();
    han = people.person("Han");
  }

  @Test
  void findsWhatIsWithinTheRadiusAndNothingElse() {
    add("1337target", 269.9983, -29.0698, Motion.NONE);
    add("Target1309", 266.936, -35.7749, Motion.NONE);

    assertThat(within("269.75891,-29.179583,0.25")).containsExactly("1337target");
    assertThat(within("269.75891,-29.179583,0.23")).isEmpty();
  }

  @Test
  void zeroHoursIsNoBorder() {
    add("west", 359.999, 0, Motion.NONE);

    assertThat(within("0.001,0,0.01")).containsExactly("west");
  }

  @Test
  void nearThePolesConesAreRoundToo() {
    add("a", 16, 80, Motion.NONE);
    add("b", 20, 85, Motion.NONE);
    add("c", 100, 89, Motion.NONE);

    assertThat(within("10,80,1.1")).containsExactly("a");
    assertThat(within("0,85,1.8")).containsExactly("b");
    assertThat(within("10,89,1.5")).containsExactly("c");
    assertThat(within("123,90,1")).containsExactly("c");
  }

  @Test
  void anExactPositionIsFoundWithRadiusZero() {
    var random = new Random(7);
    for (int i = 0; i < 30; i++) {
      double ra = random.nextDouble() * 360;
      double dec = Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1));
      add("t" + i, ra, dec, Motion.NONE);
      assertThat(within(ra + "," + dec + ",0")).containsExactly("t" + i);
      assertThat(within(ra + "," + dec + ",1e-9")).containsExactly("t" + i);
    }
  }

  @Test
  void matchesWithinTheRadiusAlone() {
    add("x", 113.456, -22.1, Motion.NONE);

    assertThat(near(113.466, -22.1, 1, null)).isEmpty();
    assertThat(near(113.466, -22.1, 33.35, null)).isEmpty();
    assertThat(near(113.466, -22.1, 33.36, null)).containsExactly("x");
    assertThat(near(113.466, -22.1, 101, null)).containsExactly("x");
  }

  @Test
  void rightAscensionGoesRoundAndRound() {
    add("x", 113.456, -22.1, Motion.NONE);

    assertThat(near(113.456 + 360, -22.1, 1, null)).containsExactly("x");
    assertThat(near(113.456 - 1080, -22.1, 1, null)).containsExactly("x");
  }

  @Test
  void nothingMatchesAnAlertWithoutAPosition() {
    add("x", 113.456, -22.1, Motion.NONE);

    var nowhere = new Sighting(List.of(), null, null, null);
    assertThat(targets.match(han, nowhere, Angle.ofArcseconds(3600))).isEmpty();
    assertThat(targets.match(han, new Sighting(List.of("X"), null, null, null)))
        .extracting(Match::how)
        .containsExactly(MatchedBy.SAME_NAME);
  }

  @Test
  void aNameComesBeforeAPlaceAndEachTargetOnce() {
    Target far = add("far", 10, 10, Motion.NONE);
    Target here = add("here", 50, 10, Motion.NONE);

    List<Match> matches =
        targets.match(
            han,
            new Sighting(List.of("FAR", "here", ""), SkyPosition.ofDegrees(50, 10), null, null));

    assertThat(matches).extracting(Match::target).containsExactly(here, far);
    assertThat(matches).extracting(Match::how).containsOnly(MatchedBy.SAME_NAME);
  }

  @Test
  void aFastStarIsFoundWhereItWasAtTheTime() {
    // Barnard's star: ICRS, epoch 2016.0, Gaia DR3 4472832130942575872.
    var barnard = new Motion(2016.0, -801.551, 10362.394, 546.976, null, null, null);
    add("Barnard's star", 269.448502525438, 4.739420051112412, barnard);
    Instant then = Instant.parse("1999-12-31T12:00:00Z");
    SkyPosition there = SkyPosition.ofDegrees(269.452076, 4.693391);

    assertThat(near(there.raDegrees(), there.decDegrees(), 2, then))
        .containsExactly("Barnard's star");
    assertThat(near(there.raDegrees(), there.decDegrees(), 60, NOW)).isEmpty();
    assertThat(near(269.448502525438, 4.739420051112412, 60, NOW)).isEmpty();
  }

  @Test
  void findsWhatALookAtEveryTargetFinds() {
    var random = new Random(20261123);
    List<Target> all = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      SkyPosition position = somewhere(random);
      all.add(add("t" + i, position.raDegrees(), position.decDegrees(), motion(random)));
    }
    Instant[] times = {
      NOW, Instant.parse("1990-03-01T00:00:00Z"), Instant.parse("2060-03-01T00:00:00Z")
    };
    for (int i = 0; i < 200; i++) {
      SkyPosition center = i % 2 == 0 ? somewhere(random) : place(all.get(random.nextInt(600)));
      double radius = Math.pow(10, random.nextDouble() * 5 - 3);
      Instant at = times[i % 3];
      List<String> expected =
          all.stream()
              .filter(target -> isWithin(target, at, Cone.of(center, Angle.ofDegrees(radius))))
              .map(Target::name)
              .toList();

      assertThat(
              targets
                  .match(han, new Sighting(List.of(), center, null, at), Angle.ofDegrees(radius))
                  .stream()
                  .map(match -> match.target().name()))
          .as("%s, %s deg, %s", center, radius, at)
          .containsExactlyInAnyOrderElementsOf(expected);
      if (at.equals(NOW)) {
        assertThat(names(TargetSearch.NEWEST.in(Cone.of(center, Angle.ofDegrees(radius)))))
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  private static boolean isWithin(Target target, Instant at, Cone cone) {
    SkyPosition there = target.positionAt(at);
    return there != null && cone.contains(there);
  }

  private static SkyPosition place(Target target) {
    return Objects.requireNonNull(target.position());
  }

  /** Half of them where cones are hard: at the poles and at 0h. */
  private static SkyPosition somewhere(Random random) {
    double ra = random.nextDouble() * 360;
    double dec = Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1));
    return switch (random.nextInt(6)) {
      case 0 -> SkyPosition.ofDegrees(ra, 90 - Math.pow(10, -random.nextDouble() * 5));
      case 1 -> SkyPosition.ofDegrees(ra, -90 + Math.pow(10, -random.nextDouble() * 5));
      case 2 -> SkyPosition.ofDegrees(random.nextGaussian() * 0.01, dec);
      default -> SkyPosition.ofDegrees(ra, dec);
    };
  }

  private static Motion motion(Random random) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new Motion(
              2016.0,
              random.nextGaussian() * 50,
              random.nextGaussian() * 50,
              null,
              null,
              null,
              null);
      case 1 ->
          new Motion(
              null,
              random.nextGaussian() * 3000,
              random.nextGaussian() * 3000,
              null,
              null,
              null,
              null);
      default -> Motion.NONE;
    };
  }

  private Target add(String name, double ra, double dec, Motion motion) {
    Creation made =
        targets.create(
            han,
            TargetDraft.sidereal(name, SkyPosition.ofDegrees(ra, dec))
                .withMotion(motion)
                .alsoIfNear());
    return ((Creation.Created) made).target();
  }

  private List<String> within(String cone) {
    return names(TargetSearch.NEWEST.in(ConeText.parameter(cone)));
  }

  private List<String> names(TargetSearch search) {
    return list.list(han, search, 1000).targets().stream().map(Target::name).toList();
  }

  private List<String> near(double ra, double dec, double arcsec, @Nullable Instant at) {
    return targets
        .match(
            han,
            new Sighting(List.of(), SkyPosition.ofDegrees(ra, dec), null, at),
            Angle.ofArcseconds(arcsec))
        .stream()
        .map(match -> match.target().name())
        .toList();
  }
}
