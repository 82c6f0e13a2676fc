package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;

@OnBothDatabases
final class RunPagesTest {
  private final AlertsTom tom;

  RunPagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void showsTheOneRowThatWasAskedFor() {
    Browser person = tom.person("b1");
    Document page = person.get(AlertsTom.run(person, AlertsTom.save(person, "b1", "Hoth"))).page();
    assertThat(page.select("h1").text()).contains("b1");
    assertThat(page.select("[data-rows-table] tbody tr")).hasSize(1);
    Elements row = page.select("[data-rows-table] tbody tr");
    assertThat(row.text())
        .contains("NEW", "2019-07-02 00:00:00", "Hoth", "66.00000", "50.00000", "3.000", "66.000");
    assertThat(row.select("a[href='https://example.org/hoth']").attr("target")).isEqualTo("_blank");
    assertThat(row.select("button[name=only]").text()).contains("Create target");
  }

  @Test
  void setsTheLastRunOfTheQuery() {
    Browser person = tom.person("b2");
    AlertsTom.run(person, AlertsTom.save(person, "b2", "Hoth"));
    assertThat(person.get(QueryPages.LIST).page().select("td[data-label='Last run']").text())
        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void saysWhenNothingWasFound() {
    Browser person = tom.person("b3");
    Document page = person.get(AlertsTom.ask(person, "Alderaan")).page();
    assertThat(page.select(".empty").text()).contains("No alerts found");
    assertThat(page.select("[data-state]").attr("data-state")).isEqualTo("complete");
  }

  @Test
  void showsTheModulesWordsAsText() {
    Browser person = tom.person("b4");
    Reply reply = person.get(AlertsTom.ask(person, "note"));
    assertThat(reply.page().select("[data-rows-table] tbody tr")).hasSize(2);
    assertThat(reply.page().select(".note").text()).contains("<b>test message</b>");
    assertThat(reply.page().select(".note b:contains(test message)")).isEmpty();
  }

  @Test
  void keepsWhatHadComeWhenTheBrokerFails() {
    Browser person = tom.person("b6");
    Document page = person.get(AlertsTom.ask(person, "down")).page();
    assertThat(page.select("[data-state]").attr("data-state")).isEqualTo("failed");
    assertThat(page.select(".note--bad").text()).contains("Test HTTP Error", "kept");
    assertThat(page.select("[data-rows-table] tbody tr")).hasSize(2);
  }

  @Test
  void doesNotSayOfABrokerThatAnsweredThatItCouldNotBeReached() {
    Browser person = tom.person("b7");
    Document page = person.get(AlertsTom.ask(person, "trouble")).page();
    assertThat(page.select(".note--bad").text())
        .contains("The broker answered with an error. TEST is in trouble (500).");
    assertThat(person.get(AlertsTom.ask(person, "down")).page().select(".note--bad").text())
        .contains("The broker could not be reached.");
  }

  @Test
  void namesTheClassAndLineOfAModulesBug() {
    Browser person = tom.person("b8");
    Document page = person.get(AlertsTom.ask(person, "bug")).page();
    assertThat(page.select("[data-state]").attr("data-state")).isEqualTo("failed");
    assertThat(page.select(".note--bad").text()).contains("TestBroker", "a bug of the module");
    assertThat(page.select("[data-rows-table] tbody tr")).hasSize(2);
  }

  @Test
  void namesTheSettingThatIsMissing() {
    Browser person = tom.person("b9");
    Document page = person.get(AlertsTom.ask(person, "key")).page();
    assertThat(page.select(".note--bad").text()).contains("brokers.TEST.key");
  }

  @Test
  void stopsABrokerThatHangs() {
    Browser person = tom.person("b7");
    String path = person.post("/alerts/query/run/", "broker", "TEST", "name", "hang").location();
    assertThat(AlertsTom.state(person, path)).isEqualTo("running");
    assertThat(person.get(QueryPages.LIST).status()).isEqualTo(200);
    assertThat(person.post(path + "stop/").status()).isEqualTo(303);
    AlertsTom.ended(person, path);
    assertThat(AlertsTom.state(person, path)).isEqualTo("stopped");
  }

  @Test
  void reachesAllOf250RowsByPaging() {
    Browser person = tom.person("b10");
    String path = AlertsTom.ask(person, "many");
    int rows = 0;
    for (int page = 1; page <= 5; page++) {
      rows += person.get(path + "?page=" + page).page().select("[data-rows-table] tbody tr").size();
    }
    assertThat(rows).isEqualTo(250);
    assertThat(person.get(path + "?page=6").page().select(".empty")).isNotEmpty();
  }

  @Test
  void limitsAnEndlessBrokerAndSaysSo() {
    Browser person = tom.person("b11");
    Document page = person.get(AlertsTom.ask(person, "endless")).page();
    assertThat(page.select("[data-state]").attr("data-state")).isEqualTo("limited");
    assertThat(page.select("[data-count=kept]").text()).isEqualTo("5,000");
    assertThat(page.select(".note").text()).contains("limit");
  }

  @Test
  void sortsAndFiltersOnTheServer() {
    Browser person = tom.person("b12");
    String path = AlertsTom.ask(person, "many");
    assertThat(names(person, path + "?sort=-ra")).startsWith("Many 249", "Many 248");
    assertThat(names(person, path + "?q=many+24")).hasSize(11).contains("Many 24", "Many 249");
    assertThat(names(person, path + "?mag_min=16")).isEmpty();
    assertThat(person.get(path + "?sort=nonsense&page=-3&mag_min=abc").status()).isEqualTo(200);
  }

  @Test
  void showsNoSortedPageBeyondTheTwoHundredth() {
    Browser person = tom.person("deep");
    String path = AlertsTom.ask(person, "many");
    assertThat(person.get(path + "?sort=mag&page=201").text())
        .contains("only the first 10,000 rows are shown");
    assertThat(names(person, path + "?sort=-arrival")).startsWith("Many 249");
  }

  @Test
  void showsABrokersTextAsText() {
    Browser person = tom.person("b14");
    Reply reply = person.get(AlertsTom.ask(person, "script"));
    assertThat(reply.page().select("[data-rows-table] tbody th").text())
        .isEqualTo("<script>alert(1)</script>");
    assertThat(reply.page().select("[data-rows-table] script")).isEmpty();
    assertThat(reply.text()).doesNotContain("href=\"javascript:");
  }

  @Test
  void countsAnElementThatMakesNoSenseAndKeepsTheOthers() {
    Browser person = tom.person("bad-row");
    Document page = person.get(AlertsTom.ask(person, "badrow")).page();
    assertThat(page.select("[data-count=bad]").text()).isEqualTo("1");
    assertThat(page.select("details").text()).contains("95");
    assertThat(names(person, "/alerts/run/" + page.select("[data-run]").attr("data-run") + "/"))
        .containsExactly("good");
  }

  @Test
  void marksASecondRunOfTheSameQueryAsSeen() {
    Browser person = tom.person("seen");
    long query = AlertsTom.save(person, "seen", "both");
    AlertsTom.run(person, query);
    Document second = person.get(AlertsTom.run(person, query)).page();
    assertThat(second.select("[data-count=fresh]").text()).isEqualTo("0");
    assertThat(second.select("[data-count=kept]").text()).isEqualTo("2");
    assertThat(person.get("/alerts/query/" + query + "/run/").page().select("tbody tr")).hasSize(2);
  }

  @Test
  void tellsALivePageWhereTheRunStandsUntilItsEnd() {
    Browser person = tom.person("events");
    String path = AlertsTom.ask(person, "both");
    Reply events = person.get(path + "events/");
    assertThat(events.header("Content-Type")).startsWith("text/event-stream");
    assertThat(events.text()).contains("event:state", "\"kept\":2", "\"ended\":true");
  }

  @Test
  void showsTheRawPacketAsTextAndGivesItAsADownload() {
    Browser person = tom.person("raw");
    Document run = person.get(AlertsTom.ask(person, "script")).page();
    String alert = run.select("[data-rows-table] tbody th a").attr("href");
    Document page = person.get(alert).page();
    assertThat(page.select("pre.packet").text())
        .contains("\"name\": \"<script>alert(1)</script>\"");
    Reply raw = person.get(alert + "raw/");
    assertThat(raw.header("Content-Disposition")).startsWith("attachment");
    assertThat(raw.text()).contains("\"id\":\"s\"");
  }

  @Test
  void showsRunsAndAlertsToNobodyElse() {
    Browser owner = tom.person("private-run");
    String path = AlertsTom.ask(owner, "both");
    String alert = owner.get(path).page().select("[data-rows-table] tbody th a").attr("href");
    Browser other = tom.person("private-other");
    for (String hidden :
        new String[] {path, path + "waiting/", path + "events/", alert, alert + "raw/"}) {
      assertThat(other.get(hidden).status()).as(hidden).isEqualTo(404);
    }
    assertThat(other.post(path + "stop/").status()).isEqualTo(404);
    assertThat(owner.get("/alerts/run/99999999/").status()).isEqualTo(404);
    assertThat(owner.get("/alerts/alert/99999999/").status()).isEqualTo(404);
  }

  private static List<String> names(Browser person, String path) {
    return person.get(path).page().select("[data-rows-table] tbody th").eachText();
  }
}
