package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;

/** One alert by the id that its broker gave it, and its pictures. */
@OnBothDatabases
final class OneAlertPagesTest {
  private static final String FETCH = "/alerts/alert/fetch/";

  private final AlertsTom tom;

  OneAlertPagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void oneAlertIsARunOfOneRow() {
    Browser person = tom.person("one");
    Document list = person.get(QueryPages.LIST).page();
    assertThat(list.select("form[action=" + FETCH + "] option").eachAttr("value"))
        .contains("TEST", "MARS", "Fink ZTF")
        .doesNotContain("Sample night");
    Document run = person.get(fetch(person, " 2 ")).page();
    assertThat(run.select("h1").text()).contains("Alert 2");
    assertThat(run.select("[data-rows-table] tbody th").eachText()).containsExactly("Hoth");
    String alert = run.select("[data-rows-table] tbody th a").attr("href");
    Document page = person.get(alert).page();
    assertThat(page.select("form[action=" + FETCH + "] button").attr("value")).isEqualTo("2");
    assertThat(page.select("a:contains(What catalogues know here)").attr("href"))
        .startsWith("/neighbours/?ra=");
  }

  @Test
  void anAlertThatTheBrokerDoesNotHaveIsToldInItsWords() {
    Browser person = tom.person("one-missing");
    String run = fetch(person, "no such id");
    assertThat(AlertsTom.state(person, run)).isEqualTo("failed");
    assertThat(person.get(run).text()).contains("TEST has no alert no such id");
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    Browser person = tom.person("one-wrong");
    for (String[] wrong :
        new String[][] {
          {"TEST", " ", "Type the id"},
          {"TEST", "x".repeat(501), "at most 500"},
          {"Sample night", "1", "cannot be asked"}
        }) {
      Reply back = person.post(FETCH, "broker", wrong[0], "id", wrong[1]);
      assertThat(back.location()).isEqualTo(QueryPages.LIST);
      assertThat(person.follow(back).text()).contains(wrong[2]);
    }
    assertThat(person.post(FETCH, "broker", "NONE", "id", "1").status()).isEqualTo(404);
    assertThat(person.post(FETCH, "id", "1").status()).isEqualTo(400);
  }

  @Test
  void aProgramAsksForOneAlertToo() {
    Program program = Program.of(tom.server, "one-program");
    Reply begun = program.post("/api/alerts/", "{\"broker\":\"TEST\",\"alert_id\":\"1\"}");
    assertThat(begun.status()).isEqualTo(202);
    String run = Program.path(begun.location());
    tom.awaitEnd(program, run);
    assertThat(program.read(run + "rows/").at("/results/0/name").asString()).isEqualTo("Tatooine");
    assertThat(program.post("/api/alerts/", "{\"broker\":\"TEST\"}").status()).isEqualTo(400);
    assertThat(
            program.post("/api/alerts/", "{\"broker\":\"Sample night\",\"alert_id\":\"1\"}").text())
        .contains("cannot be asked");
  }

  @Test
  void picturesAreImagesOrNothing() {
    Browser person = tom.person("pictures");
    String alert =
        person.get(fetch(person, "1")).page().select("[data-rows-table] tbody th a").attr("href");
    assertThat(person.get(alert).page().select(".cutouts img").eachAttr("src"))
        .containsExactly(
            alert + "cutout/science/", alert + "cutout/template/", alert + "cutout/difference/");
    Reply science = person.get(alert + "cutout/science/");
    assertThat(science.status()).isEqualTo(200);
    assertThat(science.header("Content-Type")).isEqualTo("image/png");
    assertThat(science.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(person.get(alert + "cutout/template/").status()).isEqualTo(404);
    Reply markup = person.get(alert + "cutout/difference/");
    assertThat(markup.status()).isEqualTo(404);
    assertThat(markup.text()).contains("is no picture").doesNotContain("onload");
    assertThat(person.get(alert + "cutout/x/").status()).isEqualTo(404);
    assertThat(tom.person("pictures-other").get(alert + "cutout/science/").status()).isEqualTo(404);
  }

  private static String fetch(Browser person, String id) {
    Reply begun = person.post(FETCH, "broker", "TEST", "id", id);
    assertThat(begun.status()).isEqualTo(303);
    return AlertsTom.ended(person, begun.location());
  }
}
