package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** What an alert says of its place: how well it is known, and whether it stays. */
@OnBothDatabases
final class AlertPlaceTest {
  private static final String CREATE = "/alerts/alert/create/";

  private final AlertsTom tom;

  AlertPlaceTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void whatMovesThroughTheSolarSystemIsNothingElseAtItsPlace() {
    Browser person = tom.person("planets");
    makeAll(person, AlertsTom.ask(person, "both@orbit"));
    String run = AlertsTom.ask(person, "moving@orbit");

    Document rows = person.get(run).page();
    assertThat(rows.select("[data-rows-table] tbody a[href^=/targets/]")).isEmpty();
    assertThat(rows.select("[data-rows-table] tbody .chip:contains(moves)")).hasSize(1);

    Document alert = person.get(alert(person, run)).page();
    assertThat(alert.text())
        .contains("50.00000", "its position is that of the time of observation")
        .contains(
            "It moves through the solar system, so that nothing at its place is taken for it.");
    assertThat(alert.text()).doesNotContain("Target Hoth");
    String hoth =
        person
            .get(AlertsTom.ask(person, "both@orbit"))
            .page()
            .select("a:contains(Hoth)")
            .attr("href");
    assertThat(person.get(hoth).page().text()).doesNotContain("Ceres");
  }

  @Test
  void whatMovesThroughTheSolarSystemBecomesNoTargetWithAFixedPlace() {
    Browser person = tom.person("comets");
    String run = AlertsTom.ask(person, "moving@refused");
    for (String onMatch : new String[] {"ask", "link", "new"}) {
      Reply refused =
          person.post(CREATE, "run_id", run.split("/")[3], "all", "true", "on_match", onMatch);
      Reply report = person.follow(refused);
      assertThat(report.page().text())
          .contains("It moves through the solar system: a target with a fixed");
      assertThat(report.page().select("tbody select")).isEmpty();
    }
    assertThat(person.get("/targets/?q=Ceres+refused").status()).isEqualTo(200);
    Reply program =
        Program.of(tom.server, "comets")
            .post(
                "/api/targets/from-alerts/",
                "{\"run_id\":%s,\"all\":true}".formatted(run.split("/")[3]));
    assertThat(program.status()).isEqualTo(200);
    assertThat(Program.json(program).at("/rows/0/outcome").asString()).isEqualTo("open");
    assertThat(Program.json(program).at("/rows/0/words").asString()).contains("solar system");
  }

  @Test
  void anAlertThatIsKnownToHalfAMinuteIsATargetOneMinuteAway() {
    Browser person = tom.person("bursts");
    makeAll(person, AlertsTom.ask(person, "both@burst"));
    String run = AlertsTom.ask(person, "wide@burst");

    Document rows = person.get(run).page();
    assertThat(rows.select("[data-rows-table] tbody a[href^=/targets/]").text())
        .isEqualTo("Hoth burst");
    assertThat(rows.select("td[data-sky][title='± 30″, one sigma']")).hasSize(2);
    String alert = alert(person, run);
    assertThat(person.get(alert).page().text())
        .contains("Position error 30 ″one sigma", "Target Hoth burst 72.00″");

    Program program = Program.of(tom.server, "bursts");
    JsonNode told =
        program.read("/api" + alert.substring("/alerts".length()).replace("/alert/", "/alerts/"));
    assertThat(told.get("position_error").asDouble()).isEqualTo(30);
    assertThat(told.get("solar_system").asBoolean()).isFalse();
    JsonNode row = program.read("/api/runs/" + run.split("/")[3] + "/rows/").at("/results/0");
    assertThat(row.get("position_error").asDouble()).isEqualTo(30);

    Reply asked = makeAll(person, run);
    assertThat(person.follow(asked).page().text()).contains("Near the target Hoth burst 72.00″");
    Reply made = person.post(CREATE, "run_id", run.split("/")[3], "all", "true", "on_match", "new");
    assertThat(person.follow(made).page().text())
        .contains("Position error 30 arcsec, one sigmafrom alert wide@burst of TEST");
  }

  @Test
  void aRightAscensionJustBelow360IsWrittenAsZeroEverywhere() {
    Browser person = tom.person("edge");
    String run = AlertsTom.ask(person, "edge");
    assertThat(person.get(run).page().select("td[data-sky]").eachText())
        .containsExactly("0.00000", "+76.46380");
    assertThat(person.get(alert(person, run)).page().text())
        .contains("0.00000 °, ICRS", "+76.46380 °, ICRS")
        .doesNotContain("360.00000");
    assertThat(person.get("/").text()).doesNotContain("360.00000");
    Reply made = makeAll(person, run);
    Document target = person.follow(made).page();
    assertThat(target.select("[data-copy='0.00000 +76.46380']")).isNotEmpty();
    assertThat(target.text()).contains("0.00000 +76.46380 °, ICRS").doesNotContain("360.00000");
    assertThat(person.get("/targets/?name=edge").text()).doesNotContain("360.00000");
  }

  private static Reply makeAll(Browser person, String run) {
    return person.post(CREATE, "run_id", run.split("/")[3], "all", "true");
  }

  private static String alert(Browser person, String run) {
    return person
        .get(run)
        .page()
        .select("[data-rows-table] th a[href^=/alerts/alert/]")
        .attr("href");
  }
}
