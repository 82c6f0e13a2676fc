package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Targets from many rows at once: what is meant by all, and one answer for what is asked often. */
@OnBothDatabases
final class CreateManyTargetsTest {
  private static final String CREATE = "/alerts/alert/create/";

  private final AlertsTom tom;

  CreateManyTargetsTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void allMeansTheRowsThatTheFilterLeaves() {
    Browser person = tom.person("filter-all");
    String run = AlertsTom.ask(person, "mixed@filtered");
    assertThat(all(person, run)).isEqualTo("all 7 rows");
    String bright = run + "?q=bright&mag_max=15&sort=-ra";
    assertThat(all(person, bright)).isEqualTo("all 3 matching rows");

    Reply made = sendAll(person, bright);

    assertThat(made.location()).isEqualTo("/targets/");
    assertThat(person.follow(made).page().select(".flashes").text())
        .contains(
            "Created Bright 0 filtered, Created Bright 1 filtered, Created Bright 2 filtered.");
    assertThat(person.get("/targets/?name=filtered").page().select("tbody tr")).hasSize(3);
  }

  @Test
  void oneRowIsNotCalledAllRows() {
    Browser person = tom.person("filter-one");
    String run = AlertsTom.ask(person, "mixed@single");
    assertThat(all(person, run + "?q=bright+1")).isEqualTo("the only matching row");
    assertThat(all(person, AlertsTom.ask(person, "noscore@single"))).isEqualTo("the only row");
    assertThat(all(person, AlertsTom.ask(person, "many@single") + "?q=many"))
        .isEqualTo("all matching rows");
  }

  @Test
  void nothingTickedKeepsThePageOfTheRunAsItWas() {
    Browser person = tom.person("filter-kept");
    String run = AlertsTom.ask(person, "many@kept");
    String page = run + "?sort=-ra&q=kept&mag_min=10.0&mag_max=16.0&page=2";
    Reply nothing = send(person, page);
    assertThat(nothing.location())
        .isEqualTo(run + "?sort=-ra&q=kept&mag_min=10.0&mag_max=16.0&page=2");
    assertThat(person.follow(nothing).text()).contains("Tick at least one row");
    Reply none = person.post(CREATE, "run_id", number(run), "all", "true", "q", "nobody");
    assertThat(person.follow(none).text()).contains("No row of this run matches.");
  }

  @Test
  void manyAlertsOfOneObjectAreOneTargetAndNobodyIsAsked() {
    Browser person = tom.person("one-object");
    String run = AlertsTom.ask(person, "object@alone");

    Reply made = sendAll(person, run);

    assertThat(made.location()).matches("/targets/\\d+/");
    Document target = person.follow(made).page();
    assertThat(target.select(".flashes").text())
        .contains("Created Star alone, Linked to Star alone (77 alerts).");
    assertThat(target.select("h2:contains(Alerts) + .table-box tbody tr")).hasSize(78);

    Reply again = sendAll(person, run);
    assertThat(again.location()).isEqualTo(made.location());
    assertThat(person.follow(again).text())
        .contains("78 alerts are already linked to their targets.");
  }

  @Test
  void whatTooManyAskIsAskedInPartsAndOfTheRestOnce() {
    Browser person = tom.person("crowd");
    sendAll(person, AlertsTom.ask(person, "many@crowd"));
    String run = AlertsTom.ask(person, "neighbours@crowd");

    Reply asked = sendAll(person, run);

    Document report = person.follow(asked).page();
    assertThat(report.select("tbody tr")).hasSize(100);
    assertThat(report.text())
        .contains(
            "250 alerts need an answer",
            "These are the first 100 of 250 alerts that need an answer.",
            "The other 150 alerts");

    Reply next = answer(person, report, "new", "ask");
    Document second = person.follow(next).page();
    assertThat(second.text())
        .contains("These are the first 100 of 150 alerts", "The other 50 alerts");
    assertThat(second.select("tbody tr:first-child").text()).contains("Neighbour 100 crowd");

    Reply last = answer(person, second, "skip", "link");
    assertThat(last.location()).isEqualTo("/targets/");
    assertThat(person.follow(last).page().select(".flashes").text())
        .contains("Linked to Many 200 crowd", "and 45 more.", "100 skipped, as asked.")
        .doesNotContain("already");
    assertThat(person.get("/targets/?q=Neighbour+99+crowd").location()).startsWith("/targets/");
    assertThat(person.get("/targets/?q=Neighbour+100+crowd").status()).isEqualTo(200);
  }

  @Test
  void alertsNamedOneByOneThatAreTooManyAreNotForgottenInSilence() {
    Browser person = tom.person("named");
    sendAll(person, AlertsTom.ask(person, "many@named"));
    String run = AlertsTom.ask(person, "neighbours@named");
    List<String> form = new ArrayList<>(List.of("run_id", number(run)));
    for (int page = 1; page <= 3; page++) {
      person
          .get(run + "?page=" + page)
          .page()
          .select("input[name=alerts]")
          .eachAttr("value")
          .forEach(id -> form.addAll(List.of("alerts", id)));
    }

    Reply asked = person.post(CREATE, form.toArray(String[]::new));

    Document report = person.follow(asked).page();
    assertThat(report.text())
        .contains("the first 100 of 150", "The other 50 were left as they are");
    assertThat(report.select("select[name=rest]")).isEmpty();
  }

  @Test
  void aNameIsUniqueAndWhoWantsASecondTargetOfItIsToldSo() {
    Browser person = tom.person("namesake");
    sendAll(person, AlertsTom.ask(person, "many@names"));
    String run = AlertsTom.ask(person, "namesakes@names");
    assertThat(person.get(run).page().select("#on-match option[value=new]").text())
        .isEqualTo("make a new one if its name is free");

    Reply refused =
        person.post(CREATE, "run_id", number(run), "only", row(person, run), "on_match", "new");

    Reply told = person.follow(refused);
    assertThat(told.page().text())
        .contains("no other target can be made of it, since names are unique")
        .contains("Link it to that target, rename that target first, or skip it.");
    assertThat(told.page().select("tbody tr select option").eachText())
        .containsExactly("Link it to Many 0 names", "Skip it");

    JsonNode rows =
        Program.json(
                Program.of(tom.server, "namesake")
                    .post(
                        "/api/targets/from-alerts/",
                        "{\"run_id\":%s,\"all\":true,\"on_match\":\"new\"}".formatted(number(run))))
            .get("rows");
    assertThat(rows.findValuesAsString("outcome")).containsOnly("open");
    assertThat(rows.at("/0/words").asString()).contains("names are unique");
    assertThat(rows.at("/0/existing").asString()).contains("/api/targets/");
  }

  @Test
  void aProgramMayFilterToo() {
    Program program = Program.of(tom.server, "filter-program");
    Browser person = tom.person("filter-program");
    String run = number(AlertsTom.ask(person, "mixed@program"));
    String send = "{\"run_id\":" + run + ",%s}";

    Reply made =
        program.post(
            "/api/targets/from-alerts/",
            send.formatted("\"all\":true,\"q\":\"BRIGHT\",\"mag_max\":15.0"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(Program.json(made).get("rows").findValuesAsString("outcome"))
        .containsExactly("target", "target", "target");

    Reply none =
        program.post("/api/targets/from-alerts/", send.formatted("\"all\":true,\"q\":\"zzz\""));
    assertThat(none.status()).isEqualTo(200);
    assertThat(Program.json(none).get("rows")).isEmpty();
    Reply refused =
        program.post("/api/targets/from-alerts/", send.formatted("\"alerts\":[1],\"q\":\"x\""));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("go with");
  }

  /** The words beside the box that means all. */
  private static String all(Browser person, String page) {
    return person.get(page).page().select("label:has(input[name=all])").text();
  }

  /** Sends the form round the rows as it stands on a page, with the box ticked that means all. */
  private static Reply sendAll(Browser person, String page) {
    return send(person, page, "all", "true");
  }

  private static Reply send(Browser person, String page, String... more) {
    Document form = person.get(page).page();
    List<String> parameters = new ArrayList<>(List.of(more));
    for (Element input : form.select("form[action=" + CREATE + "] input[type=hidden]")) {
      if (!input.attr("name").equals("_csrf")) {
        parameters.addAll(List.of(input.attr("name"), input.attr("value")));
      }
    }
    return person.post(CREATE, parameters.toArray(String[]::new));
  }

  /** Answers each question of a report alike, and that of the rest. */
  private static Reply answer(Browser person, Document report, String each, String rest) {
    List<String> parameters = new ArrayList<>(List.of("rest", rest));
    for (Element input : report.select("main form input[type=hidden]")) {
      if (!input.attr("name").equals("_csrf")) {
        parameters.addAll(List.of(input.attr("name"), input.attr("value")));
      }
    }
    for (Element choice : report.select("select[name^=on_match.]")) {
      parameters.addAll(List.of(choice.attr("name"), each));
    }
    return person.post(CREATE, parameters.toArray(String[]::new));
  }

  private static String row(Browser person, String run) {
    return person.get(run).page().select("input[name=alerts]").attr("value");
  }

  private static String number(String run) {
    return run.split("/")[3];
  }
}
