package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;

/** Rows belong to a run, a run to a person; what a row lacks stays empty. */
@OnBothDatabases
final class OwnRowsTest {
  private final AlertsTom tom;

  OwnRowsTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void makeTargetsOfTheOneWhoAskedThoughAnotherAsksAtTheSameTime() {
    Browser luke = tom.person("b16-luke");
    Browser han = tom.person("b16-han");
    var first = CompletableFuture.supplyAsync(() -> AlertsTom.ask(luke, "Tatooine@luke"));
    var second = CompletableFuture.supplyAsync(() -> AlertsTom.ask(han, "Hoth@han"));

    assertThat(onlyName(luke, first.join())).isEqualTo("Tatooine luke");
    assertThat(onlyName(han, second.join())).isEqualTo("Hoth han");
    assertThat(made(luke, first.join())).startsWith("Tatooine luke");
    assertThat(made(han, second.join())).startsWith("Hoth han");
    assertThat(han.get(first.join()).status()).isIn(403, 404);
  }

  @Test
  void leaveACellEmptyWhereThereIsNoScore() {
    Browser person = tom.person("b13");
    Document run = person.get(AlertsTom.ask(person, "noscore")).page();
    assertThat(run.select("[data-rows-table] tbody tr")).hasSize(1);
    assertThat(run.select("[data-rows-table] td[data-label=Score]").text()).isEmpty();
    assertThat(run.select("[data-state]").attr("data-state")).isEqualTo("complete");
  }

  private static String onlyName(Browser person, String run) {
    List<String> names = person.get(run).page().select("[data-rows-table] tbody th").eachText();
    assertThat(names).hasSize(1);
    return names.getFirst();
  }

  private static String made(Browser person, String run) {
    var row = person.get(run).page().select("input[name=alerts]").attr("value");
    var made =
        person.post(
            "/alerts/alert/create/", "run_id", run.split("/")[3], "only", row, "on_match", "new");
    return person.follow(made).page().select("h1").text();
  }
}
