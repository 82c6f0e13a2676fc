package org.tom4j.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.db.Db;
import org.tom4j.filters.Candidate;
import org.tom4j.filters.Decision;
import org.tom4j.filters.Filter;
import org.tom4j.filters.Sky;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.TomServer;

@OnBothDatabases
final class SkiesTest {
  private static final SkyPosition HOTH = SkyPosition.ofDegrees(66, 50);

  @TempDir @Nullable Path project;

  private final Db db;
  private final TomServer tom;
  private final Later later = new Later();
  private final Viewer han;
  private final Viewer greedo;
  private final long group;

  SkiesTest(Db db, TomServer tom) {
    this.db = db;
    this.tom = tom;
    db.write(client -> {
      client.sql("delete from target_list").update();
      client.sql("delete from target").update();
      client.sql("delete from access_grant").update();
      client.sql("delete from person").update();
      return client.sql("delete from person_group").update();
    });
    group = id("insert into person_group (name, version, created_us) values (?, 1, 0)", "rebels");
    han = person("Han", Set.of(group));
    greedo = person("Greedo", Set.of());
  }

  private Viewer person(String name, Set<Long> groups) {
    long id =
        id(
            "insert into person (name, admin, active, version, created_us)"
                + " values (?, false, true, 1, 0)",
            name);
    return new Viewer(id, name, false, groups);
  }

  private long id(String insert, Object... values) {
    return db.write(client ->
        client
            .sql(insert + " returning id")
            .params(values)
            .query((row, index) -> row.getLong(1))
            .single());
  }

  private long list(String name, String permissions, Viewer owner) {
    return id(
        "insert into target_list (name, owner_id, permissions, version, created_us, modified_us)"
            + " values (?, ?, ?, 1, 0, 0)",
        name,
        Objects.requireNonNull(owner.personId()),
        permissions);
  }

  private long target(long list, String type, String permissions, double ra, double dec) {
    String name = type + permissions + ra + dec;
    long target =
        id(
            "insert into target (name, name_key, type, permissions, owner_id, version, created_us,"
                + " modified_us, ra, dec, fast) values (?, ?, ?, ?, ?, 1, 0, 0, ?, ?, false)",
            name,
            name,
            type,
            permissions,
            Objects.requireNonNull(greedo.personId()),
            ra,
            dec);
    enter(list, target);
    return target;
  }

  private void enter(long list, long target) {
    db.write(client ->
        client
            .sql("insert into target_list_entry (list_id, target_id, added_us) values (?, ?, 0)")
            .params(list, target)
            .update());
  }

  private Sky seenBy(Viewer viewer) {
    Path folder = Objects.requireNonNull(project).resolve("data/regions");
    return new ViewersSky(
        viewer,
        new TargetPositionStore(db, later),
        new Regions(folder, later, later),
        later,
        later);
  }

  private static Decision decide(Sky sky, String filter) {
    return Filter.compile(filter, sky).decide(Candidate.of(alert(HOTH)));
  }

  private static GenericAlert alert(SkyPosition position) {
    return GenericAlert.of("1", "Hoth", null, position);
  }

  @Test
  void aViewerSeesListsAndTargetsByTheRights() {
    long open = list("open", "OPEN", greedo);
    long secret = list("secret", "PRIVATE", greedo);
    long granted = list("granted", "PRIVATE", greedo);
    grant("TARGET_LIST", granted);
    target(open, "SIDEREAL", "PRIVATE", 66, 51);
    target(open, "SIDEREAL", "OPEN", 66, 53);
    long lent = target(open, "SIDEREAL", "PRIVATE", 66, 52);
    grant("TARGET", lent);
    enter(granted, lent);
    enter(secret, lent);

    assertThat(seenBy(Viewer.ANONYMOUS).lists()).containsExactly("open");
    assertThat(seenBy(han).lists()).containsExactly("granted", "open");
    assertThat(seenBy(greedo).lists()).containsExactly("granted", "open", "secret");
    assertThat(seenBy(Viewer.CONSOLE).lists()).containsExactly("granted", "open", "secret");

    assertThat(seenBy(Viewer.ANONYMOUS).separation("open", HOTH)).isCloseTo(3, within(1e-9));
    assertThat(seenBy(han).separation("open", HOTH)).isCloseTo(2, within(1e-9));
    assertThat(seenBy(greedo).separation("open", HOTH)).isCloseTo(1, within(1e-9));
    assertThat(seenBy(Viewer.CONSOLE).separation("open", HOTH)).isCloseTo(1, within(1e-9));
    assertThat(seenBy(han).separation("granted", HOTH)).isCloseTo(2, within(1e-9));
    assertThatThrownBy(() -> seenBy(han).separation("secret", HOTH))
        .hasMessage("the list is no longer there");
    assertThatThrownBy(() -> Filter.compile("separation_to('secret') < 1", seenBy(han)))
        .hasMessageContaining("\"secret\" is not known as a list of targets")
        .hasMessageContaining("\"open\", \"granted\"");
  }

  private void grant(String kind, long row) {
    db.write(client ->
        client
            .sql(
                "insert into access_grant (kind, row_id, group_id, can_change, can_delete)"
                    + " values (?, ?, ?, false, false)")
            .params(kind, row, group)
            .update());
  }

  @Test
  void whatMovesThroughTheSolarSystemIsPassedOver() {
    long list = list("mixed", "OPEN", greedo);
    target(list, "NON_SIDEREAL", "OPEN", 66, 50);
    Sky sky = seenBy(han);
    assertThat(decide(sky, "separation_to('mixed') < 1").missing())
        .containsExactly("separation_to('mixed'): the list has no target at a fixed place");
    target(list, "SIDEREAL", "OPEN", 66, 50.5);
    assertThat(decide(seenBy(han), "separation_to('mixed') == 0").outcome())
        .isEqualTo(Decision.Outcome.DROP);
    assertThat(decide(seenBy(han), "separation_to('mixed') < 0.51").keeps()).isTrue();
  }

  @Test
  void properMotionBringsTargetsToWhereTheyAreNow() {
    long list = list("fast", "OPEN", greedo);
    long barnard = target(list, "SIDEREAL", "OPEN", 66, 50);
    db.write(client ->
        client
            .sql("update target set pm_dec = 10000, epoch = 2016.9 where id = ?")
            .param(barnard)
            .update());
    // 10 arcsec a year from 2016.9 to 2026.9
    assertThat(seenBy(han).separation("fast", HOTH) * 3600).isCloseTo(100, within(0.1));
  }

  @Test
  void listsOfOneNameCountAsOne() {
    target(list("twice", "OPEN", greedo), "SIDEREAL", "OPEN", 66, 53);
    target(list("twice", "OPEN", han), "SIDEREAL", "OPEN", 66, 52);
    assertThat(seenBy(greedo).lists()).containsExactly("twice");
    assertThat(seenBy(greedo).separation("twice", HOTH)).isCloseTo(2, within(1e-9));
  }

  @Test
  void aListIsReadAgainAfterAMinuteWhileTheOldOneAnswers() {
    long list = list("growing", "OPEN", greedo);
    target(list, "SIDEREAL", "OPEN", 66, 53);
    Sky sky = seenBy(han);
    assertThat(sky.separation("growing", HOTH)).isCloseTo(3, within(1e-9));
    target(list, "SIDEREAL", "OPEN", 66, 51);
    assertThat(sky.separation("growing", HOTH)).isCloseTo(3, within(1e-9));
    later.pass(Kept.FRESH);
    assertThat(sky.separation("growing", HOTH)).isCloseTo(3, within(1e-9));
    later.doWork();
    assertThat(sky.separation("growing", HOTH)).isCloseTo(1, within(1e-9));

    db.write(client -> client.sql("delete from target_list").update());
    later.pass(Kept.FRESH);
    sky.separation("growing", HOTH);
    later.doWork();
    assertThatThrownBy(() -> sky.separation("growing", HOTH))
        .hasMessage("the list is no longer there");
  }

  @Test
  void regionsOfTheProjectsFolderAreAskedForByName() throws IOException {
    Path folder = Files.createDirectories(Objects.requireNonNull(project).resolve("data/regions"));
    Files.writeString(folder.resolve("north.txt"), "0/0-3");
    Files.writeString(folder.resolve("broken.json"), "{");
    Sky sky = seenBy(Viewer.ANONYMOUS);
    assertThat(decide(sky, "in_moc('north')").keeps()).isTrue();
    assertThat(decide(sky, "in_moc('broken')").missing().getFirst())
        .startsWith("in_moc('broken'): data/regions/broken.json cannot be read: ")
        .endsWith("it is no JSON, or it breaks off");
    assertThatThrownBy(() -> Filter.compile("in_moc('South')", sky))
        .hasMessageContaining("near to it are \"north\", \"broken\"");
  }

  @Test
  void aRunningTomHasASky() {
    Sky sky = tom.part(Skies.class).seenBy(Viewer.CONSOLE);
    assertThatThrownBy(() -> Filter.compile("in_moc('nowhere')", sky))
        .hasMessageContaining("\"nowhere\" is not known as a region of the sky");
  }
}
