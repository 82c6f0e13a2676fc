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

/** The live page of a saved query as it is without a script, and what its script asks for. */
@OnBothDatabases
final class LivePagesTest {
  private final AlertsTom tom;

  LivePagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void showsWhatAllRunsKeptTheNewestFirstAndEachAlertOnce() {
    Browser person = tom.person("cards-order");
    long query = AlertsTom.save(person, "cards of both", "both@cards-order");
    AlertsTom.run(person, query);
    assertThat(names(live(person, query)))
        .containsExactly("Hoth cards-order", "Tatooine cards-order");
    AlertsTom.run(person, query);
    Document page = live(person, query);
    assertThat(names(page)).containsExactly("Hoth cards-order", "Tatooine cards-order");
    assertThat(page.select(".live-card .chip--strong")).as("seen before").isEmpty();
    Document fresh = person.get(LivePath.of(query) + "?show=new").page();
    assertThat(names(fresh)).containsExactly("Hoth cards-order", "Tatooine cards-order");
    assertThat(fresh.select(".live-card .chip--strong")).hasSize(2);
    assertThat(page.select(".live-mag").getFirst().text()).isEqualTo("3.000");
    assertThat(page.select(".live-score").getFirst().text()).isEqualTo("score 66.000");
    assertThat(page.select(".live-facts [data-sky]").getFirst().text()).endsWith(" +50.00000");
    assertThat(page.select(".live-facts [data-sky]").attr("title")).contains(":", "+50:00:00");
    assertThat(page.select("[data-count=kept]").text()).isEqualTo("2");
    assertThat(page.text()).contains("Every alert that the broker tells passes.");
  }

  @Test
  void showsTheNewestAloneOfManyAndCountsTheRest() {
    Browser person = tom.person("cards-many");
    long query = AlertsTom.save(person, "many cards", "many@cards-many");
    String run = RestrictedTom.number(AlertsTom.run(person, query));
    Document page = live(person, query);
    assertThat(names(page)).hasSize(48).startsWith("Many 249 cards-many");
    assertThat(page.select("[data-upto]").attr("data-upto")).isEqualTo(run + "-250");
    String waiting = LivePath.of(query) + "waiting/?upto=";
    assertThat(person.get(waiting + run + "-238").text()).isEqualTo("12");
    assertThat(person.get(waiting + run + "-238&show=new").text()).isEqualTo("12");
    assertThat(person.get(waiting + run + "-250").text()).isEqualTo("0");
    assertThat(person.get(waiting + "nonsense").text()).isEqualTo("250");
  }

  @Test
  void saysWhyThereIsNothing() {
    Browser person = tom.person("cards-none");
    long query = AlertsTom.save(person, "no cards", "nobody");
    assertThat(live(person, query).text())
        .contains("It has not been run yet.", "Nothing has passed yet", "Press Run");
    Reply run = person.post("/alerts/query/" + query + "/run/", "back", LivePath.of(query));
    assertThat(run.location()).isEqualTo(LivePath.of(query));
    AlertsTom.await(() -> live(person, query).select("[data-state=complete]").size() == 1);
    assertThat(live(person, query).text())
        .contains("No run of this query that you may see has kept an alert.");
    Reply elsewhere =
        person.post("/alerts/query/" + query + "/run/", "back", "https://example.org/");
    assertThat(elsewhere.location()).startsWith("/alerts/run/");
  }

  @Test
  void whatABrokerSendsStaysText() {
    Browser person = tom.person("cards-hostile");
    long query = AlertsTom.save(person, "<b>bold</b> cards", "script");
    AlertsTom.run(person, query);
    Document page = live(person, query);
    assertThat(names(page)).containsExactly("<script>alert(1)</script>");
    assertThat(page.select("main script, .live-card b, h1 b, main a[href^=javascript]")).isEmpty();
    assertThat(page.select("h1").text()).startsWith("<b>bold</b> cards");
    long bare = AlertsTom.save(person, "bare cards", "bare@cards-bare");
    AlertsTom.run(person, bare);
    assertThat(live(person, bare).select(".live-card:last-of-type").text())
        .contains("b@cards-bare", "no position");
  }

  @Test
  void aCardHasItsPicturesItsTargetAndItsWayToTheBroker() {
    Browser person = tom.person("cards-here");
    long query = AlertsTom.save(person, "cards here", "both@cards-here");
    AlertsTom.run(person, query);
    Document page = live(person, query);
    String alert = page.select(".live-head a").attr("href");
    assertThat(page.select(".live-card").getFirst().select("img").eachAttr("src"))
        .containsExactly(
            alert + "cutout/science/", alert + "cutout/template/", alert + "cutout/difference/");
    assertThat(page.select("img[loading=lazy][width][height][alt]")).hasSize(6);
    assertThat(page.select("[data-curve-of]")).as("its module knows no light curves").isEmpty();
    assertThat(page.select(".live-acts a").eachAttr("href"))
        .containsExactly("https://example.org/hoth");
    assertThat(person.get(alert + "curve/").text()).contains("No light curve");
    person.post(
        "/alerts/alert/create/",
        "run_id",
        page.select(".live-acts [name=run_id]").attr("value"),
        "only",
        RestrictedTom.number(alert));
    Document after = live(person, query);
    assertThat(after.select(".live-here").text())
        .startsWith("Hoth cards-here the same name, 0.00″");
    assertThat(after.select(".live-acts button").eachText())
        .startsWith("Link to target Hoth cards-here");
  }

  @Test
  void tellsWhyAnAlertPassedByTheFilterThatKeptIt() {
    Browser person = tom.person("cards-why");
    long query = AlertsTom.save(person, "cards why", "both@cards-why");
    String filter = "/alerts/query/" + query + "/filter/";
    person.post(filter, "text", "mag < 5");
    AlertsTom.run(person, query);
    person.post(filter, "text", "mag > 5", "seen", "1");
    Document page = live(person, query);
    assertThat(names(page)).containsExactly("Hoth cards-why");
    assertThat(page.select(".live-filter code").text()).isEqualTo("mag > 5");
    assertThat(page.select("[data-count=dropped]").text()).isEqualTo("1");
    String why = page.select("[data-why]").attr("data-why");
    assertThat(why).endsWith("?version=1");
    assertThat(person.get(why).page().select("[data-part=why]").text()).contains("mag < 5");
  }

  @Test
  void putsWhatACardShowsOnAListAsATarget() {
    Browser person = tom.person("cards-list");
    long query = AlertsTom.save(person, "cards list", "both@cards-list");
    AlertsTom.run(person, query);
    Document page = live(person, query);
    String list = LivePath.of(query) + "list/";
    String hoth = page.select("[form=live-to-list]").getFirst().attr("value");
    assertThat(person.follow(person.post(list, "alert", hoth)).text())
        .contains("Nothing was put on a list: choose one");
    Reply done = person.post(list, "alert", hoth, "name", "Tonight's");
    assertThat(done.location()).isEqualTo(LivePath.of(query));
    Document after = person.follow(done).page();
    assertThat(after.text()).contains("Created Hoth cards-list. Put 1 target on “Tonight's”.");
    assertThat(after.select("#to-list option").eachText()).contains("Tonight's");
    String chosen = after.select("#to-list option:containsOwn(Tonight)").attr("value");
    String target = after.select("[form=live-to-list][name=target]").attr("value");
    assertThat(person.follow(person.post(list, "target", target, "list", chosen)).text())
        .contains("1 was on it already");
    assertThat(person.follow(person.post(list, "alert", "99999999", "list", chosen)).text())
        .contains("is no longer kept, or not yours to see");
    assertThat(person.post(list, "alert", hoth, "list", "99999999").status()).isEqualTo(404);
  }

  @Test
  void anAlertNearATargetIsAskedAboutBeforeItIsPutOnAList() {
    Browser person = tom.person("cards-near");
    long hoth = AlertsTom.save(person, "near hoth", "Hoth@cards-near");
    AlertsTom.run(person, hoth);
    String list = LivePath.of(hoth) + "list/";
    String alert = live(person, hoth).select("[form=live-to-list]").attr("value");
    person.post(list, "alert", alert, "name", "Near");
    long bare = AlertsTom.save(person, "near bare", "bare@cards-near");
    AlertsTom.run(person, bare);
    String close =
        live(person, bare)
            .select(".live-head a:containsOwn(Close to Hoth)")
            .attr("href")
            .split("/")[3];
    Reply asked = person.post(LivePath.of(bare) + "list/", "alert", close, "name", "Near");
    assertThat(asked.location()).startsWith("/alerts/alert/create/?run_id=");
    assertThat(person.follow(asked).text()).contains("It is on no list yet");
  }

  @Test
  void programsReadWhatAQueryKeptPartByPart() {
    Browser person = tom.person("cards-api");
    long query = AlertsTom.save(person, "cards for programs", "both@cards-api");
    long first = Long.parseLong(RestrictedTom.number(AlertsTom.run(person, query)));
    long second = Long.parseLong(RestrictedTom.number(AlertsTom.run(person, query)));
    Program program = Program.of(tom.server, "cards-api");
    String path = "/api/queries/" + query + "/alerts/?limit=3";
    JsonNode part = program.read(path);
    assertThat(part.get("results").findValues("run").stream().map(JsonNode::asLong))
        .isEqualTo(List.of(second, second, first));
    assertThat(part.at("/results/0/row/name").asString()).isEqualTo("Hoth cards-api");
    assertThat(part.at("/results/0/row/mark").asString()).isEqualTo("seen");
    JsonNode rest = program.read(Program.path(part.get("next").asString()));
    assertThat(rest.at("/results/0/row/name").asString()).isEqualTo("Tatooine cards-api");
    assertThat(rest.get("results")).hasSize(1);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(program.get(path + "&after=first").status()).isEqualTo(400);
    assertThat(Program.of(tom.server, "cards-api-other").get(path).status()).isEqualTo(404);
  }

  private static Document live(Browser person, long query) {
    return person.get(LivePath.of(query)).page();
  }

  private static List<String> names(Document page) {
    return page.select(".live-head a").eachText();
  }
}
