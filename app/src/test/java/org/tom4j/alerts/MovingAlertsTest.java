package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Targets of alerts whose objects move: with the orbit that the broker tells. */
@OnBothDatabases
final class MovingAlertsTest {
  private static final String CREATE = "/alerts/alert/create/";

  private final AlertsTom tom;

  MovingAlertsTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
    tom.install("MovingBroker");
    AlertsTom.await(() -> tom.person("mover").get(QueryPages.LIST).text().contains("MOVES"));
  }

  @Test
  void anAlertThatMovesBecomesATargetWithTheOrbitOfItsBroker() {
    Browser person = tom.person("orbit-maker");
    Reply made = makeAll(person, ask(person, "Round rock", 1));
    assertThat(made.location()).matches("/targets/\\d+/");
    Document page = person.follow(made).page();
    assertThat(page.select("h2").eachText()).contains("Orbit").doesNotContain("Position");
    assertThat(fact(page, "Scheme")).isEqualTo("minor planet (MPC)from alert Round rock of MOVES");
    // a = 1.5 / (1 − 0.5); n = k / a^1.5 = 0.98561° / 5.19615; M = 41.25 n.
    assertThat(fact(page, "Semi-major axis")).isEqualTo("3 au");
    assertThat(fact(page, "Mean daily motion")).startsWith("0.18968").endsWith("°/day");
    assertThat(fact(page, "Mean anomaly")).startsWith("7.8243").endsWith("°");
    assertThat(fact(page, "Absolute magnitude")).isEqualTo("25.4 H or M1");
    assertThat(fact(page, "Why it is here"))
        .isEqualTo(
            "Made from an alert of MOVES. Its orbit is what MOVES told when it was made, of the"
                + " epoch MJD 61079.25000.");
    assertThat(page.select("dt:contains(RA, Dec)")).isEmpty();
  }

  @Test
  void whatTheModuleSaysOfTheOrbitStandsInTheNoteOfTheTarget() {
    Browser person = tom.person("orbit-doubter");
    Document page = person.follow(makeAll(person, ask(person, "Unsure rock", 1))).page();
    assertThat(fact(page, "Why it is here"))
        .endsWith("of the epoch MJD 61079.25000. It is one of several.");
  }

  @Test
  void whatHasALongOrbitOrACometsNameIsToldAsAComet() {
    Browser person = tom.person("comet-maker");
    for (String name : List.of("Long way", "C/2026 T1 (Test)")) {
      Document page = person.follow(makeAll(person, ask(person, name, 1))).page();
      assertThat(fact(page, "Scheme")).as(name).startsWith("comet (MPC)");
      assertThat(fact(page, "Perihelion distance")).isEqualTo("1.5 au");
      assertThat(fact(page, "Time of perihelion")).isEqualTo("61038 MJD, TDB");
    }
  }

  @Test
  void withoutAnOrbitItIsToldWhyAndMayBeTriedAgain() {
    Browser person = tom.person("orbit-loser");
    String run = ask(person, "Lost rock", 2);
    Document report = person.follow(makeAll(person, run)).page();
    assertThat(report.text()).contains("MOVES has no orbit of it");
    assertThat(report.select("tbody select option[value=new]")).hasSize(2);
    assertThat(person.get("/targets/?name=Lost+rock").page().select("tbody tr")).isEmpty();
  }

  @Test
  void aBrokerThatCannotBeAskedIsAskedOnceARequest() {
    Browser person = tom.person("orbit-waiter");
    JsonNode rows = fromAlerts("orbit-waiter", ask(person, "Down rock", 3));
    List<String> words =
        rows.findValues("words").stream().map(JsonNode::asString).distinct().toList();
    assertThat(words).hasSize(3);
    assertThat(words.getFirst()).startsWith("Down rock 1: MOVES gave no orbit: down for the time ");
    String said = words.getFirst().substring("Down rock 1".length());
    assertThat(words).allMatch(each -> each.endsWith(said));
  }

  @Test
  void moreThanTwentyOrbitsAreNotAskedForAtOnce() {
    Browser person = tom.person("orbit-lover");
    String run = ask(person, "Many rocks", 22);
    JsonNode rows = fromAlerts("orbit-lover", run);
    List<String> outcomes = rows.findValues("outcome").stream().map(JsonNode::asString).toList();
    assertThat(outcomes.subList(0, 20)).containsOnly("target");
    assertThat(outcomes.subList(20, 22)).containsOnly("open");
    assertThat(rows.at("/21/words").asString()).contains("at most 20 orbits");
    JsonNode again = fromAlerts("orbit-lover", run);
    assertThat(again.at("/21/outcome").asString()).isEqualTo("target");
  }

  @Test
  void theSameNameIsTheSameObjectAndIsNotAskedFor() {
    Browser person = tom.person("orbit-again");
    person.post(
        "/targets/create/", "name", "Down again", "ra", "10", "dec", "20", "even_if_near", "true");
    String run = ask(person, "Down again", 1);
    Document asked = person.follow(makeAll(person, run)).page();
    assertThat(asked.text()).contains("A target has this name");
    Reply linked =
        person.post(CREATE, "run_id", run.split("/")[3], "all", "true", "on_match", "link");
    assertThat(person.follow(linked).page().text()).contains("Linked to Down again");
  }

  private JsonNode fromAlerts(String person, String run) {
    Reply reply =
        Program.of(tom.server, person)
            .post(
                "/api/targets/from-alerts/",
                "{\"run_id\":%s,\"all\":true}".formatted(run.split("/")[3]));
    return Program.json(reply).get("rows");
  }

  private static String ask(Browser person, String name, int count) {
    return AlertsTom.ended(
        person,
        person
            .post(
                "/alerts/query/run/",
                "broker",
                "MOVES",
                "query_name",
                "",
                "name",
                name,
                "count",
                "" + count)
            .location());
  }

  private static Reply makeAll(Browser person, String run) {
    return person.post(CREATE, "run_id", run.split("/")[3], "all", "true");
  }

  private static String fact(Document page, String label) {
    return page.select("dt:matches(^%s$) + dd".formatted(label)).text();
  }
}
