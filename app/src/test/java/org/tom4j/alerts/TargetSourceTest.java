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

/** A target's page says where it came from, and where its place did. */
@OnBothDatabases
final class TargetSourceTest {
  private final AlertsTom tom;

  TargetSourceTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void namesTheRunInWhichItsAlertWasChosenAndNoOther() {
    Browser person = tom.person("source");
    long first = AlertsTom.save(person, "Found it first", "noscore@source");
    long second = AlertsTom.save(person, "Chosen from here", "noscore@source");
    AlertsTom.run(person, first);
    String run = AlertsTom.run(person, second);

    String target = made(person, run);

    Document page = person.get(target).page();
    assertThat(page.select("dt:contains(Why it is here) + dd").text())
        .isEqualTo("Made from an alert of TEST, found by the query “Chosen from here”.");
    assertThat(page.select("dt:contains(Made from) + dd").text())
        .contains("in a run of “Chosen from here”");
    assertThat(page.select("dt:contains(Made from) + dd a[href^=/alerts/run/]").attr("href"))
        .isEqualTo(run);
    assertThat(page.text()).doesNotContain("Found it first");
    JsonNode told = Program.of(tom.server, "source").read("/api" + target);
    assertThat(told.get("made_from_run").asLong()).isEqualTo(Long.parseLong(run.split("/")[3]));
    assertThat(told.get("position_changed").isNull()).isTrue();
  }

  @Test
  void saysOfAQueryThatWasNotSavedThatItWasNot() {
    Browser person = tom.person("source-unsaved");
    String target = made(person, AlertsTom.ask(person, "noscore@unsaved"));
    Document page = person.get(target).page();
    assertThat(page.select("dt:contains(Why it is here) + dd").text())
        .isEqualTo("Made from an alert of TEST.");
    assertThat(page.select("dt:contains(Made from) + dd").text())
        .contains("in a run of a query that was not saved");
  }

  @Test
  void saysWhoseAlertThePlaceIsFromUntilSomebodyChangesIt() {
    Browser person = tom.person("source-place");
    String target = made(person, AlertsTom.ask(person, "noscore@place"));
    assertThat(place(person, target)).endsWith("from alert n@place of TEST");

    change(person, target, "note", "seen again");
    assertThat(place(person, target)).endsWith("from alert n@place of TEST");

    change(person, target, "ra", "123.5");
    assertThat(place(person, target))
        .startsWith("123.50000 ")
        .containsPattern(
            "changed by source-place on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC");
    JsonNode told = Program.of(tom.server, "source-place").read("/api" + target);
    assertThat(told.get("position_changed_by").asString()).isEqualTo("source-place");
    assertThat(told.get("position_changed").asString()).endsWith("Z");
  }

  @Test
  void saysWhoWroteAPlaceDown() {
    Browser person = tom.person("source-writer");
    Reply made =
        person.post(
            "/targets/create/", "name", "Written down", "ra", "11.25", "dec", "-71.5", "note", "");
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    assertThat(place(person, made.location())).endsWith("as source-writer wrote it");
  }

  private static String made(Browser person, String run) {
    Reply made = person.post("/alerts/alert/create/", "run_id", run.split("/")[3], "all", "true");
    assertThat(made.location()).matches("/targets/\\d+/");
    return made.location();
  }

  private static String place(Browser person, String target) {
    return person.get(target).page().select("dt:contains(RA, Dec) + dd").text();
  }

  /** Sends the target's form as it stands, with one field changed. */
  private static void change(Browser person, String target, String field, String value) {
    Document form = person.get(target + "update/").page();
    Reply saved =
        person.post(
            target + "update/",
            "version",
            form.select("input[name=version]").attr("value"),
            "name",
            form.select("input[name=name]").attr("value"),
            "ra",
            field.equals("ra") ? value : form.select("input[name=ra]").attr("value"),
            "dec",
            form.select("input[name=dec]").attr("value"),
            "note",
            field.equals("note") ? value : "");
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
  }
}
