package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;

/** Finding runs again, and repeating them. */
@OnBothDatabases
final class RunListPagesTest {
  private static final String LIST = "/alerts/run/";

  private final AlertsTom tom;

  RunListPagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void unsavedRunsAndThoseOfDeletedQueriesAreFoundAgain() {
    Browser person = tom.person("list-all");
    long query = AlertsTom.save(person, "Étoile of mine", "both");
    String saved = AlertsTom.run(person, query);
    String unsaved = AlertsTom.ask(person, "Hoth");
    person.post("/alerts/query/" + query + "/delete/");
    assertThat(person.get(QueryPages.LIST).page().select(".page-actions a").eachAttr("href"))
        .contains(LIST);
    Document list = person.get(LIST).page();
    assertThat(list.select("tbody th a").eachAttr("href")).containsExactly(unsaved, saved);
    assertThat(list.select("tbody th").eachText())
        .containsExactly("Unsaved query", "Étoile of mine");
    assertThat(tom.person("list-nobody").get(LIST).text()).contains("No run yet");
  }

  @Test
  void runsAreFilteredByBrokerStateAndPartOfTheirName() {
    Browser person = tom.person("list-filter");
    String named = AlertsTom.run(person, AlertsTom.save(person, "Étoile-1", "both"));
    String failed = AlertsTom.ask(person, "down");
    assertThat(runs(person, "?query=ÉTOILE")).containsExactly(named);
    assertThat(runs(person, "?query=%25")).isEmpty();
    assertThat(runs(person, "?state=failed")).containsExactly(failed);
    assertThat(runs(person, "?state=nonsense")).hasSize(2);
    assertThat(runs(person, "?broker=TEST&state=complete")).containsExactly(named);
    assertThat(runs(person, "?broker=OTHER")).isEmpty();
    assertThat(person.get(LIST + "?broker=OTHER").text()).contains("No run matches");
  }

  @Test
  void earlierRunsStandOnTheNextPage() {
    Browser person = tom.person("list-pages");
    for (int i = 0; i < RunListMaker.SIZE + 2; i++) {
      AlertsTom.begin(person, "Alderaan");
    }
    Document first = person.get(LIST + "?broker=TEST").page();
    assertThat(first.select("tbody tr")).hasSize(RunListMaker.SIZE);
    String next = first.select(".pager [rel=next]").attr("href");
    assertThat(next).contains("broker=TEST");
    Document second = person.get(next).page();
    assertThat(second.select("tbody tr")).hasSize(2);
    assertThat(second.select(".pager [rel=first]").attr("href")).isEqualTo(LIST + "?broker=TEST");
  }

  @Test
  void anUnsavedRunCanBeRunAgainWithWhatItAsked() {
    Browser person = tom.person("again");
    String first = AlertsTom.ask(person, "Hoth");
    String again = person.get(first).page().select("form[action$=/again/]").attr("action");
    assertThat(again).isEqualTo(first + "again/");
    Reply second = person.post(again);
    AlertsTom.ended(person, second.location());
    assertThat(second.location()).isNotEqualTo(first);
    assertThat(person.get(second.location()).page().select("[data-rows-table] tbody th").eachText())
        .containsExactly("Hoth");
    assertThat(tom.person("again-other").post(again).status()).isEqualTo(404);
  }

  @Test
  void aRunForOneAlertAsksForThatAlertAgain() {
    Browser person = tom.person("again-one");
    String first =
        AlertsTom.ended(
            person, person.post("/alerts/alert/fetch/", "broker", "TEST", "id", "2").location());
    String second = AlertsTom.ended(person, person.post(first + "again/").location());
    assertThat(person.get(second).page().select("h1").text()).contains("Alert 2");
    assertThat(person.get(second).page().select("[data-rows-table] tbody th").text())
        .isEqualTo("Hoth");
  }

  private static List<String> runs(Browser person, String filter) {
    return person.get(LIST + filter).page().select("tbody th a").eachAttr("href");
  }
}
