package org.tom4j.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Saved queries of streams, from one run to the next. */
@OnBothDatabases
final class ResumedQueryTest {
  private static final PerDatabase<LogTom> TOMS = new PerDatabase<>(LogTom::start);

  private final LogTom tom;

  ResumedQueryTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
  }

  @Test
  void aRunGoesOnWhereTheLastOneEnded() {
    tom.write("next", "a one 10", "b two 11", "a three 12");
    long query = tom.save("ann", "next", false);
    assertThat(tom.ids("ann", number(tom.run("ann", query))))
        .containsExactly("one", "two", "three");
    tom.write("next", "a one 10", "b two 11", "a three 12", "b four 13");
    assertThat(tom.ids("ann", number(tom.run("ann", query)))).containsExactly("four");
    assertThat(tom.ids("ann", number(tom.run("ann", query)))).isEmpty();
    assertThat(tom.places(query)).containsExactly("a 3", "b 4");
  }

  @Test
  void aRunThatReachesItsLimitLeavesTheRestToTheNext() {
    tom.write("limit", "a one 10", "a two 11", "b three 12", "a four 13");
    long query = tom.save("ann", "limit", false);
    JsonNode first = tom.finished("ann", number(tom.start("ann", query, "{\"limit\":2}")));
    assertThat(first.get("state").asString()).isEqualTo("limited");
    assertThat(tom.ids("ann", number(first))).containsExactly("one", "two");
    assertThat(tom.ids("ann", number(tom.run("ann", query)))).containsExactly("three", "four");
  }

  @Test
  void whatAFilterPassedOverIsNotReadAgain() {
    tom.write("passed", "a one 10", "a two 25", "a three 12", "b four 25");
    long query = tom.save("ann", "passed", false);
    Program.of(tom.server(), "ann")
        .send("PUT", "/api/queries/" + query + "/filter/", "{\"filter\":\"mag < 20\"}");
    JsonNode run = tom.run("ann", query);
    assertThat(tom.ids("ann", number(run))).containsExactly("one", "three");
    assertThat(run.get("dropped").asLong()).isEqualTo(2);
    assertThat(tom.places(query)).containsExactly("a 3", "b 4");
    assertThat(tom.run("ann", query).get("received").asLong()).isZero();
  }

  @Test
  void ofTwoRunsAtOnceTheLaterReadsAndNothingIsStoredTwice() {
    tom.write("fenced", "a one 10");
    long query = tom.save("ann", "fenced", true);
    long first = number(tom.start("ann", query, "{}"));
    tom.await(() -> tom.ids("ann", first).equals(List.of("one")));
    long second = number(tom.start("ann", query, "{}"));
    tom.await(() -> tom.reads(second));
    tom.write("fenced", "a one 10", "a two 11");
    tom.await(() -> tom.ids("ann", second).equals(List.of("two")));
    tom.write("fenced", "a one 10", "a two 11", "a three 12");
    tom.await(() -> tom.ids("ann", second).equals(List.of("two", "three")));
    tom.stop("ann", first);
    tom.stop("ann", second);
    assertThat(tom.ids("ann", first)).containsExactly("one");
    assertThat(tom.places(query)).containsExactly("a 3");
  }

  @Test
  void aQueryThatIsNotSavedBeginsAtTheBeginning() {
    tom.write("unsaved", "a one 10", "a two 11");
    String asked = "{\"broker\":\"LOG\",\"parameters\":{\"log\":\"unsaved\",\"follow\":false}}";
    for (int run = 0; run < 2; run++) {
      long id = number(Program.json(Program.of(tom.server(), "ann").post("/api/runs/", asked)));
      assertThat(tom.ids("ann", number(tom.finished("ann", id)))).containsExactly("one", "two");
    }
  }

  @Test
  void endlessSampleAlertsGoOnBehindTheLastThatWasStored() {
    Reply saved =
        Program.of(tom.server(), "ann")
            .post(
                "/api/queries/",
                "{\"broker\":\"Sample night\",\"query_name\":\"endless\",\"parameters\":{\"endless\":true,"
                    + "\"rate\":10000}}");
    long query = number(Program.json(saved));
    List<String> told = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      long id = number(tom.start("ann", query, "{\"limit\":7}"));
      assertThat(tom.finished("ann", id).get("state").asString()).isEqualTo("limited");
      told.addAll(tom.ids("ann", id));
    }
    // The number of its look stands behind an alert's name.
    List<Long> looks =
        told.stream().map(id -> Long.parseLong(id.substring(id.indexOf('-') + 1))).toList();
    assertThat(looks).hasSize(21).isSorted().doesNotHaveDuplicates();
    assertThat(looks.getLast() - looks.getFirst()).as("none was passed over").isLessThan(60);
    assertThat(tom.places(query)).containsExactly("endless " + (looks.getLast() + 1));
  }

  @Test
  void aQueryThatDoesNotGoOnBeginsAnewEachTimeAndNothingIsKeptOfIt() {
    tom.write("each-time", "a one 10", "a bad-1 11", "a two 12");
    long query = tom.save("ann", "each-time", false);
    for (int run = 0; run < 2; run++) {
      JsonNode ended = tom.run("ann", query);
      assertThat(tom.ids("ann", number(ended))).containsExactly("one", "two");
      assertThat(ended.get("bad").asLong()).isEqualTo(1);
    }
    assertThat(tom.places(query)).isEmpty();
    assertThat(tom.letters(query)).isEmpty();
  }

  @Test
  void whatCouldNotBeReadIsKeptAndReadAgainWhenItCanBe() {
    tom.write("letters", "a one 10", "a bad-1 11", "a three 12", "b bad-2 13");
    long query = tom.save("ann", "letters", false);
    JsonNode run = tom.run("ann", query);
    assertThat(tom.ids("ann", number(run))).containsExactly("one", "three");
    assertThat(run.get("bad").asLong()).isEqualTo(2);
    assertThat(tom.places(query)).containsExactly("a 3", "b 4");
    assertThat(tom.letters(query))
        .extracting(each -> each.partition() + " " + each.next() + " " + each.size())
        .containsExactly("b 4 10", "a 2 10");
    assertThat(tom.letters(query).getFirst().reason()).contains("is bad");
    assertThat(tom.run("ann", query).get("received").asLong()).isZero();
    assertThat(tom.letters(query)).hasSize(2);
  }

  @Test
  void aQuerysPlacesGoWithIt() {
    tom.write("gone", "a one 10", "a bad-1 11");
    long query = tom.save("ann", "gone", false);
    tom.run("ann", query);
    assertThat(
            Program.of(tom.server(), "ann")
                .send("DELETE", "/api/queries/" + query + "/", "")
                .status())
        .isEqualTo(204);
    assertThat(tom.places(query)).isEmpty();
    assertThat(tom.letters(query)).isEmpty();
  }

  private static long number(JsonNode run) {
    return run.get("id").asLong();
  }
}
