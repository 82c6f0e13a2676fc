package org.tom4j.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Messages that could not be used: seen, read again, thrown away. */
@OnBothDatabases
final class LetterPagesTest {
  private static final PerDatabase<LogTom> TOMS = new PerDatabase<>(LogTom::start);

  private final LogTom tom;

  LetterPagesTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
  }

  @BeforeEach
  void unmend() {
    tom.mend(false);
  }

  @Test
  void theyAreListedTheLatestFirstFiftyAPage() {
    tom.write(
        "list", IntStream.range(0, 53).mapToObj(i -> "t/1 bad" + i + " 1").toArray(String[]::new));
    long query = read("ann", "list");
    Browser ann = tom.server().signedIn("ann");
    Document first = ann.get(LetterPages.path(query)).page();
    assertThat(first.select("tbody tr")).hasSize(50);
    assertThat(first.select("tbody tr:first-child").text()).contains("is bad", "t/1", "52", "11 B");
    assertThat(first.text()).contains("1–50 of 53 messages");
    Document last = ann.get(LetterPages.path(query) + "?page=2").page();
    assertThat(last.select("tbody tr")).hasSize(3);
    assertThat(last.select("tbody tr:last-child").text()).contains(" 0 10 B");
    assertThat(ann.get(LetterPages.path(query) + "?page=99999").page().select("tbody tr"))
        .hasSize(3);
    String run = first.select("tbody th a").attr("href");
    String runPage = ann.get(run).page().select("dl a").attr("href");
    assertThat(ann.get(runPage).page().select("a[href$=/letters/]").text())
        .isEqualTo("53 messages");
  }

  @Test
  void thoseThatCanBeReadNowAreAlertsAndTheOthersStay() {
    tom.write("again", "a bad-1 10", "a bad-2 11", "a bad 12 13", "a bad-4 x", "a bad-5 14");
    long query = read("bea", "again");
    Browser bea = tom.server().signedIn("bea");
    List<Long> numbers = numbers(query);
    mend("bea");
    Reply begun =
        bea.post(
            LetterPages.path(query) + "replay/",
            "letters",
            numbers.get(4).toString(),
            "letters",
            numbers.get(1).toString());
    assertThat(begun.status()).isEqualTo(303);
    long run = Long.parseLong(begun.location().split("/")[3]);
    assertThat(tom.finished("bea", run).get("bad").asLong()).isEqualTo(1);
    assertThat(tom.ids("bea", run)).containsExactly("bad-1");
    assertThat(bea.get(begun.location()).text()).contains("again (read again)");
    assertThat(tom.letters(query))
        .extracting(each -> each.position() + " " + each.tried())
        .containsExactly("4 0", "3 1", "2 0", "1 0");
    assertThat(bea.get(LetterPages.path(query)).page().select("tbody tr:nth-child(2)").text())
        .endsWith("1×");
    Reply all = bea.post(LetterPages.path(query) + "replay/", "all", "true");
    tom.finished("bea", Long.parseLong(all.location().split("/")[3]));
    assertThat(tom.letters(query)).extracting(DeadLetter::tried).containsExactly(2);
    assertThat(tom.places(query)).containsExactly("a 5");
    assertThat(tom.run("bea", query).get("received").asLong()).isZero();
  }

  @Test
  void theyAreThrownAwaySomeOrAll() {
    tom.write("away", "a bad-1 10", "a bad-2 11", "a bad-3 12");
    long query = read("cal", "away");
    Browser cal = tom.server().signedIn("cal");
    String away = LetterPages.path(query) + "discard/";
    Reply gone = cal.post(away, "letters", numbers(query).get(1).toString());
    assertThat(cal.follow(gone).text()).contains("Threw 1 message away.");
    assertThat(tom.letters(query)).extracting(DeadLetter::position).containsExactly(2L, 0L);
    Document confirm = cal.get(away).page();
    assertThat(confirm.text()).contains("2 messages of “away”");
    assertThat(confirm.select("input[name=all]").attr("value")).isEqualTo("true");
    assertThat(cal.follow(cal.post(away, "all", "true")).text()).contains("No message waits");
    assertThat(cal.follow(cal.get(away)).text()).contains("There is nothing to throw away.");
    assertThat(tom.audited(query))
        .contains(
            "threw away 1 message of the query's stream that could not be used",
            "threw away 2 messages of the query's stream that could not be used");
    assertThat(tom.run("cal", query).get("received").asLong()).isZero();
  }

  @Test
  void aMessageIsShownAsTextWhateverItSaysItIs() {
    tom.write("html", "a bad<script>alert(1)</script> 1", "a bad\u0001\u0002 2");
    long query = read("dot", "html");
    Browser dot = tom.server().signedIn("dot");
    List<Long> numbers = numbers(query);
    String page = LetterPages.path(query) + numbers.get(1) + "/";
    Reply html = dot.get(page);
    assertThat(html.page().select("pre").text()).isEqualTo("a bad<script>alert(1)</script> 1");
    assertThat(html.page().select("pre script")).isEmpty();
    assertThat(html.page().text()).contains("as text", "is bad", "32 bytes", "text/x-log;line=0");
    Reply bytes = dot.get(page + "message/");
    assertThat(bytes.text()).isEqualTo("a bad<script>alert(1)</script> 1");
    assertThat(bytes.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(bytes.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(bytes.header("Content-Disposition")).startsWith("attachment; filename=");
    Document binary = dot.get(LetterPages.path(query) + numbers.get(0) + "/").page();
    assertThat(binary.text()).contains("as bytes");
    assertThat(binary.select("pre").text())
        .startsWith("00000000  61 20 62 61 64 01 02 20  32 ")
        .endsWith("|a bad.. 2|");
  }

  @Test
  void whatCameWithoutItsBytesIsNotReadAgain() {
    tom.write("untold", "a bad-1 10");
    long query = read("eve", "untold");
    tom.change(
        "update dead_letter set bytes = null, encoding = null, size = 0, media_type = null"
            + " where query_id = "
            + query);
    Browser eve = tom.server().signedIn("eve");
    String path = LetterPages.path(query);
    assertThat(eve.get(path).text()).contains("1 message cannot be read again");
    assertThat(eve.get(path).page().select("button[name=all]")).isEmpty();
    String letter = path + numbers(query).getFirst() + "/";
    assertThat(eve.get(letter).text()).contains("could not tell the bytes");
    assertThat(eve.get(letter + "message/").status()).isEqualTo(404);
    assertThat(eve.follow(eve.post(path + "replay/", "all", "true")).text())
        .contains("There is nothing to read again");
    Program program = Program.of(tom.server(), "eve");
    assertThat(program.post(api(query) + "replay/", "{}").status()).isEqualTo(409);
    assertThat(program.read(api(query) + numbers(query).getFirst() + "/").get("bytes").isNull())
        .isTrue();
  }

  @Test
  void whatMakesNoSenseIsToldInWordsAndChangesNothing() {
    tom.write("sense", "a bad-1 10");
    long query = read("flo", "sense");
    tom.write("other", "a bad-1 10");
    long other = read("flo", "other");
    Browser flo = tom.server().signedIn("flo");
    String path = LetterPages.path(query);
    String big = "1000000000000000000";
    for (String action : List.of("replay/", "discard/")) {
      assertThat(flo.post(path + action, "letters", "abc").status()).isEqualTo(400);
      assertThat(flo.post(path + action, "letters", big).text()).contains("no number of a message");
      assertThat(flo.follow(flo.post(path + action)).text()).contains("tick messages first");
      Reply others = flo.post(path + action, "letters", numbers(other).getFirst().toString());
      assertThat(flo.follow(others).text()).contains("gone already");
    }
    for (String letter : List.of("abc", big, "99999", numbers(other).getFirst().toString())) {
      assertThat(flo.get(path + letter + "/").status()).as(letter).isEqualTo(404);
      assertThat(flo.get(path + letter + "/message/").status()).as(letter).isEqualTo(404);
    }
    Program program = Program.of(tom.server(), "flo");
    for (String wrong :
        List.of("[]", "[null]", "[\"1\"]", "[1.5]", "\"all\"", "[99999999999999999999]")) {
      String json = "{\"letters\":" + wrong + "}";
      assertThat(program.post(api(query) + "replay/", json).status()).as(wrong).isEqualTo(400);
      assertThat(program.post(api(query) + "discard/", json).status()).as(wrong).isEqualTo(400);
    }
    assertThat(program.get(api(query) + "x/").status()).isEqualTo(404);
    assertThat(program.get(api(query) + "?limit=0").status()).isEqualTo(400);
    assertThat(program.post(api(query) + "discard/", "{\"letters\":[" + big + ",-1]}").text())
        .isEqualTo("{\"discarded\":0}");
    assertThat(tom.letters(query)).hasSize(1);
    assertThat(tom.letters(other)).hasSize(1);
  }

  @Test
  void nobodySeesThemButWhoMayChangeTheQuery() {
    tom.write("rights", "a bad-1 10");
    long query = read("gus", "rights");
    long letter = numbers(query).getFirst();
    Browser hal = tom.server().signedIn("hal");
    Program program = Program.of(tom.server(), "hal");
    List<String> pages = List.of("", letter + "/", letter + "/message/", "discard/");
    for (int status : List.of(404, 403)) {
      pages.forEach(page ->
          assertThat(hal.get(LetterPages.path(query) + page).status()).as(page).isEqualTo(status));
      for (String action : List.of("replay/", "discard/")) {
        assertThat(hal.post(LetterPages.path(query) + action, "all", "true").status())
            .isEqualTo(status);
        assertThat(program.post(api(query) + action, "{}").status()).isEqualTo(status);
      }
      Stream.of("", letter + "/")
          .forEach(each ->
              assertThat(program.get(api(query) + each).status()).as(each).isEqualTo(status));
      tom.publish(query);
    }
    assertThat(hal.get(LetterPages.path(query)).text()).contains("belongs to somebody else");
    assertThat(tom.letters(query)).hasSize(1);
  }

  @Test
  void aProgramReadsThemAndHasThemReadAgain() {
    tom.write("api", "a bad-1 10", "a bad-2 x", "a bad-3 12");
    long query = read("ida", "api");
    mend("ida");
    Program program = Program.of(tom.server(), "ida");
    List<JsonNode> listed = program.all(api(query) + "?limit=2");
    assertThat(listed).hasSize(3);
    assertThat(listed.getFirst().get("position").asLong()).isEqualTo(2);
    assertThat(listed.getFirst().get("media_type").asString()).isEqualTo("text/x-log;line=2");
    long last = listed.getLast().get("id").asLong();
    String bytes = program.read(api(query) + last + "/").get("bytes").asString();
    assertThat(new String(Base64.getDecoder().decode(bytes), StandardCharsets.UTF_8))
        .isEqualTo("a bad-1 10");
    Reply begun = program.post(api(query) + "replay/", "{\"letters\":null}");
    assertThat(begun.status()).isEqualTo(202);
    assertThat(Program.json(begun).get("query").asLong()).isEqualTo(query);
    long run = Program.json(begun).get("id").asLong();
    assertThat(Program.path(begun.location())).isEqualTo("/api/runs/" + run + "/");
    assertThat(tom.finished("ida", run).get("kept").asLong()).isEqualTo(2);
    assertThat(tom.ids("ida", run)).containsExactly("bad-1", "bad-3");
    program = Program.of(tom.server(), "ida");
    long left = listed.get(1).get("id").asLong();
    assertThat(program.post(api(query) + "discard/", "{\"letters\":[" + left + "]}").text())
        .isEqualTo("{\"discarded\":1}");
    assertThat(program.all(api(query))).isEmpty();
  }

  private static String api(long query) {
    return "/api/queries/" + query + "/letters/";
  }

  /** Saves a query and runs it; what is bad in its log waits then. */
  private long read(String person, String log) {
    long query = tom.save(person, log, false);
    tom.run(person, query);
    return query;
  }

  /** The module looks whether it is mended when it reads. */
  private void mend(String person) {
    tom.mend(true);
    tom.write("mend", "a nothing 1");
    tom.run(person, tom.save(person, "mend", false));
  }

  /** Of the query's letters, the latest first. */
  private List<Long> numbers(long query) {
    return tom.letters(query).stream().map(DeadLetter::id).toList();
  }
}
