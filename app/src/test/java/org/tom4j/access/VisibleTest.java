package org.tom4j.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class VisibleTest {
  private static final String KIND = "TARGET";

  private final Db db;
  private Viewer owner = Viewer.ANONYMOUS;
  private Viewer friend = Viewer.ANONYMOUS;
  private Viewer mate = Viewer.ANONYMOUS;
  private Viewer stranger = Viewer.ANONYMOUS;
  private final Viewer admin = new Viewer(99L, "admin", true, Set.of());

  VisibleTest(Db db) {
    this.db = db;
  }

  @BeforeEach
  void targetsOfEachKind() {
    db.write(sql -> {
      for (String table : List.of("access_grant", "target", "person_group", "person")) {
        sql.sql("delete from " + table).update();
      }
      return null;
    });
    long group = add("insert into person_group (name, version, created_us) values ('g', 1, 0)");
    owner = person("owner", Set.of());
    friend = person("friend", Set.of());
    mate = person("mate", Set.of(group));
    stranger = person("stranger", Set.of());
    target("open", "OPEN");
    target("public", "PUBLIC");
    target("private", "PRIVATE");
    long toGroup = target("for the group", "PRIVATE");
    long toFriend = target("for the friend", "PRIVATE");
    grant(toGroup, null, group);
    grant(toFriend, friend.personId(), null);
    // A right to another kind of row with the same number is none to a target.
    db.write(sql ->
        sql.sql("update access_grant set can_delete = false where can_delete = true").update());
    db.write(sql ->
        sql.sql(
                """
                insert into access_grant (kind, row_id, person_id, can_change, can_delete)
                select 'QUERY', id, :stranger, true, true from target where permissions = 'PRIVATE'
                """)
            .param("stranger", stranger.personId())
            .update());
  }

  @Test
  void showsOpenTargetsAloneToWhoeverIsNotSignedIn() {
    assertThat(seenBy(Viewer.ANONYMOUS)).containsExactly("open");
  }

  @Test
  void showsOpenAndPublicTargetsToEverySignedInPerson() {
    assertThat(seenBy(stranger)).containsExactly("open", "public");
  }

  @Test
  void showsPrivateTargetsToWhomTheyAreGranted() {
    assertThat(seenBy(friend)).containsExactly("for the friend", "open", "public");
    assertThat(seenBy(mate)).containsExactly("for the group", "open", "public");
  }

  @Test
  void showsEverythingToItsOwnerAndToAdmins() {
    assertThat(seenBy(owner)).hasSize(5);
    assertThat(seenBy(admin)).hasSize(5);
  }

  @Test
  void letsNobodyChangeWhatHeMaySeeOnly() {
    assertThat(list(Visible.changeableBy(stranger, KIND, "t"))).isEmpty();
    assertThat(list(Visible.changeableBy(Viewer.ANONYMOUS, KIND, "t"))).isEmpty();
    assertThat(list(Visible.changeableBy(friend, KIND, "t"))).containsExactly("for the friend");
    assertThat(list(Visible.deletableBy(friend, KIND, "t"))).isEmpty();
    assertThat(list(Visible.deletableBy(owner, KIND, "t"))).hasSize(5);
  }

  private List<String> seenBy(Viewer viewer) {
    return list(Visible.to(viewer, KIND, "t"));
  }

  private List<String> list(Visible visible) {
    return db.read(sql ->
        sql.sql("select t.name from target t where " + visible.sql() + " order by t.name")
            .params(visible.arguments())
            .query(Columns.TEXT)
            .list());
  }

  private Viewer person(String name, Set<Long> groups) {
    long id =
        add(
            "insert into person (name, admin, active, version, created_us) values ('"
                + name
                + "', false, true, 1, 0)");
    return new Viewer(id, name, false, groups);
  }

  private long target(String name, String permissions) {
    return db.write(sql ->
        sql.sql(
                """
                insert into target
                  (name, type, permissions, owner_id, version, fast, created_us, modified_us)
                values (:name, 'SIDEREAL', :permissions, :owner, 1, false, :now, :now)
                    returning id
                """)
            .param("name", name)
            .param("permissions", permissions)
            .param("owner", owner.personId())
            .param("now", Instant.EPOCH)
            .query(Columns.NUMBER)
            .single());
  }

  private void grant(long row, @Nullable Long person, @Nullable Long group) {
    db.write(sql ->
        sql.sql(
                """
                insert into access_grant
                  (kind, row_id, person_id, group_id, can_change, can_delete)
                values ('TARGET', :row, :person, :group, true, true)
                """)
            .param("row", row)
            .param("person", person)
            .param("group", group)
            .update());
  }

  private long add(String insert) {
    return db.write(sql -> sql.sql(insert + " returning id").query(Columns.NUMBER).single());
  }
}
