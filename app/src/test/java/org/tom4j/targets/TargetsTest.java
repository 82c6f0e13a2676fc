package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class TargetsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);
  private static final SkyPosition HOTH = SkyPosition.ofDegrees(66, 50);
  private static final SkyPosition ELSEWHERE = SkyPosition.ofDegrees(10, -10);

  private final Db db;
  private TestRows people;
  private Targets targets;
  private TargetStore store;
  private final TargetNameStore names;
  private Viewer han;
  private Viewer leia;
  private Viewer greedo;
  private long group;

  TargetsTest(Db db) {
    this.db = db;
    this.names = new TargetNameStore(db);
  }

  @BeforeEach
  void begin() {
    people = new TestRows(db);
    people.nobody();
    store = new TargetStore(db);
    targets = new Targets(db, new AuditStore(db, CLOCK), TargetSettings.DEFAULT, CLOCK);
    group = people.group("test");
    han = people.person("Han", group);
    leia = people.person("Leia", group);
    greedo = people.person("Greedo");
  }

  @Test
  void makesATargetThatItsMakersGroupMayViewChangeAndDelete() {
    Target hoth = created(han, TargetDraft.sidereal("Hoth", HOTH));

    assertThat(hoth.permissions()).isEqualTo(Permissions.PRIVATE);
    assertThat(hoth.position()).isEqualTo(HOTH);
    assertThat(targets.find(leia, hoth.id())).contains(hoth);
    assertThat(store.mayChange(leia, hoth.id())).isTrue();
    assertThat(store.mayDelete(leia, hoth.id())).isTrue();
    assertThat(targets.find(greedo, hoth.id())).isEmpty();
    assertThat(targets.find(Viewer.ANONYMOUS, hoth.id())).isEmpty();
  }

  @Test
  void manyAreMatchedAtOnceAsEachByItself() {
    created(han, TargetDraft.sidereal("Hoth", HOTH).withAliases(List.of("AT2019abc"), null));
    created(han, TargetDraft.sidereal("Endor", SkyPosition.ofDegrees(10, 20)));
    created(greedo, TargetDraft.sidereal("Mos Eisley", SkyPosition.ofDegrees(30, 40)));
    List<Sighting> seen = new ArrayList<>();
    seen.add(new Sighting(List.of("at 2019ABC"), null, null, null));
    seen.add(new Sighting(List.of("Endor", "hoth"), SkyPosition.ofDegrees(10, 20), null, null));
    seen.add(new Sighting(List.of("nobody"), null, null, null));
    seen.add(new Sighting(List.of(), SkyPosition.ofDegrees(30, 40), null, null));
    for (int i = 0; i < 120; i++) {
      seen.add(
          new Sighting(
              List.of("far " + i), SkyPosition.ofDegrees(200 + i / 10.0, -60), null, null));
    }
    seen.add(
        new Sighting(
            List.of("nearby"), SkyPosition.ofDegrees(10, 20.001), Angle.ofArcseconds(2), null));

    List<List<Match>> matches = targets.matches(han, seen);

    assertThat(matches).isEqualTo(seen.stream().map(one -> targets.match(han, one)).toList());
    assertThat(matches.stream().map(each -> each.stream().map(it -> it.target().name()).toList()))
        .startsWith(List.of("Hoth"), List.of("Endor", "Hoth"), List.of(), List.of())
        .endsWith(List.of("Endor"));
    assertThat(targets.matches(han, List.of())).isEmpty();
  }

  @Test
  void aMakerInNoGroupMaySeeAndChangeWhatHeMade() {
    Target hoth = created(greedo, TargetDraft.sidereal("Hoth", HOTH));

    assertThat(targets.find(greedo, hoth.id())).isPresent();
    assertThat(store.mayChange(greedo, hoth.id())).isTrue();
    assertThat(store.mayDelete(greedo, hoth.id())).isTrue();
    assertThat(targets.find(han, hoth.id())).isEmpty();
  }

  @Test
  void aTargetForNoGroupIsItsMakersAlone() {
    Target hoth =
        created(
            han, TargetDraft.sidereal("Hoth", HOTH).withPermissions(Permissions.PRIVATE, Set.of()));

    assertThat(targets.find(han, hoth.id())).isPresent();
    assertThat(targets.find(leia, hoth.id())).isEmpty();
  }

  @Test
  void permissionsComeFromTheSettingsWhereTheMakerSaysNothing() {
    var open =
        new Targets(
            db,
            new AuditStore(db, CLOCK),
            new TargetSettings(Permissions.OPEN, Angle.ofArcseconds(2)),
            CLOCK);

    assertThat(open.create(han, TargetDraft.sidereal("Hoth", HOTH)))
        .isInstanceOfSatisfying(
            Creation.Created.class,
            made -> assertThat(made.target().permissions()).isEqualTo(Permissions.OPEN));
    assertThat(targets.named(Viewer.ANONYMOUS, "hoth")).isPresent();
  }

  @Test
  void keepsExtrasAliasesNoteAndTheAlertItWasMadeFrom() {
    long alert = people.alert("2", Instant.parse("2019-07-02T00:00:00Z"));
    Target hoth =
        created(
            han,
            TargetDraft.sidereal("Hoth", HOTH)
                .withAliases(List.of("AT2019abc", "HOTH"), "MyBroker")
                .withExtras(List.of(new TargetExtra("class", "SN", "MyBroker")))
                .withNote("cold")
                .madeFrom(new FromAlert(alert, null, null)));

    assertThat(names.of(hoth.id()))
        .containsExactly(
            new TargetName("Hoth", true, null), new TargetName("AT2019abc", false, "MyBroker"));
    assertThat(names.extras(hoth.id())).containsExactly(new TargetExtra("class", "SN", "MyBroker"));
    assertThat(hoth.note()).isEqualTo("cold");
    assertThat(hoth.madeFromAlert()).isEqualTo(alert);
    assertThat(new TargetAlertStore(db).of(Viewer.CONSOLE, hoth.id()))
        .extracting(LinkedAlert::id, LinkedAlert::how)
        .containsExactly(tuple(alert, LinkedBy.MADE_FROM));
    assertThat(new HistoryStore(db).of(hoth.id()))
        .extracting(HistoryStore.Entry::person)
        .containsExactly("Han");
  }

  @Test
  void refusesAnAlertWithoutAPositionAndOneWithAnOverlongName() {
    assertThat(targets.create(han, TargetDraft.sidereal("Nowhere", null)))
        .isInstanceOfSatisfying(
            Creation.Refused.class,
            refused -> assertThat(refused.problems()).containsOnlyKeys("ra", "dec"));
    assertThat(targets.create(han, TargetDraft.sidereal("x".repeat(120), HOTH)))
        .isInstanceOfSatisfying(
            Creation.Refused.class,
            refused -> assertThat(refused.problems().get("name")).contains("120").contains("100"));
    assertThat(countOf("target")).isZero();
    assertThat(countOf("audit_entry")).isZero();
  }

  @Test
  void namesThatDifferInCaseAndPunctuationAloneAreOne() {
    Target first = created(han, TargetDraft.sidereal("fuzzy_name_Target", HOTH));

    for (String same :
        List.of(
            "FuzzyNameTarget",
            "Fuzzy name target",
            "FUZZY_NAME-TARGET",
            "fuzzynametarget",
            "(Fuzzy) Name-Target")) {
      assertThat(targets.create(han, TargetDraft.sidereal(same, ELSEWHERE)))
          .as(same)
          .isEqualTo(
              new Creation.Conflict(
                  first, MatchedBy.SAME_NAME, "fuzzy_name_Target", HOTH.separationTo(ELSEWHERE)));
    }
    assertThat(countOf("target")).isEqualTo(1);
  }

  @Test
  void aliasesAreNamesToo() {
    Target john =
        created(
            han,
            TargetDraft.sidereal("multiple_names_target", HOTH)
                .withAliases(List.of("John", "Doe"), null));

    assertThat(targets.create(han, TargetDraft.sidereal("John", ELSEWHERE)))
        .isInstanceOfSatisfying(
            Creation.Conflict.class,
            conflict -> {
              assertThat(conflict.existing()).isEqualTo(john);
              assertThat(conflict.how()).isEqualTo(MatchedBy.ALIAS);
              assertThat(conflict.name()).isEqualTo("John");
            });
    assertThat(
            targets.create(
                han, TargetDraft.sidereal("other", ELSEWHERE).withAliases(List.of("jo-hn"), null)))
        .isInstanceOf(Creation.Conflict.class);
    assertThat(countOf("target_name")).isEqualTo(3);
  }

  @Test
  void aNameTakenByATargetThatOneMayNotSeeGivesNothingAway() {
    created(greedo, TargetDraft.sidereal("secret", HOTH));

    assertThat(targets.create(han, TargetDraft.sidereal("Secret", HOTH)))
        .isInstanceOfSatisfying(
            Creation.Refused.class,
            refused -> assertThat(refused.problems()).containsOnlyKeys("name"));
    assertThat(targets.match(han, new Sighting(List.of("secret"), HOTH, null, null))).isEmpty();
  }

  @Test
  void anAliasThatIsTheNameAgainIsRefusedAsAWhole() {
    assertThat(
            targets.create(
                han, TargetDraft.sidereal("John", HOTH).withAliases(List.of("john", "Doe"), null)))
        .isInstanceOfSatisfying(
            Creation.Refused.class,
            refused -> assertThat(refused.problems()).containsOnlyKeys("aliases"));
    assertThat(countOf("target")).isZero();
  }

  @Test
  void tellsOfATargetThatIsCloseBeforeMakingASecondOne() {
    Target first = created(han, TargetDraft.sidereal("X", HOTH));
    var near = TargetDraft.sidereal("Y", SkyPosition.ofDegrees(66, 50 + 0.5 / 3600));

    assertThat(targets.create(han, near))
        .isInstanceOfSatisfying(
            Creation.Conflict.class,
            conflict -> {
              assertThat(conflict.existing()).isEqualTo(first);
              assertThat(conflict.how()).isEqualTo(MatchedBy.POSITION);
              assertThat(Objects.requireNonNull(conflict.separation()).arcseconds())
                  .isCloseTo(0.5, within(1e-6));
            });
    assertThat(targets.create(han, near.alsoIfNear())).isInstanceOf(Creation.Created.class);
  }

  @Test
  void linksAnAlertOnceAndOnlyForThoseWhoMayChangeTheTarget() {
    Target hoth = created(han, TargetDraft.sidereal("Hoth", HOTH));
    long alert = people.alert("7", Instant.EPOCH);

    assertThat(targets.link(greedo, hoth.id(), alert, LinkedBy.LINKED)).isFalse();
    assertThat(targets.link(leia, hoth.id(), alert, LinkedBy.POSITION)).isTrue();
    assertThat(targets.link(leia, hoth.id(), alert, LinkedBy.LINKED)).isTrue();
    assertThat(targets.linkedTo(leia, alert)).contains(hoth);
    assertThat(targets.linkedTo(greedo, alert)).isEmpty();

    assertThat(new TargetAlertStore(db).of(Viewer.CONSOLE, hoth.id()))
        .extracting(LinkedAlert::how)
        .containsExactly(LinkedBy.POSITION);
  }

  @Test
  void onlyThoseWithTheRightMayDelete() {
    Target hoth =
        created(han, TargetDraft.sidereal("Hoth", HOTH).withPermissions(Permissions.PUBLIC, null));

    assertThat(targets.find(greedo, hoth.id())).isPresent();
    assertThat(targets.delete(greedo, hoth.id())).isFalse();
    assertThat(targets.delete(leia, hoth.id())).isTrue();
    assertThat(targets.delete(leia, hoth.id())).isFalse();
    assertThat(countOf("target_name")).isZero();
    assertThat(countOf("access_grant")).isZero();
  }

  private Target created(Viewer maker, TargetDraft draft) {
    return ((Creation.Created) targets.create(maker, draft)).target();
  }

  private long countOf(String table) {
    return db.read(client ->
        client.sql("select count(*) from " + table).query((row, index) -> row.getLong(1)).single());
  }
}
