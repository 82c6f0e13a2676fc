package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Orbit;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class TargetListStoreTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

  private final Db db;
  private final TestRows people;
  private final Targets targets;
  private final TargetListStore list;
  private final TargetListStore walking;
  private final Viewer han;
  private final Viewer leia;
  private final Viewer greedo;
  private final Viewer admin = new Viewer(null, "admin", true, Set.of());

  TargetListStoreTest(Db db) {
    this.db = db;
    this.people = new TestRows(db);
    this.targets = new Targets(db, new AuditStore(db, CLOCK), TargetSettings.DEFAULT, CLOCK);
    this.list = new TargetListStore(db, CLOCK);
    this.walking = new TargetListStore(db, CLOCK, 0, 4);
    people.nobody();
    long group = people.group("rebels");
    han = people.person("Han", group);
    leia = people.person("Leia", group);
    greedo = people.person("Greedo");
  }

  @Test
  void everyoneSeesWhatHisRightsAllow() {
    add(greedo, "open", 1, Permissions.OPEN);
    add(greedo, "public", 2, Permissions.PUBLIC);
    add(greedo, "private", 3, Permissions.PRIVATE);
    add(han, "rebels only", 4, Permissions.PRIVATE);
    Target lent = add(greedo, "lent to Leia", 5, Permissions.PRIVATE);
    db.write(client ->
        client
            .sql(
                "insert into access_grant (kind, row_id, person_id, can_change, can_delete)"
                    + " values ('TARGET', ?, ?, false, false)")
            .params(lent.id(), Objects.requireNonNull(leia.personId()))
            .update());

    for (TargetOrder order : TargetOrder.values()) {
      TargetSearch search = TargetSearch.NEWEST.by(order, false);
      assertThat(names(Viewer.ANONYMOUS, search)).as("%s", order).containsExactly("open");
      assertThat(names(han, search)).containsExactlyInAnyOrder("open", "public", "rebels only");
      assertThat(names(leia, search))
          .containsExactlyInAnyOrder("open", "public", "rebels only", "lent to Leia");
      assertThat(names(greedo, search))
          .containsExactlyInAnyOrder("open", "public", "private", "lent to Leia");
      assertThat(names(admin, search)).hasSize(5);
    }
  }

  @Test
  void aPersonWithoutAnyTargetFindsNothingBySearching() {
    add(han, "Secret", 1, Permissions.PRIVATE);

    assertThat(names(greedo, TargetSearch.NEWEST.named("secret"))).isEmpty();
    assertThat(names(greedo, TargetSearch.NEWEST.named("zzz"))).isEmpty();
    assertThat(names(greedo, TargetSearch.NEWEST.in(ConeText.parameter("1,0,10")))).isEmpty();
  }

  @Test
  void searchesPartsOfNamesAndAliasesInAnyCase() {
    create(
        han,
        TargetDraft.sidereal("1337target", SkyPosition.ofDegrees(269.9983, -29.0698))
            .withAliases(List.of("M42", "Messier 42"), null));
    add(han, "100% sure", 2, Permissions.PRIVATE);

    assertThat(names(han, TargetSearch.NEWEST.named("noresults"))).isEmpty();
    for (String part : List.of("M42", "Messier 42", "essier4", "37TAR", "m4", "1")) {
      assertThat(names(han, TargetSearch.NEWEST.named(part))).as(part).contains("1337target");
    }
    for (String part : List.of("100%", "0%s", "%")) {
      assertThat(names(han, TargetSearch.NEWEST.named(part))).as(part).containsExactly("100% sure");
    }
  }

  @Test
  void renamedAndDeletedNamesAreForgottenBySearching() {
    Target target = add(han, "first name", 1, Permissions.PRIVATE);
    targets.update(han, target.id(), target.version(), TargetDraft.sidereal("second", at(1)));

    assertThat(names(han, TargetSearch.NEWEST.named("first"))).isEmpty();
    assertThat(names(han, TargetSearch.NEWEST.named("econ"))).containsExactly("second");
    targets.delete(han, target.id());
    assertThat(names(han, TargetSearch.NEWEST.named("econ"))).isEmpty();
  }

  @Test
  void pagesHoldEachTargetOnceInOrderWhateverTheOrderAndTheRights() {
    var random = new Random(5);
    for (int i = 0; i < 45; i++) {
      Permissions permissions = List.of(Permissions.values()).get(random.nextInt(3));
      add(
          i % 3 == 0 ? greedo : han,
          "t" + random.nextInt(1_000_000),
          random.nextInt(20),
          permissions);
    }
    moving("comet");
    moving("asteroid");

    for (TargetOrder order : TargetOrder.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        for (Viewer viewer : List.of(Viewer.ANONYMOUS, han, greedo, admin)) {
          for (TargetSearch search :
              List.of(
                  TargetSearch.NEWEST.by(order, descending),
                  TargetSearch.NEWEST.named("t").by(order, descending),
                  TargetSearch.NEWEST.in(ConeText.parameter("10,0,9.5")).by(order, descending))) {
            List<Target> whole = list.list(viewer, search, 1000).targets();
            assertThat(walking.list(viewer, search, 1000).targets())
                .as("walking %s for %s", search, viewer.name())
                .isEqualTo(whole);
            List<Target> paged = paged(viewer, search);
            assertThat(paged).as("%s for %s", search, viewer.name()).isEqualTo(whole);
            assertThat(paged).doesNotHaveDuplicates();
            assertThat(paged).isSortedAccordingTo(sorting(order, descending));
          }
        }
      }
    }
    assertThat(names(admin, TargetSearch.NEWEST)).hasSize(47);
    assertThat(names(admin, TargetSearch.NEWEST.by(TargetOrder.RA, true)).subList(45, 47))
        .containsExactly("asteroid", "comet");
  }

  @Test
  void aPageAfterATargetThatIsGoneIsEmptyRatherThanAnError() {
    add(han, "one", 1, Permissions.PRIVATE);

    for (TargetOrder order : TargetOrder.values()) {
      assertThat(list.list(han, TargetSearch.NEWEST.by(order, false).after(987654), 10).more())
          .isFalse();
    }
  }

  private List<Target> paged(Viewer viewer, TargetSearch search) {
    List<Target> all = new ArrayList<>();
    TargetListStore.Part part = list.list(viewer, search, 7);
    all.addAll(part.targets());
    while (part.more()) {
      part = list.list(viewer, search.after(all.getLast().id()), 7);
      all.addAll(part.targets());
    }
    return all;
  }

  private static Comparator<Target> sorting(TargetOrder order, boolean descending) {
    Comparator<Target> way =
        switch (order) {
          case CREATED -> Comparator.comparingLong(Target::id);
          case NAME -> Comparator.comparing(Target::name);
          case RA ->
              Comparator.comparingDouble(target -> coordinate(target.position(), true, descending));
          case DEC ->
              Comparator.comparingDouble(
                  target -> coordinate(target.position(), false, descending));
        };
    return descending ? way.reversed() : way;
  }

  private static double coordinate(@Nullable SkyPosition position, boolean ra, boolean descending) {
    if (position == null) {
      return descending ? -1000 : 1000;
    }
    return ra ? position.raDegrees() : position.decDegrees();
  }

  private void moving(String name) {
    create(
        han,
        TargetDraft.moving(
            name, OrbitElements.of(name, Orbit.of(61000, 0.1, 2, 5, 10, 20, 61100))));
  }

  private Target add(Viewer maker, String name, double ra, Permissions permissions) {
    return create(
        maker, TargetDraft.sidereal(name, at(ra)).withPermissions(permissions, null).alsoIfNear());
  }

  private Target create(Viewer maker, TargetDraft draft) {
    return ((Creation.Created) targets.create(maker, draft)).target();
  }

  private static SkyPosition at(double ra) {
    return SkyPosition.ofDegrees(ra, 0.1 * ra);
  }

  private List<String> names(Viewer viewer, TargetSearch search) {
    return list.list(viewer, search, 1000).targets().stream().map(Target::name).toList();
  }
}
