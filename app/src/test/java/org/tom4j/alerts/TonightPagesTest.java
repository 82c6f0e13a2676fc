package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.TomServer;

/** What the first page tells of alerts, runs and modules. */
@OnBothDatabases
final class TonightPagesTest {
  private final DatabaseKind kind;

  TonightPagesTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @Test
  void theAlertThatCameLastStandsFirstWhicheverRunBroughtIt() {
    Browser person = AlertsTom.on(kind).person("tonight");
    String earlier = begin(person, "gate-tonight@early", 1);
    String later = begin(person, "gate-tonight2@late", 1);
    AlertsTom.open("gate-tonight", 2);
    AlertsTom.await(() -> kept(person, earlier) == 2);
    assertThat(newest(person)).containsExactly("Odd 1 early", "Even 0 late", "Even 0 early");
    Document home = person.get("/").page();
    assertThat(home.select("h2:contains(Coming in now)")).isNotEmpty();
    assertThat(home.select("table:has(th:contains(Came)) tbody tr").getFirst().text())
        .contains("2019-07-01 00:00:00", "TEST")
        .doesNotContain("synthetic");
    for (String run : List.of(earlier, later)) {
      AlertsTom.open(run.equals(earlier) ? "gate-tonight" : "gate-tonight2", -1);
      AlertsTom.ended(person, run);
    }
  }

  @Test
  void whatWasInventedIsMarkedAndTheFirstStepsStayUntilThereIsATarget() {
    Browser person = AlertsTom.on(kind).person("tonight-sample");
    assertThat(person.get("/").page().select("form [name=rate]").val()).isEqualTo("8");
    String run =
        AlertsTom.ended(
            person,
            person
                .post("/alerts/query/run/", "broker", "Sample night", "query_name", "N")
                .location());
    assertThat(person.get(run).page().select("h1").text()).contains("synthetic");
    Document home = person.get("/").page();
    assertThat(home.select("tbody .chip").eachText()).containsOnly("synthetic").hasSize(12);
    assertThat(home.select("main").text()).contains("First steps", "Try the sample night");
    assertThat(home.select("main a[href='/modules/#write']")).isNotEmpty();
    person.post(
        "/targets/create/", "name", "Tonight 1", "type", "SIDEREAL", "ra", "12", "dec", "3");
    assertThat(person.get("/").text()).doesNotContain("First steps");
  }

  @Test
  void aModuleIsGreenOnlyOnceItsServiceHasAnswered() {
    TomServer server = TomServer.start(kind, "");
    try {
      AlertsTom.install(server.folder(), "TestBroker");
      Browser person = server.signedIn("asker");
      AlertsTom.await(() -> person.get("/").text().contains("TEST"));
      assertThat(health(person)).isEqualTo("dot dot--quiet TEST: never asked");
      String hang = AlertsTom.begin(person, "hang");
      person.post(hang + "stop/");
      AlertsTom.ended(person, hang);
      assertThat(health(person)).isEqualTo("dot dot--quiet TEST: never asked");
      AlertsTom.ask(person, "key");
      assertThat(health(person))
          .as("a missing key says nothing of the service")
          .isEqualTo("dot dot--quiet TEST: never asked");
      AlertsTom.ask(person, "down");
      awaitHealth(person, "dot dot--bad TEST: failed just now, has not answered yet");
      AlertsTom.ask(person, "both");
      awaitHealth(person, "dot dot--good TEST: answered just now");
      AlertsTom.ask(person, "down");
      awaitHealth(person, "dot dot--warn TEST: failed just now");

      server = server.restarted();
      Browser after = server.signedIn("asker");
      AlertsTom.await(() -> after.get("/").text().contains("TEST"));
      assertThat(health(after)).isEqualTo("dot dot--warn TEST: failed just now");
      assertThat(after.get("/modules/").page().select("tr:contains(TEST)").text())
          .contains("failed just now", "Test HTTP Error");
    } finally {
      server.close();
    }
  }

  @Test
  void theModulesPageSaysHowToWriteOne() {
    Browser person = AlertsTom.on(kind).person("tonight-writer");
    Document page = person.get("/modules/").page();
    assertThat(page.select("#write").text()).contains("tom broker new", "tom broker check");
    assertThat(person.get(page.select("#write h2 a").attr("href")).text())
        .startsWith("# Write a broker module");
  }

  /** What went on is written down beside the run, which may be a moment later. */
  private static void awaitHealth(Browser person, String told) {
    AlertsTom.await(() -> health(person).equals(told));
  }

  private static String health(Browser person) {
    var dot = person.get("/").page().select(".dot:contains(TEST)");
    return dot.attr("class") + " " + dot.text();
  }

  private static List<String> newest(Browser person) {
    return person.get("/").page().select("table:has(th:contains(Came)) tbody th").eachText();
  }

  private static String begin(Browser person, String asked, int rows) {
    AlertsTom.open(asked.substring(0, asked.indexOf('@')), rows);
    String path = AlertsTom.begin(person, asked);
    AlertsTom.await(() -> kept(person, path) == rows);
    return path;
  }

  private static long kept(Browser person, String path) {
    String kept = person.get(path).page().select("[data-count=kept]").text();
    return Long.parseLong(kept.replace(",", ""));
  }
}
