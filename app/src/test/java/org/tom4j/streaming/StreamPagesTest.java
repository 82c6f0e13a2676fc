package org.tom4j.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Where streams go on, and letting them begin anew, in the browser and for programs. */
@OnBothDatabases
final class StreamPagesTest {
  private static final PerDatabase<LogTom> TOMS = new PerDatabase<>(LogTom::start);

  private final LogTom tom;

  StreamPagesTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
  }

  @Test
  void theQuerysPageTellsWhereItsStreamGoesOn() {
    tom.write("told", "night/10 one 10", "night/9 two 11", "night/10 bad 12");
    long query = tom.save("ann", "told", false);
    Browser ann = tom.server().signedIn("ann");
    assertThat(panel(ann, query).text()).contains("Nothing has been read yet");
    tom.run("ann", query);
    Document panel = panel(ann, query);
    assertThat(panel.select("tbody th").eachText()).containsExactly("9", "10");
    assertThat(panel.select("tbody td.num").eachText()).containsExactly("2", "3");
    assertThat(panel.select("summary").text()).startsWith("night 2 partitions, last moved 20");
    assertThat(panel.select("details").hasAttr("open")).isTrue();
    assertThat(panel.select("code").eachText()).anyMatch(name -> name.startsWith("tom4j-"));
    assertThat(panel.select("a[href$=/letters/]").text()).isEqualTo("1 message");
    JsonNode told = Program.of(tom.server(), "ann").read(api(query));
    assertThat(told.at("/partitions/0/partition").asString()).isEqualTo("night/10");
    assertThat(told.at("/partitions/0/next").asLong()).isEqualTo(3);
    assertThat(told.get("letters").asLong()).isEqualTo(1);
    assertThat(told.get("name").asString()).startsWith("tom4j-");
  }

  @Test
  void manyPartitionsAreShownWhenSomebodyAsksForThem() {
    tom.write(
        "many",
        IntStream.range(0, 45)
            .mapToObj(i -> "lsst/" + i + " x" + i + " 10")
            .toArray(String[]::new));
    long query = tom.save("ann", "many", false);
    tom.run("ann", query);
    Document panel = panel(tom.server().signedIn("ann"), query);
    assertThat(panel.select("details").hasAttr("open")).isFalse();
    assertThat(panel.select("summary").text()).startsWith("lsst 45 partitions");
    assertThat(panel.select("tbody th").eachText())
        .isEqualTo(IntStream.range(0, 45).mapToObj(Integer::toString).toList());
  }

  @Test
  void ofAFolderOfFilesThoseAreShownThatMovedLast() {
    tom.write(
        "files",
        IntStream.range(0, 450)
            .mapToObj(i -> "night/" + i + " x" + i + " 10")
            .toArray(String[]::new));
    long query = tom.save("ann", "files", false);
    tom.run("ann", query);
    Document panel = panel(tom.server().signedIn("ann"), query);
    assertThat(panel.select("summary").text()).startsWith("night 450 partitions");
    assertThat(panel.text()).contains("The 200 that moved last are shown.");
    assertThat(panel.select("tbody th")).hasSize(200);
    assertThat(Program.of(tom.server(), "ann").read(api(query)).get("partitions")).hasSize(450);
  }

  @Test
  void aStreamBeginsAnewUnlessARunOfItIsUnderWay() {
    tom.write("anew", "a one 10", "a two 11");
    long query = tom.save("bea", "anew", true);
    Browser bea = tom.server().signedIn("bea");
    long run = tom.start("bea", query, "{}").get("id").asLong();
    tom.await(() -> tom.ids("bea", run).size() == 2);
    Reply refused = bea.post(StreamPages.forget(query));
    assertThat(bea.follow(refused).text()).contains("A run of this query is under way");
    assertThat(forget("bea", query).status()).isEqualTo(409);
    tom.stop("bea", run);
    assertThat(tom.places(query)).containsExactly("a 2");
    Reply forgotten = bea.post(StreamPages.forget(query));
    assertThat(forgotten.status()).isEqualTo(303);
    assertThat(bea.follow(forgotten).text()).contains("begins where its form says");
    assertThat(tom.places(query)).isEmpty();
    assertThat(panel(bea, query).select("form[action$=/forget/]")).isEmpty();
    long again = tom.start("bea", query, "{}").get("id").asLong();
    tom.await(() -> tom.ids("bea", again).equals(List.of("one", "two")));
    tom.stop("bea", again);
    assertThat(forget("bea", query).status()).isEqualTo(204);
    assertThat(tom.places(query)).isEmpty();
    assertThat(tom.audited(query))
        .filteredOn(words -> words.startsWith("let the query's stream begin anew"))
        .hasSize(2);
  }

  @Test
  void whoMayOnlySeeAQuerySeesItsStreamAndChangesNothing() {
    tom.write("seen", "a one 10", "a bad 11");
    long query = tom.save("cal", "seen", false);
    tom.run("cal", query);
    Browser dot = tom.server().signedIn("dot");
    assertThat(dot.get(StreamPages.back(query)).status()).isEqualTo(404);
    assertThat(dot.post(StreamPages.forget(query)).status()).isEqualTo(404);
    tom.publish(query);
    Document panel = panel(dot, query);
    assertThat(panel.text()).contains("1 message could not be read");
    assertThat(panel.select("a[href*=/letters/], form")).isEmpty();
    assertThat(dot.post(StreamPages.forget(query)).status()).isEqualTo(403);
    assertThat(forget("dot", query).status()).isEqualTo(403);
    assertThat(Program.of(tom.server(), "dot").read(api(query)).get("letters").asLong())
        .isEqualTo(1);
    assertThat(tom.places(query)).containsExactly("a 2");
  }

  @Test
  void whatIsReadWithAnAccountOfOnesOwnIsSeenByNobodyElse() {
    tom.write("own", "a one 10", "a bad 11");
    long query = tom.save("eve", "own", false);
    tom.run("eve", query);
    tom.publish(query);
    long flo = tom.server().personId("flo", false);
    tom.change("update query_stream set person_id = " + flo + " where query_id = " + query);
    Document his = panel(tom.server().signedIn("flo"), query);
    assertThat(his.text()).contains("read with your own account");
    String letters = his.select("a[href*=/letters/]").attr("href");
    assertThat(letters).endsWith("?own=true");
    assertThat(tom.server().signedIn("flo").get(letters).page().select("tbody tr")).hasSize(1);
    assertThat(
            Program.of(tom.server(), "flo").read(api(query) + "?own=true").get("letters").asLong())
        .isEqualTo(1);
    Browser eve = tom.server().signedIn("eve");
    assertThat(panel(eve, query).text()).contains("Nothing has been read yet");
    assertThat(eve.get(LetterPages.path(query)).text()).contains("No message waits");
    assertThat(eve.get(letters).text()).contains("No message waits");
    assertThat(tom.server().admin().get(letters).text()).contains("No message waits");
    Browser whose = tom.server().signedIn("flo");
    String run =
        whose.post(LetterPages.path(query) + "replay/", "all", "true", "own", "true").location();
    assertThat(whose.get(run).text()).contains("the run is yours alone");
    assertThat(eve.get(run).status()).isEqualTo(404);
  }

  @Test
  void aQueryWhoseModuleKnowsNoPlacesHasNoPanel() {
    Folders.putModule(tom.server().folder(), "TestBroker");
    Browser gus = tom.server().signedIn("gus");
    tom.await(() -> gus.get("/alerts/query/list/").text().contains("TEST"));
    Reply saved =
        Program.of(tom.server(), "gus")
            .post(
                "/api/queries/",
                "{\"broker\":\"TEST\",\"query_name\":\"x\",\"parameters\":{\"name\":\"both\"}}");
    long query = Program.json(saved).get("id").asLong();
    assertThat(gus.get(StreamPages.back(query)).page().select("#stream")).isEmpty();
    assertThat(Program.of(tom.server(), "gus").read(api(query)).get("name").isNull()).isTrue();
    assertThat(Program.of(tom.server(), "gus").get(api(query) + "?own=maybe").status())
        .isEqualTo(400);
  }

  private static Document panel(Browser person, long query) {
    Document page = person.get(StreamPages.back(query)).page();
    return Jsoup.parse(page.select("section:has(#stream), section:has(#stream-own)").outerHtml());
  }

  private Reply forget(String person, long query) {
    return Program.of(tom.server(), person).send("DELETE", api(query), "");
  }

  private static String api(long query) {
    return "/api/queries/" + query + "/stream/";
  }
}
