package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class TargetChangeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);
  private static final SkyPosition HOTH = SkyPosition.ofDegrees(66, 50);

  private final Db db;
  private final TestRows people;
  private final Targets targets;
  private final TargetNameStore names;
  private Viewer han;
  private Viewer greedo;
  private long group;
  private long other;

  TargetChangeTest(Db db) {
    this.db = db;
    this.names = new TargetNameStore(db);
    this.people = new TestRows(db);
    this.targets = new Targets(db, new AuditStore(db, CLOCK), TargetSettings.DEFAULT, CLOCK);
    people.nobody();
    group = people.group("rebels");
    other = people.group("smugglers");
    han = people.person("Han", group, other);
    greedo = people.person("Greedo");
  }

  @Test
  void changesValuesAliasesAndPermissionsAndSaysSo() {
    Target before = made("testtarget", "old");

    Update update =
        targets.update(
            han,
            before.id(),
            before.version(),
            TargetDraft.sidereal("testtarget", SkyPosition.ofDegrees(67, 50))
                .withAliases(List.of("testtargetname2"), null)
                .withPermissions(Permissions.OPEN, null));

    assertThat(update)
        .isInstanceOfSatisfying(
            Update.Changed.class,
            changed -> {
              assertThat(changed.target().version()).isEqualTo(before.version() + 1);
              assertThat(changed.target().permissions()).isEqualTo(Permissions.OPEN);
            });
    assertThat(aliases(before.id())).containsExactly("testtargetname2");
    assertThat(new HistoryStore(db).of(before.id()).getFirst().words())
        .contains("position '66 50' → '67 50'")
        .contains("permissions 'PRIVATE' → 'OPEN'")
        .contains("aliases 'old' → 'testtargetname2'");
  }

  @Test
  void theSecondOfTwoEditorsIsToldAndNothingOfHisIsKept() {
    Target before = made("testtarget");
    targets.update(han, before.id(), before.version(), TargetDraft.sidereal("testtarget", at(1)));

    Update second =
        targets.update(
            han, before.id(), before.version(), TargetDraft.sidereal("testtarget", at(2)));

    assertThat(second)
        .isInstanceOfSatisfying(
            Update.Stale.class, stale -> assertThat(stale.current().position()).isEqualTo(at(1)));
    assertThat(targets.find(han, before.id()).orElseThrow().position()).isEqualTo(at(1));
  }

  @Test
  void mayTakeANameThatDiffersOnlyFuzzilyFromItsOwn() {
    Target before = made("testtarget");

    assertThat(renamed(before, "test_target")).isInstanceOf(Update.Changed.class);
    assertThat(names.of(before.id())).containsExactly(new TargetName("test_target", true, null));
  }

  @Test
  void mayNotTakeTheNameOfItsOwnAlias() {
    Target before = made("testtarget", "testtargetname2", "alias1");

    for (String name : List.of("testtargetname2", "alias (1)")) {
      assertThat(
              targets.update(
                  han,
                  before.id(),
                  before.version(),
                  TargetDraft.sidereal(name, HOTH)
                      .withAliases(List.of("testtargetname2", "alias1"), null)))
          .as(name)
          .isInstanceOf(Update.Refused.class);
    }
    assertThat(targets.find(han, before.id()).orElseThrow().name()).isEqualTo("testtarget");
  }

  @Test
  void mayTakeTheNameOfAnAliasThatItGivesUp() {
    Target before = made("testtarget", "better name");

    assertThat(renamed(before, "better name")).isInstanceOf(Update.Changed.class);
    assertThat(names.of(before.id())).containsExactly(new TargetName("better name", true, null));
  }

  @Test
  void mayNotTakeTheNameOfAnotherTarget() {
    made("John");
    Target before = made("testtarget");

    assertThat(
            targets.update(
                han,
                before.id(),
                before.version(),
                TargetDraft.sidereal("testtarget", HOTH).withAliases(List.of("jo-hn"), null)))
        .isInstanceOfSatisfying(
            Update.Refused.class,
            refused -> assertThat(refused.problems().get("aliases")).contains("John"));
    assertThat(aliases(before.id())).isEmpty();
  }

  @Test
  void someoneWithoutTheRightChangesNothing() {
    Target before = made("testtarget");

    assertThat(
            targets.update(
                greedo,
                before.id(),
                before.version(),
                TargetDraft.sidereal("mine", HOTH).withPermissions(Permissions.OPEN, Set.of())))
        .isEqualTo(new Update.Denied());
    assertThat(targets.find(han, before.id())).contains(before);
  }

  @Test
  void groupsOfOthersStayWhenOneChangesOnesOwn() {
    Target before = made("testtarget");
    Viewer lando = people.person("Lando", other);

    targets.update(
        lando,
        before.id(),
        before.version(),
        TargetDraft.sidereal("testtarget", HOTH).withPermissions(null, Set.of()));

    assertThat(new TargetGroupStore(db).of(before.id()).values()).containsExactly("rebels");
  }

  private Target made(String name, String... aliases) {
    Creation creation =
        targets.create(
            han, TargetDraft.sidereal(name, HOTH).withAliases(List.of(aliases), null).alsoIfNear());
    return ((Creation.Created) creation).target();
  }

  private Update renamed(Target target, String name) {
    return targets.update(han, target.id(), target.version(), TargetDraft.sidereal(name, HOTH));
  }

  private List<String> aliases(long id) {
    return names.of(id).stream().filter(name -> !name.main()).map(TargetName::name).toList();
  }

  private static SkyPosition at(double ra) {
    return SkyPosition.ofDegrees(ra, 50);
  }
}
