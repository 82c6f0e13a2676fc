package org.tom4j.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** One question to four brokers, of which one fails and one hangs. */
@OnBothDatabases
final class AskAllTest {
  private static final FourServices SERVICES = new FourServices();
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);

  private final TomServer tom;

  AskAllTest(DatabaseKind kind) {
    this.tom = TOMS.computeIfAbsent(kind, AskAllTest::shared);
  }

  private static TomServer shared(DatabaseKind kind) {
    TomServer tom = TomServer.start(kind, SERVICES.settings());
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "ask-all-tom-stop"));
    return tom;
  }

  private static String state(Document page, String broker) {
    return page.select("tr[data-broker=" + broker + "] [data-state]").attr("data-state");
  }

  private static Document awaited(Browser person, String path) {
    Waiting.await(() -> {
      Document page = person.get(path).page();
      return state(page, "North").equals("complete")
          && state(page, "South").equals("complete")
          && state(page, "Down").equals("failed");
    });
    return person.get(path).page();
  }

  private static Element row(Document page, String name) {
    return page.expectFirst("tr:has(.told):contains(" + name + ")");
  }

  @Test
  void rowsOfTheOthersAreThereWhileOneHangsAndOneFails() {
    Browser person = tom.signedIn("asker");
    Reply asked = person.post("/alerts/ask/", "name", "2026ab", "position_radius", "5");
    assertThat(asked.status()).as(asked.text()).isEqualTo(303);
    String path = asked.location();
    Document page = awaited(person, path);
    assertThat(state(page, "Hung")).as("never waited for").isEqualTo("running");
    assertThat(page.select("#answers").attr("data-asking")).isEqualTo(path);
    assertThat(page.select("head noscript").html()).contains("http-equiv=\"refresh\"");
    assertThat(page.select("details").text())
        .contains("GCN Circulars", "takes no questions that are put to all brokers")
        .doesNotContain("GCN stream");
    assertThat(person.get("/alerts/query/list/").page().select("a.button").eachText())
        .as("alert-classes names one stream of those that are known")
        .contains("GCN stream needs an account")
        .doesNotContain("ZTF stream");
    assertThat(page.select("tr[data-broker=Down] .words").text()).contains("503");

    assertThat(page.select("tr:has(.told)")).hasSize(2);
    Element byName = row(page, "2026ABC");
    assertThat(byName.select(".told a").eachText()).containsExactly("South", "North");
    assertThat(byName.select(".told .number").eachText()).containsExactly("71.000", "0.900");
    assertThat(byName.select("td").eachText()).contains("2026-11-20 04:00:00", "17.400");
    Element byPlace = row(page, "AT 2026abd");
    assertThat(byPlace.select(".told a").eachText()).containsExactly("North", "South");
    assertThat(byPlace.select("th").text()).contains("South 2026ab");
    assertThat(page.text()).doesNotContain("AT 2025zzz").contains("told by 2 of 4 brokers");

    String run = page.select("tr[data-broker=Hung] a").attr("href");
    assertThat(person.get(run).page().select("h1").text()).contains("Ask all: 2026ab");
    assertThat(person.get(byPlace.expectFirst(".told a").attr("href")).status()).isEqualTo(200);
    person.post(path + "stop/");
    Waiting.await(() -> state(person.get(path).page(), "Hung").equals("stopped"));
    Document ended = person.get(path).page();
    assertThat(ended.select("#answers").hasAttr("data-asking")).isFalse();
    assertThat(ended.select("form[action$=/stop/]")).isEmpty();
  }

  @Test
  void aTargetIsMadeOfAnObjectAndIsHereThen() {
    Browser person = tom.signedIn("maker");
    String path = person.post("/alerts/ask/", "name", "2026abd").location();
    Document page = awaited(person, path);
    List<String> sent = ticked(page);
    sent.addAll(
        List.of("only", row(page, "AT 2026abd").expectFirst("td.acts button").attr("value")));
    Reply made = person.post("/alerts/alert/create/", sent.toArray(String[]::new));
    assertThat(made.location()).startsWith("/targets/");
    assertThat(row(person.get(path).page(), "AT 2026abd").text()).contains("same name");
    Document target = person.get(made.location()).page();
    String ask = target.select("a:contains(Ask all brokers here)").attr("href");
    Document filled = person.get(ask).page();
    assertThat(filled.select("input[name=position]").attr("value")).contains("359.99990 -10.0000");
    assertThat(filled.select("input[name=name]").attr("value")).isEqualTo("AT 2026abd");
    assertThat(filled.select("input[name=position_radius]").attr("value")).isEqualTo("5");
    person.post(path + "stop/");
  }

  /** What the form of the found objects sends, with these rows ticked. */
  private static List<String> ticked(Document page, String... names) {
    Element form = page.expectFirst("form[action=/alerts/alert/create/]");
    List<String> sent = new ArrayList<>(List.of("back", form.select("[name=back]").attr("value")));
    form.select("input[name=run_id]")
        .forEach(run -> sent.addAll(List.of("run_id", run.attr("value"))));
    for (String name : names) {
      String box = row(page, name).expectFirst("input[name=alerts]").attr("value");
      sent.addAll(List.of("alerts", box));
    }
    return sent;
  }

  @Test
  void tickedObjectsOfSeveralBrokersBecomeTargetsAtOnce() {
    Browser person = tom.signedIn("ticker");
    String path = person.post("/alerts/ask/", "name", "202").location();
    Document page = awaited(person, path);
    List<String> sent = ticked(page, "2026ABC", "AT 2025zzz");
    assertThat(page.select("input[name=run_id]")).as("two runs").hasSize(2);

    List<String> newOnes = new ArrayList<>(sent);
    newOnes.addAll(List.of("on_match", "new"));
    Reply made = person.post("/alerts/alert/create/", newOnes.toArray(String[]::new));

    assertThat(made.location()).isEqualTo("/targets/");
    Document again = person.get(path).page();
    assertThat(row(again, "2026ABC").select("td a").eachText()).contains("at2026ABC");
    String target = row(again, "AT 2025zzz").expectFirst("td a[href^=/targets/]").attr("href");
    assertThat(person.get(target).page().text()).contains("Made from an alert of North");

    Reply nothing = person.post("/alerts/alert/create/", ticked(page).toArray(String[]::new));
    assertThat(nothing.location()).isEqualTo(path);
    Reply asked =
        person.post("/alerts/alert/create/", ticked(page, "AT 2025zzz").toArray(String[]::new));
    assertThat(asked.location()).as("it is a target already").startsWith("/targets/");
    List<String> elsewhere = new ArrayList<>(ticked(page));
    elsewhere.set(1, "https://example.org/");
    assertThat(person.post("/alerts/alert/create/", elsewhere.toArray(String[]::new)).location())
        .startsWith("/alerts/run/");
    person.post(path + "stop/");
  }

  @Test
  void aPollIsAnsweredByNothingWhileNothingHasChanged() {
    Browser person = tom.signedIn("poller");
    String path = person.post("/alerts/ask/", "name", "2026ab").location();
    Document page = awaited(person, path);
    String version = page.select("#answers").attr("data-version");
    Reply same = person.get(path + "?seen=" + version);
    assertThat(same.status()).isEqualTo(204);
    assertThat(same.text()).isEmpty();
    assertThat(person.get(path + "?seen=other").status()).isEqualTo(200);
    assertThat(tom.signedIn("stranger").get(path + "?seen=" + version).status()).isEqualTo(404);
    person.post(path + "stop/");
    Waiting.await(() -> person.get(path + "?seen=" + version).status() == 200);
  }

  @Test
  void aSixthOpenQuestionIsRefusedInWordsUntilOneEnds() {
    Browser person = tom.signedIn("eager");
    List<String> open =
        IntStream.range(0, Questions.MOST_OPEN)
            .mapToObj(i -> person.post("/alerts/ask/", "name", "nobody " + i).location())
            .toList();
    Reply refused = person.post("/alerts/ask/", "name", "one more");
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.page().select("[role=alert]").text()).contains("5 of your questions");
    assertThat(refused.page().select("input[name=name]").attr("value")).isEqualTo("one more");
    Reply byProgram = Program.of(tom, "eager").post("/api/questions/", "{\"name\": \"more\"}");
    assertThat(byProgram.status()).isEqualTo(429);
    assertThat(byProgram.text()).contains("stop one");
    Document page = person.get(open.getFirst()).page();
    person.post(open.getFirst() + "stop/");
    assertThat(page.select("#answers").attr("data-asking")).isEqualTo(open.getFirst());
    Waiting.await(
        () -> !person.get(open.getFirst()).page().select("#answers").hasAttr("data-asking"));
    String next = person.post("/alerts/ask/", "name", "one more").location();
    open.forEach(path -> person.post(path + "stop/"));
    person.post(next + "stop/");
  }

  @Test
  void aQuestionIsOfWhoAskedItAndOfAdministrators() {
    Browser person = tom.signedIn("owner");
    String path = person.post("/alerts/ask/", "name", "nobody's").location();
    assertThat(person.get(path).status()).isEqualTo(200);
    assertThat(tom.admin().get(path).status()).isEqualTo(200);
    Browser stranger = tom.signedIn("stranger");
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.post(path + "stop/").status()).isEqualTo(404);
    assertThat(person.get("/alerts/ask/").page().select("table a").eachText())
        .containsExactly("nobody's");
    assertThat(stranger.get("/alerts/ask/").page().select("table a")).isEmpty();
    assertThat(stranger.get("/alerts/ask/99999999/").status()).isEqualTo(404);
    person.post(path + "stop/");
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNobodyIsAsked() {
    Browser person = tom.signedIn("mistaken");
    Reply nothing = person.post("/alerts/ask/", "position_radius", "5");
    assertThat(nothing.status()).isEqualTo(200);
    assertThat(nothing.page().select("[role=alert]").text())
        .contains("Nobody was asked", "Ask something");
    Reply wrong =
        person.post(
            "/alerts/ask/", "position", "<b>Hoth", "time_min", "soon", "probability", "0.5");
    assertThat(wrong.page().select("#f-position-problem").text()).contains("nor a name");
    assertThat(wrong.page().select("#f-time_min-problem").text()).contains("is not a time");
    assertThat(wrong.page().select("input[name=position]").attr("value")).isEqualTo("<b>Hoth");
    assertThat(person.get("/alerts/ask/").page().select("table")).isEmpty();
  }

  @Test
  void whatNobodyCanBeAskedIsSaidAtOnce() {
    Browser person = tom.signedIn("placed");
    String path =
        person
            .post("/alerts/ask/", "position", "10 20", "position_radius", "2", "mag_max", "18")
            .location();
    Waiting.await(() -> !person.get(path).page().select("#answers").hasAttr("data-asking"));
    Document page = person.get(path).page();
    assertThat(page.select(".lede").text())
        .isEqualTo("within 2″ of 10.00000 +20.00000, magnitude to 18.0");
    assertThat(page.text()).contains("No broker can be asked so", "5 brokers are not asked");
    String again = page.select("a:contains(Ask again)").attr("href");
    Document filled = person.get(again).page();
    assertThat(filled.select("input[name=position_radius]").attr("value")).isEqualTo("2");
    assertThat(filled.select("option[value=arcsec]").hasAttr("selected")).isTrue();
    assertThat(filled.select("input[name=mag_max]").attr("value")).isEqualTo("18.0");
  }

  @Test
  void programsAskToo() {
    Program program = Program.of(tom, "asking");
    Reply refused = program.post("/api/questions/", "{\"probability\": 2, \"time_min\": \"soon\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("/time_min", "is not a time");
    Reply asked = program.post("/api/questions/", "{\"name\": \"2026abc\", \"mag_max\": 17.45}");
    assertThat(asked.status()).isEqualTo(202);
    String path = Program.path(asked.location());
    Waiting.await(() ->
        program.read(path).get("objects").size() == 1
            && states(program.read(path))
                .equals(List.of("complete", "complete", "failed", "running", "left out")));
    JsonNode answer = program.read(path);
    assertThat(answer.get("running").asBoolean()).isTrue();
    JsonNode object = answer.at("/objects/0");
    assertThat(object.get("name").asString()).isEqualTo("at2026ABC");
    assertThat(object.get("alerts")).as("17.5 is fainter").hasSize(1);
    assertThat(answer.at("/brokers/0/received").asLong()).isEqualTo(1);
    assertThat(answer.at("/brokers/0/shown").asLong()).isZero();
    assertThat(Program.of(tom, "stranger").get(path).status()).isEqualTo(404);
    tom.admin().post("/alerts/ask/" + answer.get("id").asLong() + "/stop/");
  }

  private static List<String> states(JsonNode answer) {
    return answer.get("brokers").valueStream().map(each -> each.get("state").asString()).toList();
  }
}
