package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;

@OnBothDatabases
final class QueryPagesTest {
  private final AlertsTom tom;

  QueryPagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void offersAButtonForEachBrokerAndAFriendlyEmptyTable() {
    Document page = tom.person("a1").get(QueryPages.LIST).page();
    assertThat(page.select("a[href='/alerts/query/create/?broker=TEST']").text()).isEqualTo("TEST");
    assertThat(page.select(".empty").text()).contains("No saved queries yet");
  }

  @Test
  void setsStreamsApartAndSaysWhichOfThemNeedAnAccount() {
    Browser person = tom.person("streams");
    Document page = person.get(QueryPages.LIST).page();
    Element streams = page.expectFirst("section:has(h2:contains(Listen to a stream))");
    assertThat(streams.select("a").eachText())
        .contains("GCN stream needs an account", "Lasair LSST stream");
    assertThat(page.select("section:has(h2:contains(Ask a broker)) a").eachText())
        .contains("TEST")
        .noneMatch(text -> text.contains("stream"));
    person.post("/accounts/brokers/GCN%20stream/", "username", "me", "password", "peacock");
    assertThat(person.get(QueryPages.LIST).page().select("a:contains(GCN stream)").text())
        .isEqualTo("GCN stream");
    assertThat(person.get("/accounts/brokers/GCN%20stream/").page().select("[name=servers]"))
        .as("where to ask is the TOM's affair")
        .isEmpty();
    assertThat(person.get("/").page().select(".dots").text()).doesNotContain("GCN stream");
  }

  @Test
  void asksForTheNameAndTheModulesOwnFieldsAndNothingElse() {
    Document page = tom.person("a2").get("/alerts/query/create/?broker=TEST").page();
    assertThat(page.select("h1").text()).contains("TEST").containsIgnoringCase("query form");
    assertThat(page.select("main form.form :is(input, select)").eachAttr("name"))
        .containsExactlyInAnyOrder("_csrf", "broker", "query_name", "name", "since");
    assertThat(page.select("input[name=broker]").attr("value")).isEqualTo("TEST");
  }

  @Test
  void savesAQueryAndShowsItInTheList() {
    Browser person = tom.person("a3");
    Reply saved =
        person.post(
            "/alerts/query/create/",
            "broker",
            "TEST",
            "query_name",
            "Test Query",
            "name",
            "Test Name");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.location()).isEqualTo(QueryPages.LIST);
    Document list = person.follow(saved).page();
    assertThat(list.select("tbody tr")).hasSize(1);
    assertThat(list.select("tbody tr").text()).contains("Test Query", "TEST");
    assertThat(list.select("td[data-label='Last run']").text()).isEmpty();
  }

  @Test
  void showsTheFormAgainWithEachProblemBesideItsField() {
    Browser person = tom.person("a4");
    Reply noName = person.post("/alerts/query/create/", "broker", "TEST", "name", "x");
    assertThat(noName.status()).isEqualTo(200);
    assertThat(noName.page().select("[name=query_name]").attr("aria-invalid")).isEqualTo("true");
    assertThat(noName.page().select("[name=name]").attr("value")).isEqualTo("x");
    Reply noField =
        person.post("/alerts/query/create/", "broker", "TEST", "query_name", "q", "since", "soon");
    assertThat(noField.status()).isEqualTo(200);
    assertThat(noField.page().select("[name=name]").attr("aria-invalid")).isEqualTo("true");
    assertThat(noField.page().select("[name=since]").attr("aria-invalid")).isEqualTo("true");
    assertThat(person.get(QueryPages.LIST).page().select(".empty")).isNotEmpty();
  }

  /** As browsers send it: in the page's encoding, and without a word of which it is. */
  @Test
  void keepsWhatWasTypedInAnyScript() {
    Browser person = tom.person("scripts");
    long id = AlertsTom.save(person, "Étoile α Cen 😀", "Größe −5");
    Document form = person.get("/alerts/query/" + id + "/update/").page();
    assertThat(form.select("[name=query_name]").attr("value")).isEqualTo("Étoile α Cen 😀");
    assertThat(form.select("[name=name]").attr("value")).isEqualTo("Größe −5");
  }

  @Test
  void refusesANameOfMoreThan500Characters() {
    Browser person = tom.person("a20");
    Reply long501 =
        person.post(
            "/alerts/query/create/", "broker", "TEST", "query_name", "q".repeat(501), "name", "x");
    assertThat(long501.status()).isEqualTo(200);
    assertThat(long501.page().select("[name=query_name]").attr("aria-invalid")).isEqualTo("true");
    assertThat(AlertsTom.save(person, "q".repeat(500), "x")).isPositive();
  }

  @Test
  void filtersByPartOfTheNameInAnyCaseAndByBroker() {
    Browser person = tom.person("a6");
    AlertsTom.save(person, "Is it dust?", "dust");
    AlertsTom.save(person, "find hoth", "Hoth");
    assertThat(names(person, "?name=dust")).containsExactly("Is it dust?");
    assertThat(names(person, "?name=DUST")).containsExactly("Is it dust?");
    assertThat(names(person, "?name=%25")).isEmpty();
    assertThat(names(person, "?broker=TEST")).hasSize(2);
    assertThat(names(person, "?broker=OTHER")).isEmpty();
  }

  @Test
  void saysWhereTheFilterHoldsNothingToLookFor() {
    Browser person = tom.person("a6-nothing");
    AlertsTom.save(person, "not this one", "dust");
    Document page = person.get(QueryPages.LIST + "?name=_").page();
    assertThat(page.select("tbody th")).isEmpty();
    assertThat(page.select("[name=name]").attr("value")).isEqualTo("_");
    assertThat(page.select("#f-name-problem").text()).contains("“_” has nothing to look for");
  }

  @Test
  void editsAQueryAndKeepsItsNumber() {
    Browser person = tom.person("a10");
    long id = AlertsTom.save(person, "edit me", "Hoth");
    String update = "/alerts/query/" + id + "/update/";
    assertThat(person.get(update).page().select("[name=name]").attr("value")).isEqualTo("Hoth");
    Reply changed =
        person.post(
            update,
            "broker",
            "TEST",
            "query_name",
            "edit me",
            "name",
            "another place",
            "version",
            "1");
    assertThat(changed.status()).isEqualTo(303);
    assertThat(person.get(update).page().select("[name=name]").attr("value"))
        .isEqualTo("another place");
  }

  @Test
  void tellsTheSecondOfTwoEditors() {
    Browser person = tom.person("two-editors");
    long id = AlertsTom.save(person, "both edit", "Hoth");
    String update = "/alerts/query/" + id + "/update/";
    person.post(update, "broker", "TEST", "query_name", "first", "name", "x", "version", "1");
    Reply second =
        person.post(update, "broker", "TEST", "query_name", "second", "name", "y", "version", "1");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.page().select(".note").text()).contains("first");
    assertThat(second.page().select("[name=query_name]").attr("value")).isEqualTo("second");
  }

  @Test
  void keepsDatesAsTheyWereTyped() {
    Browser person = tom.person("a21");
    person.post(
        "/alerts/query/create/",
        "broker",
        "TEST",
        "query_name",
        "dated",
        "name",
        "x",
        "since",
        "2019-07-01");
    String update = person.get(QueryPages.LIST).page().select("a[href$=/update/]").attr("href");
    assertThat(person.get(update).page().select("[name=since]").attr("value"))
        .isEqualTo("2019-07-01");
  }

  @Test
  void asksBeforeDeletingAndDeletesByPost() {
    Browser person = tom.person("a9");
    long id = AlertsTom.save(person, "delete me", "Hoth");
    String delete = "/alerts/query/" + id + "/delete/";
    assertThat(person.get(delete).page().text()).contains("delete me");
    assertThat(names(person, "")).containsExactly("delete me");
    assertThat(person.post(delete).location()).isEqualTo(QueryPages.LIST);
    assertThat(names(person, "")).isEmpty();
  }

  @Test
  void answersWhatDoesNotExistWithWordsAndNoStackTrace() {
    Browser person = tom.person("a12");
    assertThat(person.get("/alerts/query/999999/update/").status()).isEqualTo(404);
    assertThat(person.post("/alerts/query/999999/run/").status()).isEqualTo(404);
    assertThat(person.get("/alerts/query/999999/delete/").status()).isEqualTo(404);
    assertThat(person.get("/alerts/query/abc/delete/").status()).isEqualTo(404);
    assertThat(person.get("/alerts/query/create/").status()).isEqualTo(400);
    Reply missing = person.get("/alerts/query/create/?broker=NOSUCH");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text()).contains("NOSUCH").doesNotContain("Exception");
  }

  @Test
  void sendsWhoeverIsNotSignedInToTheLogInWithTheWayBack() {
    Browser anonymous = tom.server.browser();
    for (String path :
        new String[] {"/alerts/query/list/?name=x", "/alerts/query/create/?broker=TEST"}) {
      Reply reply = anonymous.get(path);
      assertThat(reply.status()).isIn(302, 303);
      assertThat(reply.location()).contains("/accounts/login/").contains("next=");
    }
    assertThat(anonymous.postWithoutToken("/alerts/query/create/", "broker", "TEST").location())
        .contains("/accounts/login/");
  }

  @Test
  void letsNobodyElseSeeOrChangeAPrivateQuery() {
    long id = AlertsTom.save(tom.person("a19-owner"), "mine", "Hoth");
    Browser other = tom.person("a19-other");
    assertThat(names(other, "")).isEmpty();
    assertThat(other.get("/alerts/query/" + id + "/update/").status()).isIn(403, 404);
    assertThat(other.post("/alerts/query/" + id + "/delete/").status()).isIn(403, 404);
    assertThat(other.post("/alerts/query/" + id + "/run/").status()).isIn(403, 404);
  }

  private static List<String> names(Browser person, String filter) {
    return person.get(QueryPages.LIST + filter).page().select("tbody th").eachText();
  }
}
