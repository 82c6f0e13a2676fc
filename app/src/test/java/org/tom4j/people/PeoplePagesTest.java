package org.tom4j.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

@OnBothDatabases
final class PeoplePagesTest {
  private final TomServer tom;
  private final People people;

  PeoplePagesTest(TomServer tom) {
    this.tom = tom;
    this.people = tom.part(People.class);
  }

  @Test
  void areForAdminsAlone() {
    for (String path : new String[] {"/accounts/people/", "/accounts/groups/"}) {
      assertThat(tom.browser().get(path).status()).isEqualTo(303);
      assertThat(tom.signedIn("luke").get(path).status()).isEqualTo(403);
      assertThat(tom.admin().get(path).status()).isEqualTo(200);
    }
  }

  @Test
  void addAPersonAndTellTheAudit() {
    Browser admin = tom.admin();
    Reply made = admin.post("/accounts/people/create/", "name", "biggs");
    assertThat(made.status()).isEqualTo(303);
    Person biggs = people.named("biggs");
    assertThat(biggs.admin()).isFalse();
    assertThat(admin.follow(made).page().select(".flashes").text()).contains("biggs");
    assertThat(audited("CREATE", biggs.id())).isEqualTo(1);
  }

  @Test
  void refuseANameThatIsTakenInAnyCaseOrCannotBe() {
    tom.personId("wedge", false);
    for (String name : new String[] {"Wedge", "", "a b", "<script>"}) {
      Reply reply = tom.admin().post("/accounts/people/create/", "name", name);
      assertThat(reply.status()).as(name).isEqualTo(200);
      assertThat(reply.page().select("#f-name-problem").text()).as(name).isNotEmpty();
    }
  }

  @Test
  void changeGroupsAndRights() {
    long id = tom.personId("jek", false);
    long group =
        people.groups().stream()
            .filter(known -> known.name().equals("rogues"))
            .findFirst()
            .map(Group::id)
            .orElseGet(() -> people.addGroup(Viewer.CONSOLE, "rogues"));
    Reply saved = update(id, version(id), "active", "true", "groups", String.valueOf(group));
    assertThat(saved.status()).isEqualTo(303);
    assertThat(people.groupsOf(id)).containsExactly(group);
    assertThat(people.viewer(id).groups()).containsExactly(group);
  }

  @Test
  void tellTheSecondOfTwoEditors() {
    long id = tom.personId("porkins", false);
    String seen = version(id);
    assertThat(update(id, seen, "active", "true").status()).isEqualTo(303);
    Reply second = update(id, seen, "active", "true", "admin", "true");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.page().select("[role=alert]").text()).contains("Somebody else changed");
    assertThat(people.named("porkins").admin()).isFalse();
  }

  @Test
  void letNoAdminLockHimselfOut() {
    Browser admin = tom.admin();
    long self = people.named("boss").id();
    Reply reply = admin.post("/accounts/people/" + self + "/update/", "version", version(self));
    assertThat(reply.page().select("[role=alert]").text()).contains("your own rights");
    assertThat(people.viewer(self).admin()).isTrue();
  }

  @Test
  void setAnothersPassword() {
    long id = tom.personId("dak", false);
    String path = "/accounts/people/" + id + "/password/";
    Reply tooShort = tom.admin().post(path, "new_password", "short", "new_password_again", "other");
    assertThat(tooShort.page().select("#f-new_password-problem").text()).contains("8");
    assertThat(tooShort.page().select("#f-new_password_again-problem").text()).isNotEmpty();
    Reply set =
        tom.admin().post(path, "new_password", "long enough", "new_password_again", "long enough");
    assertThat(set.status()).isEqualTo(303);
    Reply in = tom.browser().post("/accounts/login/", "username", "dak", "password", "long enough");
    assertThat(in.status()).isEqualTo(303);
  }

  @Test
  void signThePersonOutWhosePasswordIsSetAndRemoveTheKeyIfAsked() {
    long id = tom.personId("toryn", false);
    Browser toryn = tom.signedIn("toryn");
    Program program = Program.of(tom, "toryn");
    String path = "/accounts/people/" + id + "/password/";
    tom.admin().post(path, "new_password", "long enough", "new_password_again", "long enough");
    assertThat(toryn.get("/accounts/token/").status()).as("signed out").isEqualTo(303);
    assertThat(program.get("/api/").status()).as("the key was not spoken of").isEqualTo(200);
    tom.admin()
        .post(
            path,
            "new_password",
            "longer enough",
            "new_password_again",
            "longer enough",
            "drop_key",
            "true");
    assertThat(program.get("/api/").status()).isEqualTo(401);
  }

  @Test
  void makeOlderLinksUselessByANewOne() {
    long id = tom.personId("veers", false);
    String first = people.makeLink(Viewer.CONSOLE, id);
    String second = people.makeLink(Viewer.CONSOLE, id);
    assertThat(tom.browser().get(first).status()).isEqualTo(404);
    assertThat(tom.browser().get(second).location()).isEqualTo("/");
  }

  @Test
  void handOutALink() {
    long id = tom.personId("hobbie", false);
    Browser admin = tom.admin();
    Reply made = admin.post("/accounts/people/" + id + "/link/");
    String words = admin.follow(made).page().select(".flashes").text();
    String link = words.substring(words.indexOf("/accounts/link/")).strip();
    assertThat(tom.browser().get(link).location()).isEqualTo("/");
  }

  @Test
  void addAndDeleteGroups() {
    Browser admin = tom.admin();
    assertThat(admin.post("/accounts/groups/create/", "name", "short-lived").status())
        .isEqualTo(303);
    assertThat(admin.post("/accounts/groups/create/", "name", "short-lived").page().text())
        .contains("already");
    long id =
        people.groups().stream()
            .filter(group -> group.name().equals("short-lived"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(admin.get("/accounts/groups/" + id + "/delete/").status()).isEqualTo(200);
    assertThat(admin.post("/accounts/groups/" + id + "/delete/").status()).isEqualTo(303);
    assertThat(admin.get("/accounts/groups/" + id + "/delete/").status()).isEqualTo(404);
  }

  private Reply update(long id, String version, String... more) {
    String[] parameters = new String[more.length + 2];
    parameters[0] = "version";
    parameters[1] = version;
    System.arraycopy(more, 0, parameters, 2, more.length);
    return tom.admin().post("/accounts/people/" + id + "/update/", parameters);
  }

  private String version(long id) {
    return tom.admin()
        .get("/accounts/people/" + id + "/update/")
        .page()
        .select("input[name=version]")
        .val();
  }

  private long audited(String action, long person) {
    return tom.part(Db.class)
        .read(sql ->
            sql.sql(
                    """
                    select count(*) from audit_entry
                    where kind = 'PERSON' and action = :action and row_id = :id
                      and person_name = 'boss'
                    """)
                .param("action", action)
                .param("id", person)
                .query(Columns.NUMBER)
                .single());
  }
}
