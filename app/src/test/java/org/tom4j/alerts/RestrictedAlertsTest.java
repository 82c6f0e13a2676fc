package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;

/** Alerts that a survey keeps to a group: their rows, pages, packets and pictures. */
@OnBothDatabases
final class RestrictedAlertsTest {
  private static final List<String> ALL =
      List.of("Public 0", "Kept 1", "Public 2", "Public 3", "Kept 4", "Public 5", "Kept 6");
  private static final List<String> PUBLIC =
      List.of("Public 0", "Public 2", "Public 3", "Public 5");
  private static final List<String> PARTNERS =
      List.of("Public 0", "Kept 1", "Public 2", "Public 3", "Kept 4", "Public 5");

  private final RestrictedTom tom;

  RestrictedAlertsTest(DatabaseKind kind) {
    tom = RestrictedTom.on(kind);
  }

  private static List<String> at(List<String> names, String place) {
    return names.stream().map(name -> name + " " + place).toList();
  }

  @Test
  void aRunsPageShowsEachWhatIsHisAndSaysWhatIsNot() {
    String run = tom.run("mixed page");
    String two = "2 alerts of this run are restricted to ZTF partnership,";
    String one = "1 alert of this run is restricted to Caltech,";
    for (Browser who : List.of(tom.owner, tom.other)) {
      assertThat(RestrictedTom.names(who, run)).isEqualTo(at(PUBLIC, "page"));
      var page = who.get(run).page();
      assertThat(page.text()).contains(two, one).doesNotContain("Kept 1", "Kept 6");
      assertThat(page.select(".pager").text()).contains("1–4 of 4 alerts");
      assertThat(page.select("[data-part=all]").text()).isEqualTo("all 4 rows");
      assertThat(page.select("[data-count=kept]").text()).isEqualTo("7");
    }
    assertThat(RestrictedTom.names(tom.partner, run)).isEqualTo(at(PARTNERS, "page"));
    assertThat(tom.partner.get(run).text()).contains(one).doesNotContain(two, "Kept 6");
    assertThat(RestrictedTom.names(tom.admin, run)).isEqualTo(at(ALL, "page"));
    assertThat(tom.admin.get(run).text()).doesNotContain("restricted to");
    assertThat(tom.nobody.get(run).status()).isEqualTo(303);
  }

  @Test
  void noFilterOrderOrCountTellsOfRowsThatOneMayNotSee() {
    String run = tom.run("many counts");
    assertThat(RestrictedTom.names(tom.owner, run)).hasSize(50);
    assertThat(RestrictedTom.names(tom.owner, run + "?page=2"))
        .hasSize(30)
        .noneMatch(RestrictedAlertsTest::kept);
    assertThat(tom.owner.get(run + "?page=2").page().select(".pager").text())
        .contains("51–80 of 80 alerts")
        .doesNotContain("Next");
    assertThat(RestrictedTom.names(tom.owner, run + "?page=3")).isEmpty();
    assertThat(RestrictedTom.names(tom.partner, run + "?page=3")).hasSize(20);
    for (String sort : List.of("-arrival", "mag", "-mag", "name", "-ra", "time", "score")) {
      String first = run + "?sort=" + sort;
      assertThat(RestrictedTom.names(tom.owner, first))
          .as(sort)
          .hasSize(50)
          .noneMatch(RestrictedAlertsTest::kept);
      assertThat(RestrictedTom.names(tom.owner, first + "&page=2")).as(sort).hasSize(30);
      assertThat(RestrictedTom.names(tom.partner, first + "&page=3")).as(sort).hasSize(20);
    }
    assertThat(RestrictedTom.names(tom.owner, run + "?q=kept")).isEmpty();
    assertThat(tom.owner.get(run + "?q=kept").text()).contains("Show all 80 rows");
    assertThat(RestrictedTom.names(tom.partner, run + "?q=kept")).hasSize(40);
    assertThat(RestrictedTom.names(tom.owner, run + "?mag_min=15.05&mag_max=15.15")).isEmpty();
    assertThat(RestrictedTom.names(tom.partner, run + "?mag_min=15.05&mag_max=15.15")).hasSize(1);
    for (String filter : List.of("upto=0", "upto=0&q=counts")) {
      assertThat(tom.owner.get(run + "waiting/?" + filter).text()).isEqualTo("80");
      assertThat(tom.partner.get(run + "waiting/?" + filter).text()).isEqualTo("120");
    }
    assertThat(tom.owner.get(run + "waiting/?upto=0&q=kept").text()).isEqualTo("0");
  }

  @Test
  void aRunOfWhichNothingIsOnesOwnSaysSo() {
    String run = tom.run("kept alone");
    var page = tom.owner.get(run).page();
    assertThat(page.text())
        .contains("No row that you may see", "1 alert of this run is restricted to ZTF partnership")
        .doesNotContain("Kept 1", "answered with nothing");
    assertThat(tom.owner.get(run + "?q=kept").text()).contains("No row that you may see");
    assertThat(RestrictedTom.names(tom.partner, run)).containsExactly("Kept 1 alone");
  }

  @Test
  void theApiGivesEachTheRowsThatAreHis() {
    String run = "/api/runs/" + RestrictedTom.number(tom.run("many api")) + "/";
    for (Program program : List.of(tom.ownersProgram, tom.othersProgram)) {
      assertThat(program.all(run + "rows/?limit=7"))
          .hasSize(80)
          .noneMatch(row -> row.get("name").asString().startsWith("Kept"));
      assertThat(program.all(run + "rows/?limit=7&sort=-mag")).hasSize(80);
      assertThat(program.all("/api/alerts/?q=api&limit=7")).hasSize(80);
      assertThat(program.read(run).get("kept").asInt()).isEqualTo(120);
      assertThat(program.get(run + "events/").text()).doesNotContain("Kept").contains("Public 117");
    }
    assertThat(tom.partnersProgram.all(run + "rows/?limit=7")).hasSize(120);
    assertThat(tom.partnersProgram.all("/api/alerts/?q=api&limit=7")).hasSize(120);
    assertThat(tom.partnersProgram.get(run + "events/").text()).contains("Kept 118");
  }

  @Test
  void anAlertItsPacketAndItsPicturesAreThereForItsGroupAndAdminsAlone() {
    String run = tom.run("mixed one");
    long kept = tom.alert(run, "Kept 1 one");
    long publicOne = tom.alert(run, "Public 0 one");
    List<String> ways =
        List.of(
            "/alerts/alert/%d/",
            "/alerts/alert/%d/raw/",
            "/alerts/alert/%d/cutout/science/",
            "/api/alerts/%d/",
            "/api/alerts/%d/related/",
            "/api/alerts/%d/raw/");
    for (String way : ways) {
      for (Browser who : List.of(tom.partner, tom.admin)) {
        assertThat(who.get(way.formatted(kept)).status()).as(way).isEqualTo(200);
      }
      for (Browser who : List.of(tom.owner, tom.other)) {
        Reply reply = who.get(way.formatted(kept));
        assertThat(reply.status()).as(way).isEqualTo(404);
        assertThat(reply.text()).doesNotContain("Kept 1 one");
        assertThat(who.get(way.formatted(publicOne)).status()).as(way).isEqualTo(200);
      }
      assertThat(tom.nobody.get(way.formatted(kept)).status()).as(way).isIn(303, 401);
    }
    String page = tom.partner.get(ways.getFirst().formatted(kept)).page().text();
    assertThat(page).contains("Restricted to", "ZTF partnership");
    assertThat(
            tom.partnersProgram.read("/api/alerts/" + kept + "/").get("restricted_to").asString())
        .isEqualTo("ZTF partnership");
    assertThat(tom.partner.get(ways.get(2).formatted(kept)).header("Cache-Control"))
        .as("kept by no browser for whoever comes next")
        .isEqualTo("no-store");
    assertThat(tom.partner.get(ways.get(2).formatted(publicOne)).header("Cache-Control"))
        .contains("private", "max-age");
    long caltech = tom.alert(run, "Kept 6 one");
    assertThat(tom.partner.get(ways.getFirst().formatted(caltech)).status()).isEqualTo(404);
  }

  @Test
  void anAlertsPageTellsOfNoneNearItAndOfNoMeasurementThatIsForOthers() {
    String run = tom.run("mixed near");
    String page = "/alerts/alert/" + tom.alert(run, "Public 0 near") + "/";
    assertThat(tom.owner.get(page).text()).contains("Public 2 near").doesNotContain("Kept");
    assertThat(tom.partner.get(page).text()).contains("Kept 1 near").doesNotContain("Kept 6");
    assertThat(tom.admin.get(page).text()).contains("Kept 6 near");
    // Its light curve has a point for everybody and one for the partnership.
    assertThat(tom.owner.get(page).text()).contains("18.000").doesNotContain("17.000");
    assertThat(tom.partner.get(page).text()).contains("18.000", "17.000");
  }

  @Test
  void theNewestOnTheFirstPageAreThoseThatOneMaySee() {
    tom.run("mixed home");
    assertThat(newest(tom.partner)).contains("Kept 4 home").doesNotContain("Kept 6 home");
    assertThat(newest(tom.other)).contains("Public 5 home").noneMatch(RestrictedAlertsTest::kept);
    assertThat(newest(tom.owner)).contains("Public 5 home").noneMatch(RestrictedAlertsTest::kept);
    assertThat(newest(tom.admin)).contains("Kept 6 home");
    tom.run("kept newer");
    assertThat(newest(tom.partner).getFirst()).isEqualTo("Kept 1 newer");
    assertThat(newest(tom.other)).contains("Public 5 home");
  }

  @Test
  void theConsoleSeesEverything() {
    long run = Long.parseLong(RestrictedTom.number(tom.run("mixed console")));
    Db db = tom.server.part(Db.class);
    assertThat(new RunRowFinder(db).since(Viewer.CONSOLE, run, 0, 100)).hasSize(7);
    assertThat(new RunPacketFinder(db).after(run, 0, 100)).hasSize(7);
  }

  private static List<String> newest(Browser who) {
    return who.get("/").page().select("table:has(th:contains(Came)) tbody a").eachText();
  }

  private static boolean kept(String name) {
    return name.startsWith("Kept");
  }
}
