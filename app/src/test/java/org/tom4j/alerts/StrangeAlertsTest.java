package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;

/** What a broker says, however odd, breaks no page and keeps no target from being made. */
@OnBothDatabases
final class StrangeAlertsTest {
  private static final String CREATE = "/alerts/alert/create/";

  private final AlertsTom tom;

  StrangeAlertsTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
    tom.install("OddCurves");
    AlertsTom.await(() -> tom.person("odd").get(QueryPages.LIST).text().contains("ODD"));
  }

  @Test
  void aliasesAndValuesThatCannotBeKeptAreLeftOutAndToldInTheNote() {
    Browser person = tom.person("odd-aliases");
    String run = AlertsTom.ask(person, "odd@names");
    Reply made = person.post(CREATE, "run_id", run.split("/")[3], "all", "true");

    assertThat(made.location()).matches("/targets/\\d+/");
    Document target = person.follow(made).page();
    List<String> aliases = target.select("dt:contains(Alias) + dd").eachText();
    assertThat(aliases).hasSize(50).first().asString().startsWith("AT Odd names");
    assertThat(target.select("dt:contains(class) + dd").text()).startsWith("SN");
    assertThat(target.select("dt:contains(Why it is here) + dd").text())
        .startsWith("Made from an alert of TEST. Left out: the alias “xxxxx")
        .contains(
            "…”, which has 120 characters; a name has at most 100",
            "the alias “( - )”, which has no letter and no digit",
            "the alias “ODD NAMES”, which is another name over again",
            "the alias “at-Odd names”, which is another name over again",
            "11 aliases beyond the first 50",
            "and 2 more.");
  }

  @Test
  void aScoreOf300DigitsIsWrittenShort() {
    Browser person = tom.person("odd-score");
    String run = AlertsTom.ask(person, "odd@score");
    Document page = person.get(run).page();
    assertThat(page.select("[data-rows-table] tbody").text()).contains("1.000e+300");
    String alert = page.select("[data-rows-table] tbody th a").attr("href");
    assertThat(person.get(alert).page().select("dt:contains(Score) + dd").text())
        .startsWith("1.000e+300");
  }

  @Test
  void pointsThatNobodyCanKeepAreCountedAndTheOthersAreShown() {
    Browser person = tom.person("odd-curve");
    String started =
        person
            .post("/alerts/query/run/", "broker", "ODD", "query_name", "", "name", "odd curve")
            .location();
    String run = AlertsTom.ended(person, started);
    String alert = person.get(run).page().select("[data-rows-table] tbody th a").attr("href");
    Reply page = person.get(alert);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("[data-curve] tbody tr")).hasSize(2);

    Reply made = person.post(CREATE, "run_id", run.split("/")[3], "all", "true");
    AlertsTom.await(
        () -> !person.get(made.location()).page().select("[data-source=done]").isEmpty());
    Document target = person.get(made.location()).page();
    assertThat(target.select("[data-source]").text())
        .startsWith("ODD done its alert 2 2 ")
        .contains("7 could not be used: the survey's id is blank");
    assertThat(target.select("[data-curve] tbody tr")).hasSize(2);
  }
}
