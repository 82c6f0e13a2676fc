package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.NoticeRun;
import org.tom4j.testing.Notices;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import tools.jackson.databind.JsonNode;

/** One event with all its notices, told to those who may see them, and nothing merged. */
@OnBothDatabases
final class RelatedPagesTest {
  private final AlertsTom tom;

  RelatedPagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void aNoticeNamesAllOthersOfItsEventInTheOrderInWhichTheyWereSent() {
    Browser person = tom.person("historian");
    NoticeRun run =
        new Notices(tom.server, "history")
            .burst("History", 61, "GRB 260108A", "update", "current", 9)
            .burst("History", 61, "GRB 260108A", "initial", "current", 5)
            .burst("Other mission", 7, "GRB 260108A", "initial", "current", 7)
            .write(followUp("Other mission 7"))
            .burst("History", 62, "GRB 260108B", "initial", "current", 8)
            .run(person);
    Document first = run.page(2);
    assertThat(times(first)).containsExactly("03:05", "03:07", "03:08", "03:09", "03:30");
    assertThat(whys(first))
        .containsExactly(
            "this alert",
            "the same event, 0.00″",
            "the same place, 0.00″",
            "the same event, 0.00″",
            "about the event");
    assertThat(first.select(".note").text())
        .contains("Superseded.", "GRB 260108A, 2026-01-02 03:09:00 UTC");
    assertThat(run.page(1).select(".note").text()).doesNotContain("Superseded");
    assertThat(run.page(3).select(".note").text())
        .as("another mission's update says nothing of this one")
        .doesNotContain("Superseded");
    assertThat(whys(run.page(4))).contains("this alert", "about the event");
  }

  private static String followUp(String event) {
    return """
    {"$schema": "https://gcn.nasa.gov/schema/main/gcn/notices/swift/bat/guano.schema.json",
     "mission": "Follower", "alert_type": "initial", "alert_tense": "current", "id": ["900"],
     "alert_datetime": "2026-01-02T03:30:00Z", "follow_up_event": "%s"}
    """
        .formatted(event);
  }

  @Test
  void aRetractionIsToldAtWhatItTakesBackAndAtNothingElse() {
    Browser person = tom.person("mourner");
    NoticeRun run =
        new Notices(tom.server, "mourned")
            .burst("Mourned", 71, "GRB 260109A", "initial", "current", 5)
            .burst("Also there", 8, "GRB 260109A", "initial", "current", 6)
            .burst("Mourned", 71, "GRB 260109A", "retraction", "current", 7)
            .wave("S260109real", "INITIAL", 10)
            .wave("S260109real", "UPDATE", 11)
            .wave("S260109real", "RETRACTION", 12)
            .wave("MS260109mock", "INITIAL", 13)
            .run(person);
    assertThat(run.page(1).select(".note--bad").text())
        .contains("Retracted.", "GRB 260109A, 2026-01-02 03:07:00 UTC");
    assertThat(run.page(2).select(".note--bad")).as("what another saw").isEmpty();
    assertThat(run.page(2).select("#related").text()).contains("RETRACTED");
    assertThat(run.page(3).select(".note--bad")).as("itself").isEmpty();
    assertThat(run.page(5).select(".note--bad").text()).contains("Retracted.");
    assertThat(run.page(7).select("#related").text()).contains("No other message of this event");

    Program program = Program.of(tom.server, "mourner");
    JsonNode told = program.read("/api/alerts/" + run.alert(4) + "/related/");
    assertThat(told.get("retracted_by").asLong()).isEqualTo(run.alert(6));
    assertThat(told.get("superseded_by").asLong()).isEqualTo(run.alert(5));
    assertThat(told.get("withdrawn_by").isNull()).isTrue();
    assertThat(told.get("alerts"))
        .extracting(line -> line.get("how").asString() + " " + line.get("kind").asString())
        .containsExactly("itself news", "event update", "event retraction");
  }

  @Test
  void aTestOfAnEventsNameTakesNothingBack() {
    Browser person = tom.person("drill");
    NoticeRun run =
        new Notices(tom.server, "drilled")
            .burst("Drilled", 81, "GRB 260110A", "initial", "current", 5)
            .burst("Drilled", 81, "GRB 260110A", "retraction", "test", 6)
            .run(person);
    assertThat(run.page(1).select(".note--bad")).isEmpty();
    assertThat(run.page(1).select("#related").text()).contains("RETRACTED TEST");
  }

  @Test
  void messagesOfRunsThatOneMayNotSeeAreNotTold() {
    Browser owner = tom.person("owner-of-notices");
    Notices notices =
        new Notices(tom.server, "owned").burst("Owned", 91, "GRB 260111A", "initial", "current", 5);
    NoticeRun mine = notices.run(tom.person("guest-of-notices"));
    NoticeRun hers =
        notices.burst("Owned", 91, "GRB 260111A", "retraction", "current", 6).run(owner);
    Document seen = mine.page(1);
    assertThat(seen.select(".note--bad")).isEmpty();
    assertThat(seen.select("#related").text()).contains("No other message of this event");
    JsonNode told =
        Program.of(tom.server, "guest-of-notices")
            .read("/api/alerts/" + mine.alert(1) + "/related/");
    assertThat(told.get("retracted_by").isNull()).isTrue();
    assertThat(told.get("alerts")).hasSize(1);
    assertThat(hers.page(1).select(".note--bad")).as("who may see it is told").isNotEmpty();
  }

  @Test
  void aTargetSaysThatItsEventWasTakenBackWheneverItWasMade() {
    Browser person = tom.person("follower");
    Notices notices =
        new Notices(tom.server, "follow")
            .burst("Follow", 95, "GRB 260112A", "initial", "current", 5);
    NoticeRun run = notices.run(person);
    String target = run.target(1);
    assertThat(person.get(target).page().select(".note--bad")).isEmpty();
    assertThat(person.get("/").text()).doesNotContain("is of an event that was taken back");

    notices.burst("Follow", 95, "GRB 260112A", "retraction", "current", 6).run(person);
    assertThat(person.get(target).page().select(".note--bad").text())
        .contains("Retracted.", "GRB 260112A", "2026-01-02 03:06:00 UTC, Alert archive");
    assertThat(person.get("/").page().select(".note--bad").text())
        .contains("The target GRB 260112A is of an event that was taken back");
    assertThat(tom.person("bystander").get("/").text()).doesNotContain("GRB 260112A");
  }

  @Test
  void oneObjectIsToldByEachOfItsDetectionsAndNothingIsMerged() {
    Browser person = tom.person("onlooker");
    NoticeRun run =
        new Notices(tom.server, "looked")
            .write(detection("400000000001", "Looked 1", 0))
            .write(detection("400000000002", "looked-1", 0.4))
            .write(detection("400000000003", "Looked 2", 1.2))
            .write(detection("400000000004", "Looked 3", 4))
            .write(detection("400000000005", "Looked 1", 7))
            .run(person);
    Document page = run.page(1);
    assertThat(page.select("#related h2").text()).isEqualTo("Who else tells of it");
    assertThat(whys(page))
        .containsExactly(
            "this alert", "the same name, 0.40″", "the same place, 1.20″", "near, 4.00″");
    assertThat(page.select("#related tbody th").eachText())
        .as("each by its own name")
        .containsExactly("Looked 1", "looked-1", "Looked 2", "Looked 3");
  }

  private static String detection(String id, String name, double arcsec) {
    return "{\"id\": %s, \"objectId\": \"%s\", \"ra\": 77.5, \"dec\": %.9f}"
        .formatted(id, name, 11 + arcsec / 3600);
  }

  @Test
  void aDetectionThatItsSurveyWithdrewSaysSoAndSoDoesItsTarget() {
    Browser person = tom.person("surveyor");
    Notices notices = new Notices(tom.server, "withdrawn").write(rubin(""));
    NoticeRun run = notices.run(person);
    String target = run.target(1);
    assertThat(person.get(target).page().select(".note--bad")).isEmpty();
    NoticeRun later = notices.write(rubin(", \"timeWithdrawnMjdTai\": 61100.5")).run(person);
    Document page = run.page(1);
    assertThat(page.select(".note--bad").text()).contains("Withdrawn.");
    assertThat(whys(page)).contains("this alert", "the same detection or message, 0.00″");
    assertThat(later.page(2).select("h1 .chip").eachText()).containsExactly("WITHDRAWN");
    assertThat(person.get(target).page().select(".note--bad").text())
        .contains("A detection was withdrawn.");
  }

  private static String rubin(String more) {
    return """
    {"diaSource": {"diaSourceId": 500000000000000001, "diaObjectId": 600000000000000001,
      "midpointMjdTai": 61000.25, "ra": 88.5, "dec": -31.5, "psfFlux": 5000.0,
      "psfFluxErr": 200.0, "band": "r"%s}}
    """
        .formatted(more);
  }

  private static List<String> whys(Document page) {
    return page.select("#related tbody td:last-child").eachText();
  }

  private static List<String> times(Document page) {
    return page.select("#related tbody td:first-child").eachText().stream()
        .map(time -> time.substring(11, 16))
        .toList();
  }
}
