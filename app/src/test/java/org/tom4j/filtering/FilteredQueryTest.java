package org.tom4j.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Saved queries that keep some of what their broker tells, in the browser and for programs. */
@OnBothDatabases
final class FilteredQueryTest {
  private static final PerDatabase<TomServer> TOMS = new PerDatabase<>(FilteredQueryTest::started);

  private final TomServer tom;

  FilteredQueryTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  private static TomServer started(DatabaseKind kind) {
    TomServer tom = TomServer.start(kind, "");
    Folders.putModule(tom.folder(), "TestBroker");
    Browser setup = tom.signedIn("setup");
    Waiting.await(() -> setup.get("/alerts/query/list/").text().contains("TEST"));
    return tom;
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
  }

  @Test
  void aRunKeepsWhatTheFilterIsTrueOfAndTellsWhyItPassedOverTheRest() {
    Browser ann = tom.signedIn("ann");
    long query = save("ann", "mixed@kept");
    assertThat(set(ann, query, "mag < 15 && alert.mag > 5", "0").status()).isEqualTo(303);
    String run = run(ann, query);
    JsonNode told = Program.of(tom, "ann").read("/api/runs/" + number(run) + "/");
    assertThat(told.get("received").asLong()).isEqualTo(7);
    assertThat(told.get("kept").asLong()).isEqualTo(3);
    assertThat(told.get("dropped").asLong()).isEqualTo(4);
    assertThat(told.get("unknown").asLong()).isZero();
    Document page = ann.get(run).page();
    assertThat(page.select("[data-count=dropped]").text()).isEqualTo("4");
    assertThat(page.select("[data-rows-table] tbody tr")).hasSize(3);
    assertThat(page.text())
        .contains("Filter, version 1", "mag < 15 && alert.mag > 5", "mag < 15 (mag is 19")
        .contains("fails by 4");
    assertThat(page.select("details .table tbody tr")).hasSize(4);
    assertThat(ann.get(FilterPages.back(query)).page().text())
        .contains("mag < 15 && alert.mag > 5", "version 1, set by ann");
  }

  @Test
  void whatAFilterCannotTellIsCountedApartAndNotKept() {
    Browser bea = tom.signedIn("bea");
    long query = save("bea", "mixed@unknown");
    set(bea, query, "alert.colour > 1", "");
    String run = run(bea, query);
    JsonNode told = Program.of(tom, "bea").read("/api/runs/" + number(run) + "/");
    assertThat(told.get("unknown").asLong()).isEqualTo(7);
    assertThat(told.get("kept").asLong()).isZero();
    assertThat(bea.get(run).page().text())
        .contains("alert.colour is missing")
        .contains(
            "The query's filter kept none of what came: 0 dropped, and of 7 it could not tell.");
  }

  @Test
  void eachAlertTellsWhyAndByWhichVersionItWasKept() {
    Browser cal = tom.signedIn("cal");
    long query = save("cal", "mixed@why");
    Program program = Program.of(tom, "cal");
    set(cal, query, "mag < 15", "");
    String run = run(cal, query);
    String alert = cal.get(run).page().select("[data-rows-table] tbody th a").attr("href");
    long number = number(alert);
    set(cal, query, "mag < 11", "1");
    Document page = cal.get(alert).page();
    assertThat(page.text()).contains("kept by version 1");
    String why = page.select("a[href*=/filter/why/]").attr("href");
    assertThat(cal.get(why).page().text())
        .contains("The filter drops it.", "mag < 11 (mag is 12", "fails by 1");
    assertThat(cal.get(why + "?version=1").page().text())
        .contains("The filter keeps it.", "holds by 3");
    assertThat(cal.get(why + "?version=7").status()).isEqualTo(404);
    assertThat(cal.get(WhyPages.path(query, 987_654_321)).status()).isEqualTo(404);
    JsonNode told = program.read("/api/queries/" + query + "/filter/why/" + number + "/");
    assertThat(told.get("outcome").asString()).as(told.toString()).isEqualTo("drop");
    assertThat(told.at("/nearest/text").asString()).isEqualTo("mag < 11");
    assertThat(told.at("/parts/0/margin").asDouble()).isEqualTo(-1);
    // Who may not see the query is told nothing of it.
    assertThat(tom.signedIn("dot").get(why).status()).isEqualTo(404);
    assertThat(Program.of(tom, "dot").get("/api/queries/" + query + "/filter/").status())
        .isEqualTo(404);
  }

  @Test
  void theFormSaysWhereAFilterIsWrongAndSavesNothing() {
    Browser eve = tom.signedIn("eve");
    long query = save("eve", "mixed@wrong");
    Reply wrong = set(eve, query, "mag < 20 &&\n magg > 3", "0");
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.page().text()).contains("Line 2, column 2", "magg is not known", "mag");
    assertThat(set(eve, query, "   ", "0").text()).contains("Write a condition");
    assertThat(set(eve, query, "mag < 20 || " + "true || ".repeat(2_000) + "true", "0").text())
        .contains("at most 10000 characters");
    assertThat(number(tom, "select count(*) from alert_filter where query_id = " + query)).isZero();
    Program program = Program.of(tom, "eve");
    Reply api = program.send("PUT", "/api/queries/" + query + "/filter/", "{\"filter\":\"1 +\"}");
    assertThat(api.status()).isEqualTo(400);
    assertThat(api.text()).contains("/filter", "line 1");
  }

  @Test
  void aFilterIsTriedOnAlertsThatAreHereAndNothingIsSaved() {
    Browser flo = tom.signedIn("flo");
    long query = save("flo", "mixed@tried");
    run(flo, query);
    Reply tried = flo.post(FilterPages.path(query) + "try/", "text", "mag < 15", "seen", "0");
    assertThat(tried.status()).isEqualTo(200);
    assertThat(tried.page().text())
        .contains("Of the last 7 alerts of TEST", "it keeps 3 and drops 4");
    assertThat(tried.page().select("[data-filter-name]").eachText())
        .contains("mag", "alert.mag", "alert.name", "abs(x)");
    assertThat(
            flo.post(FilterPages.path(query) + "try/", "text", "alert.magnitude < 1", "seen", "0")
                .page()
                .text())
        .contains("None of the alerts looked at has alert.magnitude; like it are alert.mag.");
    Program program = Program.of(tom, "flo");
    Reply api = program.post("/api/queries/" + query + "/filter/try/", "{\"filter\":\"mag < 15\"}");
    assertThat(Program.json(api).get("drop").asLong()).isEqualTo(4);
    assertThat(program.read("/api/queries/" + query + "/filter/").get("version").asInt()).isZero();
  }

  @Test
  void versionsAreKeptAndTheSecondOfTwoEditorsIsTold() {
    Browser gus = tom.signedIn("gus");
    long query = save("gus", "mixed@versions");
    set(gus, query, "mag < 15", "0");
    set(gus, query, "mag < 15", "1");
    Reply late = set(gus, query, "mag < 13", "0");
    assertThat(late.status()).isEqualTo(200);
    assertThat(late.page().text())
        .contains("Somebody has changed the filter meanwhile: it is mag < 15");
    set(gus, query, "mag < 13", "1");
    Program program = Program.of(tom, "gus");
    String api = "/api/queries/" + query + "/filter/";
    assertThat(program.read(api).get("versions")).hasSize(2);
    assertThat(gus.get(FilterPages.path(query) + "?version=1").page().select("textarea").text())
        .isEqualTo("mag < 15");
    assertThat(program.send("PUT", api, "{\"filter\":\"mag < 1\",\"version\":1}").status())
        .isEqualTo(409);
    assertThat(program.send("DELETE", api, "").status()).isEqualTo(204);
    assertThat(program.read(api).get("filter").isNull()).isTrue();
    assertThat(program.read(api).get("versions")).hasSize(2);
    String run = run(gus, query);
    assertThat(gus.get(run).page().select("[data-count=dropped]")).isEmpty();
    assertThat(gus.get(run).page().select("[data-rows-table] tbody tr")).hasSize(7);
    gus.post("/alerts/query/" + query + "/delete/");
    assertThat(gus.get(run).status()).isEqualTo(200);
  }

  @Test
  void aStreamOfWhichNothingIsKeptIsCountedAsItComesAndStops() {
    Browser lou = tom.signedIn("lou");
    long query = save("lou", "endless@nothing");
    set(lou, query, "mag > 99", "0");
    String run = lou.post("/alerts/query/" + query + "/run/").location();
    Program program = Program.of(tom, "lou");
    String api = "/api/runs/" + number(run) + "/";
    Waiting.await(() -> program.read(api).get("dropped").asLong() > 1_000);
    lou.post(run + "stop/");
    Waiting.await(() -> program.read(api).get("state").asString().equals("stopped"));
    JsonNode told = program.read(api);
    assertThat(told.get("kept").asLong()).isZero();
    assertThat(told.get("received").asLong()).isEqualTo(told.get("dropped").asLong());
    assertThat(lou.get(run).page().select("details .table tbody tr")).hasSize(20);
  }

  @Test
  void aFilterNamesRegionsOfTheSky() throws IOException {
    Path regions = Files.createDirectories(tom.folder().resolve("data/regions"));
    Files.writeString(regions.resolve("north.txt"), "0/0-3");
    Files.writeString(regions.resolve("middle.txt"), "0/4-11");
    Browser kim = tom.signedIn("kim");
    long query = save("kim", "mixed@region");
    assertThat(set(kim, query, "in_moc(\"nord\")", "0").page().text()).contains("north");
    assertThat(kim.get(FilterPages.path(query)).page().select("[data-filter-name]").eachText())
        .contains("in_moc(\"north\")");
    set(kim, query, "in_moc(\"north\") || in_moc(\"middle\") && mag < 15", "0");
    String run = run(kim, query);
    assertThat(kim.get(run).page().select("[data-rows-table] tbody tr")).hasSize(3);
  }

  @Test
  void aFilterMeasuresHowFarTheTargetsOfAListAre() {
    Browser mia = tom.signedIn("mia");
    long query = save("mia", "mixed@list");
    String first = run(mia, query);
    Program program = Program.of(tom, "mia");
    JsonNode row = program.read("/api/runs/" + number(first) + "/rows/").at("/results/0");
    String place = "\"ra\":%s,\"dec\":%s".formatted(row.get("ra"), row.get("dec"));
    String target =
        Program.path(
            program.post("/api/targets/", "{\"name\":\"Listed\"," + place + "}").location());
    String list =
        Program.path(program.post("/api/target-lists/", "{\"name\":\"Mine\"}").location());
    program.post(list + "targets/", "{\"targets\":[" + number(target) + "]}");
    set(mia, query, "separation_to(\"Mine\") < 0.1", "0");
    assertThat(mia.get(run(mia, query)).page().select("[data-rows-table] tbody tr")).hasSize(1);
    Browser noa = tom.signedIn("noa");
    long other = save("noa", "mixed@list");
    assertThat(set(noa, other, "separation_to(\"Mine\") < 0.1", "0").page().text())
        .as("others' lists are not there")
        .contains("Line 1, column");
  }

  @Test
  void whoMayOnlySeeAQuerySetsNoFilter() {
    long query = save("hal", "mixed@seen");
    tom.part(Db.class)
        .write(sql ->
            sql.sql("update broker_query set permissions = 'PUBLIC' where id = ?")
                .param(query)
                .update());
    Browser ida = tom.signedIn("ida");
    assertThat(ida.get(FilterPages.path(query)).status()).isEqualTo(403);
    assertThat(set(ida, query, "mag < 15", "0").status()).isEqualTo(403);
    assertThat(ida.get(FilterPages.back(query)).page().select("a[href$=/filter/]")).isEmpty();
  }

  @Test
  void aFilterThatIsNoneAnyMoreFailsTheRunAndAsksNobody() {
    Browser jan = tom.signedIn("jan");
    long query = save("jan", "mixed@old");
    set(jan, query, "mag < 15", "0");
    tom.part(Db.class)
        .write(sql ->
            sql.sql("update alert_filter set words = 'brightness < 15' where query_id = ?")
                .param(query)
                .update());
    String run = run(jan, query);
    assertThat(jan.get(run).page().text())
        .contains("The query's filter cannot be used.")
        .contains("Nothing was asked", "brightness is not known");
  }

  private long save(String person, String asked) {
    Reply saved =
        Program.of(tom, person)
            .post(
                "/api/queries/",
                "{\"broker\":\"TEST\",\"query_name\":\"%s\",\"parameters\":{\"name\":\"%s\"}}"
                    .formatted(asked, asked));
    return Program.json(saved).get("id").asLong();
  }

  private static Reply set(Browser person, long query, String text, String seen) {
    return person.post(FilterPages.path(query), "text", text, "seen", seen);
  }

  /** Runs a query to its end and answers the run's page. */
  private static String run(Browser person, long query) {
    String run = person.post("/alerts/query/" + query + "/run/").location();
    Waiting.await(() -> !person.get(run).text().contains("data-state=\"running\""));
    return run;
  }

  private static long number(String address) {
    return Long.parseLong(address.replaceAll("\\D", ""));
  }

  private static long number(TomServer tom, String sql) {
    return tom.part(Db.class).read(jdbc -> jdbc.sql(sql).query(Columns.NUMBER).single());
  }
}
