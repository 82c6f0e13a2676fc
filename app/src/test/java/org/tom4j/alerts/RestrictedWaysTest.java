package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Alerts that a survey keeps to a group, where other things are made of them or lead to them. */
@OnBothDatabases
@Timeout(120)
final class RestrictedWaysTest {
  private static final String CREATE = "/alerts/alert/create/";
  private static final String FROM_ALERTS = "/api/targets/from-alerts/";

  private final RestrictedTom tom;

  RestrictedWaysTest(DatabaseKind kind) {
    tom = RestrictedTom.on(kind);
  }

  @Test
  void noTargetIsMadeOfAnAlertThatOneMayNotSee() {
    String run = tom.run("many made");
    String number = RestrictedTom.number(run);
    String kept = Long.toString(tom.alert(run, "Kept 1 made"));
    Reply asked = tom.owner.post(CREATE, "run_id", number, "alerts", kept);
    String report = tom.owner.follow(asked).text();
    assertThat(report).contains("is no longer kept, or not yours to see").doesNotContain("Kept 1");

    String json = "{\"run_id\":%s,\"alerts\":[%s]}".formatted(number, kept);
    JsonNode row = Program.json(tom.othersProgram.post(FROM_ALERTS, json)).at("/rows/0");
    assertThat(row.get("outcome").asString()).isEqualTo("open");
    assertThat(row.get("words").asString()).contains("not yours to see");

    String all = "{\"run_id\":%s,\"all\":true,\"on_match\":\"skip\"}".formatted(number);
    assertThat(Program.json(tom.othersProgram.post(FROM_ALERTS, all)).get("rows")).hasSize(80);
    assertThat(Program.json(tom.partnersProgram.post(FROM_ALERTS, all)).get("rows")).hasSize(120);

    tom.owner.post(CREATE, "run_id", number, "all", "true", "mag_max", "15.25");
    assertThat(targets(tom.owner, "made"))
        .containsExactlyInAnyOrder("Public 0 made", "Public 2 made");
    assertThat(tom.owner.post(CREATE, "run_id", number, "all", "true", "q", "kept").location())
        .isEqualTo(run + "?q=kept");
  }

  @Test
  void aTargetOfOneTellsItsAlertToItsGroupAlone() {
    String run = tom.run("kept target");
    String kept = Long.toString(tom.alert(run, "Kept 1 target"));
    Reply made = tom.partner.post(CREATE, "run_id", RestrictedTom.number(run), "alerts", kept);
    String target = made.location();
    assertThat(target).startsWith("/targets/");
    Program program = tom.partnersProgram;
    JsonNode told = program.read("/api" + target);
    assertThat(told.get("alerts")).hasSize(1);
    assertThat(told.get("made_from_alert").asString()).isEqualTo(kept);
    open(target);

    String link = "/alerts/alert/" + kept + "/";
    for (Browser who : List.of(tom.partner, tom.admin)) {
      assertThat(who.get(target).page().select("a[href=" + link + "]")).isNotEmpty();
      assertThat(who.get(target).text()).contains("from alert 1@target of KEPT");
    }
    for (Browser who : List.of(tom.owner, tom.other, tom.nobody)) {
      Document page = who.get(target).page();
      assertThat(page.select("h1").text()).as("made known by making it").contains("Kept 1 target");
      assertThat(page.select("a[href=" + link + "]")).isEmpty();
      assertThat(page.text()).doesNotContain("1@target", "15.100", "alert " + kept);
    }
    JsonNode others = tom.othersProgram.read("/api" + target);
    assertThat(others.get("alerts")).isEmpty();
    assertThat(others.get("made_from_alert").isNull()).isTrue();
  }

  @Test
  void pointsOfARestrictedAlertThatItsModuleDoesNotMarkAreAsRestrictedAsTheAlert() {
    String run = tom.run("kept unmarked");
    String kept = Long.toString(tom.alert(run, "Kept 1 unmarked"));
    Reply made = tom.partner.post(CREATE, "run_id", RestrictedTom.number(run), "alerts", kept);
    String target = made.location();
    open(target);
    AlertsTom.await(() -> tom.partner.get(target).text().contains("18.000"));
    assertThat(tom.other.get(target).page().text()).doesNotContain("18.000");
    assertThat(tom.nobody.get(target).page().text()).doesNotContain("18.000");
    assertThat(tom.othersProgram.get("/api" + target + "data/").text()).doesNotContain("18.0");
  }

  @Test
  void aQuestionFindsForEachWhatIsHis() {
    Document page = answered(tom.other, "asked");
    assertThat(page.select("tr:has(.told) th").text()).contains("Public 0 asked");
    assertThat(page.text())
        .contains("3 alerts are restricted by the survey to a group that you are not in.")
        .doesNotContain("Kept", "did not fit");
    String run = page.select("tr[data-broker=KEPT] a").attr("href");
    assertThat(page.select("tr[data-broker=KEPT] td.num").text()).isEqualTo("4");
    assertThat(RestrictedTom.names(tom.admin, run)).contains("Kept 6 asked");

    Document partners = answered(tom.partner, "partners");
    assertThat(partners.select("tr[data-broker=KEPT] td.num").text()).isEqualTo("6");
    assertThat(partners.text()).contains("Kept 1 partners").doesNotContain("Kept 6");
  }

  @Test
  void aQuestionTellsProgramsNoMore() {
    Reply asked = tom.othersProgram.post("/api/questions/", "{\"name\":\"program\"}");
    String path = Program.path(asked.location());
    AlertsTom.await(() -> !tom.othersProgram.read(path).get("running").asBoolean());
    assertThat(tom.othersProgram.get(path).text()).contains("Public 0").doesNotContain("Kept");
    assertThat(tom.server.admin().get(path).text()).contains("Kept 1", "Kept 6");
  }

  @Test
  void whoLeavesTheGroupIsSentNoMoreOfItsRowsWhileARunGoesOn() throws Exception {
    tom.join("leaver");
    long leaver = tom.server.personId("leaver", false);
    String key = tom.server.part(People.class).replaceToken(Viewer.CONSOLE, leaver);
    String run = tom.begin("slow leaving");
    HttpClient client = HttpClient.newHttpClient();
    try {
      String events = "/api/runs/" + RestrictedTom.number(run) + "/events/";
      HttpRequest request =
          HttpRequest.newBuilder(tom.server.address().resolve(events))
              .header("Authorization", "Token " + key)
              .timeout(Duration.ofSeconds(60))
              .build();
      HttpResponse<Stream<String>> stream = client.send(request, BodyHandlers.ofLines());
      Iterator<String> lines = stream.body().iterator();
      assertThat(rows(lines, 6)).as("at first").anyMatch(line -> line.contains("Kept"));
      leave(leaver);
      boolean gone = false;
      for (int tries = 0; tries < 100 && !gone; tries++) {
        gone = rows(lines, 12).stream().noneMatch(line -> line.contains("Kept"));
      }
      assertThat(gone).isTrue();
      assertThat(rows(lines, 12)).noneMatch(line -> line.contains("Kept"));
    } finally {
      tom.owner.post(run + "stop/");
      client.shutdownNow();
    }
  }

  /** The next lines of a stream that are rows. */
  private static List<String> rows(Iterator<String> lines, int wanted) {
    return Stream.generate(lines::next)
        .filter(line -> line.contains("\"alert_id\""))
        .limit(wanted)
        .toList();
  }

  private void leave(long person) {
    tom.server
        .part(Db.class)
        .write(
            jdbc -> jdbc.sql("delete from membership where person_id = ?").param(person).update());
  }

  /** Everybody may see it, signed in or not. */
  private void open(String target) {
    tom.server
        .part(Db.class)
        .write(jdbc ->
            jdbc.sql("update target set permissions = 'OPEN' where id = ?")
                .param(Long.parseLong(target.split("/")[2]))
                .update());
  }

  private static Document answered(Browser person, String name) {
    String path = person.post("/alerts/ask/", "name", name).location();
    AlertsTom.await(() -> AlertsTom.state(person, path).equals("complete"));
    return person.get(path).page();
  }

  private static List<String> targets(Browser who, String name) {
    return who.get("/targets/?q=" + name).page().select("tbody th a").eachText();
  }
}
