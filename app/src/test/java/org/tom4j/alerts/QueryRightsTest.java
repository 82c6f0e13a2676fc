package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.access.GrantStore;
import org.tom4j.access.GroupRight;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Who may see a saved query and its runs, and who says so. */
@OnBothDatabases
final class QueryRightsTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final AlertsTom tom;
  private final DatabaseKind kind;

  QueryRightsTest(DatabaseKind kind) {
    this.kind = kind;
    tom = AlertsTom.on(kind);
  }

  @Test
  void letAGroupSeeAndRunAQueryAndNotChangeIt() {
    Browser owner = tom.person("share-owner");
    long group = group("share-owner", "share-reader");
    long query = AlertsTom.save(owner, "shared to see", "both@shared-to-see");
    assertThat(share(owner, query, "groups", text(group)).status()).isEqualTo(303);

    Browser reader = tom.person("share-reader");
    Document list = reader.get(QueryPages.LIST).page();
    assertThat(list.select("tbody tr").text()).contains("shared to see", "of share-owner", "Run");
    assertThat(list.select("tbody a[href$=/update/], tbody a[href$=/rights/]")).isEmpty();
    for (String page : List.of("update/", "delete/", "rights/")) {
      assertThat(reader.get(path(query) + page).status()).as(page).isEqualTo(403);
      assertThat(reader.post(path(query) + page).status()).as(page).isEqualTo(403);
    }
    assertThat(AlertsTom.run(reader, query)).isNotEmpty();
    assertThat(tom.person("share-stranger").get(path(query) + "run/").status()).isEqualTo(404);
  }

  @Test
  void letAGroupChangeAQueryWhereItSaysSo() {
    Browser owner = tom.person("change-owner");
    long group = group("change-owner", "change-member");
    long query = AlertsTom.save(owner, "shared to change", "Hoth");
    share(owner, query, "groups_change", text(group));
    Browser member = tom.person("change-member");
    Reply changed =
        member.post(
            path(query) + "update/",
            "broker",
            "TEST",
            "query_name",
            "changed by another",
            "name",
            "Hoth",
            "version",
            version(member, query));
    assertThat(changed.status()).isEqualTo(303);
    assertThat(owner.get(QueryPages.LIST).text()).contains("changed by another");
  }

  @Test
  void showTheRunsOfAQueryToThoseWhoSeeIt() {
    Browser owner = tom.person("runs-owner");
    long group = group("runs-owner", "runs-runner", "runs-reader");
    long query = AlertsTom.save(owner, "runs seen", "both@runs-seen");
    share(owner, query);
    String before = AlertsTom.run(owner, query);
    share(owner, query, "groups", text(group));
    String run = AlertsTom.run(tom.person("runs-runner"), query);

    Browser reader = tom.person("runs-reader");
    assertThat(reader.get(run).status()).isEqualTo(200);
    assertThat(reader.post(run + "stop/").status()).isEqualTo(403);
    String alert = reader.get(run).page().select("a[href^=/alerts/alert/]").attr("href");
    assertThat(reader.get(alert).status()).isEqualTo(200);
    assertThat(reader.get(before).status()).as("a run before it was shared").isEqualTo(404);
    assertThat(owner.get(run).status()).isEqualTo(200);
    assertThat(owner.post(run + "stop/").status()).as("of his own query").isEqualTo(303);
    Browser stranger = tom.person("runs-stranger");
    assertThat(stranger.get(run).status()).isEqualTo(404);
    assertThat(stranger.get(alert).status()).isEqualTo(404);
  }

  @Test
  void openAQueryToEveryoneWhoIsSignedIn() {
    try (TomServer own = TomServer.start(kind, "")) {
      AlertsTom.install(own.folder(), "TestBroker");
      Browser owner = own.signedIn("owner");
      AlertsTom.await(() -> owner.get(QueryPages.LIST).text().contains("TEST"));
      long query = AlertsTom.save(owner, "for all", "both");
      Browser other = own.signedIn("other");
      assertThat(other.get(path(query) + "run/").status()).isEqualTo(404);
      Reply shared = owner.post(path(query) + "rights/", "permissions", "PUBLIC", "version", "1");
      assertThat(owner.follow(shared).text()).contains("Saved who may see", "everyone sees it");
      assertThat(other.get(QueryPages.LIST).text()).contains("for all", "of owner");
      String run = AlertsTom.run(owner, query);
      assertThat(other.get(run).status()).isEqualTo(200);
      assertThat(other.get(path(query) + "rights/").status()).isEqualTo(403);
      assertThat(own.browser().get(run).location()).contains("/accounts/login/");
    }
  }

  @Test
  void tellTheSecondOfTwoWhoSaySo() {
    Browser owner = tom.person("rights-twice");
    long query = AlertsTom.save(owner, "rights twice", "Hoth");
    String seen = version(owner, query);
    assertThat(post(owner, query, seen, "permissions", "PRIVATE").status()).isEqualTo(303);
    Reply second = post(owner, query, seen, "permissions", "PUBLIC");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.page().select(".note").text()).contains("Somebody changed", "is private");
    assertThat(second.page().select("option[selected]").val()).isEqualTo("PUBLIC");
    assertThat(tom.person("rights-third").get(path(query) + "run/").status()).isEqualTo(404);
  }

  @Test
  void askWhoMaySeeItInWordsWhereNobodyIsNamed() {
    Browser owner = tom.person("rights-wrong");
    long query = AlertsTom.save(owner, "rights wrong", "Hoth");
    for (String permissions : List.of("", "OPEN", "all")) {
      Reply reply = post(owner, query, version(owner, query), "permissions", permissions);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.page().select("#f-permissions-problem").text()).contains("who may see");
    }
  }

  @Test
  void refuseToTakeTheRightToChangeFromWhoGivesIt() {
    long group = group("lock-owner", "lock-member");
    Browser owner = tom.person("lock-owner");
    long query = AlertsTom.save(owner, "locked", "Hoth");
    share(owner, query, "groups_change", text(group));
    Browser member = tom.person("lock-member");
    Reply reply =
        post(
            member, query, version(member, query), "permissions", "PRIVATE", "groups", text(group));
    assertThat(reply.page().select("#f-groups_change-problem").text()).contains("no longer");
    assertThat(member.get(path(query) + "rights/").status()).isEqualTo(200);
  }

  @Test
  void leaveGroupsAloneThatTheReaderIsNotIn() {
    long common = group("mixed-owner", "mixed-member");
    long ownersAlone = group("mixed-owner");
    Browser owner = tom.person("mixed-owner");
    long query = AlertsTom.save(owner, "mixed", "Hoth");
    share(owner, query, "groups_change", text(common), "groups", text(ownersAlone));
    Browser member = tom.person("mixed-member");
    Document form = member.get(path(query) + "rights/").page();
    assertThat(form.select("main form").text()).contains("may see it. That stays so.");
    share(member, query, "groups_change", text(common), "groups", text(ownersAlone + 999_999));
    assertThat(tom.server.part(GrantStore.class).groupsOf(QueryStore.KIND, query))
        .extracting(GroupRight::group)
        .containsExactlyInAnyOrder(common, ownersAlone);
  }

  @Test
  void tellTheHistoryWhoWasLetIn() {
    Browser owner = tom.person("audit-owner");
    long group = group("audit-owner");
    long query = AlertsTom.save(owner, "audited", "Hoth");
    share(owner, query, "groups", text(group));
    List<String> words =
        tom.server
            .part(Db.class)
            .read(sql ->
                sql.sql(
                        "select words from audit_entry where kind = 'QUERY' and row_id = ?"
                            + " and action = 'UPDATE'")
                    .param(query)
                    .query(Columns.TEXT)
                    .list());
    assertThat(words).singleElement().asString().contains("shared the query 'audited'", "may see");
  }

  /** A group of these persons, by a name of its own. */
  private long group(String... members) {
    People people = tom.server.part(People.class);
    long group =
        people.addGroup(Viewer.CONSOLE, "sharers " + NUMBERS.incrementAndGet() + " " + kind);
    for (String member : members) {
      people.join(Viewer.CONSOLE, tom.server.personId(member, false), group);
    }
    return group;
  }

  private static Reply share(Browser person, long query, String... groups) {
    String[] parameters = new String[groups.length + 2];
    parameters[0] = "permissions";
    parameters[1] = "PRIVATE";
    System.arraycopy(groups, 0, parameters, 2, groups.length);
    return post(person, query, version(person, query), parameters);
  }

  private static Reply post(Browser person, long query, String version, String... more) {
    String[] parameters = new String[more.length + 2];
    parameters[0] = "version";
    parameters[1] = version;
    System.arraycopy(more, 0, parameters, 2, more.length);
    return person.post(path(query) + "rights/", parameters);
  }

  private static String version(Browser person, long query) {
    return person.get(path(query) + "rights/").page().select("input[name=version]").val();
  }

  private static String path(long query) {
    return "/alerts/query/" + query + "/";
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
