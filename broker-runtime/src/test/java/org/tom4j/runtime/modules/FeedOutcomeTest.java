package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.FeedItem.Bad;
import org.tom4j.runtime.feed.FeedItem.Received;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Outcome.Failed;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.feed.Packet;

/** What a fetch gives, and the words it ends with. */
class FeedOutcomeTest {
  @TempDir Path folder;

  private record Fetched(List<FeedItem> items, Outcome outcome, List<String> notes) {
    Failed failure() {
      return (Failed) outcome;
    }

    List<String> ids() {
      return items.stream().map(item -> ((Received) item).alert().id()).toList();
    }
  }

  private Fetched fetched(String body) throws Exception {
    return fetched(body, TestProject.NO_LIMITS);
  }

  private Fetched fetched(String body, FeedLimits limits) throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Some", body);
      return fetched(project, limits);
    }
  }

  private static Fetched fetched(TestProject project, FeedLimits limits)
      throws InterruptedException {
    project.start();
    AlertFeed feed = project.open("Some", limits);
    List<FeedItem> items = TestProject.all(feed);
    return new Fetched(items, feed.outcome(), feed.notes());
  }

  @Test
  void everyElementArrivesInOrder() throws Exception {
    Fetched all =
        fetched(
            TestProject.fetching(
                "IntStream.range(0, 25000).mapToObj(i -> new Row(\"\" + i)).parallel()"));
    assertThat(all.outcome).isEqualTo(new Outcome.Complete());
    assertThat(all.ids()).hasSize(25_000).startsWith("0", "1").endsWith("24999");
  }

  @Test
  void anObjectOfTheModulesOwnMakingIsRendered() throws Exception {
    Fetched one = fetched(TestProject.fetching("Stream.of(new Row(\"a\"))"));
    Packet packet = ((Received) one.items.getFirst()).packet();
    assertThat(packet.origin()).isEqualTo(Packet.Origin.RENDERED);
    assertThat(new String(packet.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"a\"}");
  }

  @Test
  void anElementThatDoesNotMapIsBadAndTheNextIsNot() throws Exception {
    String body = TestProject.fetching("Stream.of(\"a\", \"\", \"b\").map(Row::new)");
    Fetched three = fetched(body);
    assertThat(three.outcome).isEqualTo(new Outcome.Complete());
    assertThat(three.items).hasSize(3);
    assertThat(three.items.get(1))
        .isInstanceOfSatisfying(
            Bad.class,
            bad -> {
              assertThat(bad.where()).isEqualTo(2);
              assertThat(bad.reason())
                  .startsWith("IllegalArgumentException: GenericAlert.id is blank (Some.")
                  .contains("Some.java:13");
            });
  }

  @Test
  void aNullInTheStreamIsBad() throws Exception {
    Fetched two = fetched(TestProject.fetching("Stream.of(null, new Row(\"a\"))"));
    assertThat(two.items.getFirst())
        .isEqualTo(new Bad(1, null, null, "the module's stream held a null"));
    assertThat(two.items).hasSize(2);
  }

  /** A module with a mapping of its own, since the usual frame has one. */
  private Fetched mapped(String expression) throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.write(
          "brokers/Some.java",
          TestProject.source(
                  "Some", TestProject.fetching("Stream.of(new Row(\"a\"), new Row(\"b\"))"))
              .replace(
                  "return GenericAlert.of(row.id(), row.id(), null, SkyPosition.ofDegrees(10, 20));",
                  expression));
      return fetched(project, TestProject.NO_LIMITS);
    }
  }

  @Test
  void aMappingThatReturnsNullIsBad() throws Exception {
    assertThat(mapped("return null;").items)
        .containsExactly(
            new Bad(1, null, null, "toGenericAlert returned null"),
            new Bad(2, null, null, "toGenericAlert returned null"));
  }

  @Test
  void aMappingThatOverflowsTheStackIsBad() throws Exception {
    Fetched two = mapped("return toGenericAlert(row);");
    assertThat(two.outcome).isEqualTo(new Outcome.Complete());
    assertThat(two.items)
        .hasSize(2)
        .allSatisfy(item -> assertThat(((Bad) item).reason()).startsWith("StackOverflowError"));
  }

  @Test
  void textsAreMadeFitToKeep() throws Exception {
    Fetched two =
        mapped(
            "return GenericAlert.of(row.id() + \"\\0\", \"x\\uD800y\", null, null)"
                + ".withExtra(\"k\", \"\\uDC00\").withAlias(\"\\uD83D\\uDE00\");");
    assertThat(((Received) two.items.getFirst()).alert())
        .satisfies(alert -> {
          assertThat(alert.id()).isEqualTo("a\uFFFD");
          assertThat(alert.name()).isEqualTo("x\uFFFDy");
          assertThat(alert.extras()).isEqualTo(Map.of("k", "\uFFFD"));
          assertThat(alert.aliases()).containsExactly("\uD83D\uDE00");
        });
  }

  @Test
  void aNameTooLongToKeepMakesItsElementBad() throws Exception {
    Fetched two = mapped("return GenericAlert.of(row.id(), \"n\".repeat(501), null, null);");
    assertThat(two.items)
        .allSatisfy(item ->
            assertThat(((Bad) item).reason())
                .contains("the name has 501 characters, at most 500 are kept"));
  }

  @Test
  void aTimeOutsideTheCalendarMakesItsElementBad() throws Exception {
    Fetched two = mapped("return GenericAlert.of(row.id(), null, Instant.MAX, null);");
    assertThat(two.items)
        .hasSize(2)
        .allSatisfy(item -> assertThat(((Bad) item).reason()).contains("years 1 to 9999"));
  }

  @Test
  void aStreamThatIsNullIsTheModulesBug() throws Exception {
    assertThat(fetched(TestProject.fetching("null")).outcome)
        .isEqualTo(
            new Failed(Kind.MODULE_BUG, "fetchAlerts returned null instead of a stream", null));
  }

  @Test
  void whatCameBeforeAnErrorInTheMiddleIsKept() throws Exception {
    for (String error : List.of("new LinkageError(\"x\")", "new Error(\"x\")")) {
      Fetched one =
          fetched(
              TestProject.fetching(
                  "Stream.of(1, 2).map(i -> { if (i == 2) throw "
                      + error
                      + "; return new Row(\"a\"); })"));
      assertThat(one.ids()).containsExactly("a");
      assertThat(one.failure().kind()).isEqualTo(Kind.MODULE_BUG);
      assertThat(one.failure().words()).contains("Error: x (Some.lambda$", "Some.java:15)");
    }
  }

  @Test
  void brokerExceptionsKeepTheirKindWordsAndAddress() throws Exception {
    Map<String, Kind> kinds =
        Map.of(
            "Unavailable(\"w\", u)", Kind.UNAVAILABLE,
            "RateLimited(\"w\", u, null)", Kind.RATE_LIMITED,
            "Refused(\"w\", u, 404)", Kind.REFUSED,
            "NotConfigured(\"w\", \"s\", u)", Kind.NOT_CONFIGURED,
            "Malformed(\"w\", u)", Kind.MALFORMED);
    for (Map.Entry<String, Kind> each : kinds.entrySet()) {
      String body =
          "static URI u = URI.create(\"http://x/\"); "
              + "@Override public Stream<Row> fetchAlerts(Query q, BrokerContext c) { throw new"
              + " BrokerException."
              + each.getKey()
              + "; }";
      Failed failure = fetched(body).failure();
      assertThat(failure.kind()).isEqualTo(each.getValue());
      assertThat(failure.words()).isEqualTo("w");
      assertThat(failure.uri()).hasToString("http://x/");
    }
  }

  @Test
  void anAnswerThatCannotBeBoundIsBadAndTheRestIsNot() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.serve("/alerts", "[{\"id\":1},{\"id\":null},{\"id\":\"3\"}]");
      project.writeModule(
          "Some",
          TestProject.fetching("context.http().getArray(URI.create(\"/alerts\"), Row.class)"));
      Fetched three = fetched(project, TestProject.NO_LIMITS);
      assertThat(three.outcome).isEqualTo(new Outcome.Complete());
      assertThat(three.items).hasSize(3);
      assertThat(three.items.get(1))
          .isInstanceOfSatisfying(
              Bad.class,
              bad -> {
                assertThat(bad.where()).isEqualTo(2);
                assertThat(bad.member()).isEqualTo("id");
              });
      assertThat(((Received) three.items.get(2)).packet())
          .satisfies(packet -> {
            assertThat(packet.origin()).isEqualTo(Packet.Origin.RECEIVED);
            assertThat(new String(packet.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"3\"}");
          });
    }
  }

  @Test
  void aRefusalWhileASecretIsUnsetIsAMatterOfSettings() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.server.createContext(
          "/closed",
          exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
          });
      project.write(
          "brokers/Some.java",
          TestProject.source(
                  "Some",
                  "public record Settings(@Secret @org.jspecify.annotations.Nullable String"
                      + " apiKey) {}\n"
                      + TestProject.fetching(
                          "context.http().getArray(URI.create(\"/closed\"), Row.class)"))
              .replace("Query.class);", "Query.class).withSettings(Settings.class);"));
      Fetched none = fetched(project, TestProject.NO_LIMITS);
      assertThat(none.failure().kind()).isEqualTo(Kind.NOT_CONFIGURED);
      assertThat(none.failure().words()).contains("brokers.Some.api-key");
      assertThat(project.report("Some").lastFailureWords()).contains("brokers.Some.api-key");
    }
  }

  @Test
  void settingsComeFromTheProject() throws Exception {
    try (TestProject project =
        new TestProject(
            folder, settings -> settings.withSettings(Map.of("Some", Map.of("api-key", "k1"))))) {
      project.writeModule(
          "Some",
          "public record Settings(String apiKey) {}\n"
              + TestProject.fetching(
                  "Stream.of(new Row(context.settings(Settings.class).apiKey()))"));
      assertThat(fetched(project, TestProject.NO_LIMITS).ids()).containsExactly("k1");
    }
  }

  @Test
  void aQueryThatNoLongerFitsIsRefusedInWords() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Some", TestProject.fetching("Stream.empty()"));
      project.start();
      AlertFeed feed = project.module("Some").open("{\"old\":1}", TestProject.NO_LIMITS);
      TestProject.all(feed);
      assertThat(feed.outcome())
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> {
                assertThat(failed.kind()).isEqualTo(Kind.REFUSED);
                assertThat(failed.words())
                    .contains(
                        "does not fit this version of Some", "old:", "target_name: Fill this in");
              });
    }
  }

  @Test
  void notesAreKeptUpToAHundredOfAThousandCharacters() throws Exception {
    Fetched noted =
        fetched(
            "@Override public Stream<Row> fetchAlerts(Query q, BrokerContext c) {"
                + " for (int i = 0; i < 200; i++) c.note(i + \" \\0\" + \"x\".repeat(2000));"
                + " return Stream.empty(); }");
    assertThat(noted.notes).hasSize(100).allMatch(note -> note.length() == 1000);
    assertThat(noted.notes.getFirst()).startsWith("0 \uFFFDxxx");
  }

  @Test
  void theElementLimitEndsAnEndlessStreamWithoutAskingForOneMore() throws Exception {
    // The stream would block for ever on its fourth element.
    Fetched three =
        fetched(
            TestProject.fetching(
                "Stream.iterate(0, i -> i + 1).peek(i -> { if (i == 3)"
                    + " java.util.concurrent.locks.LockSupport.park(); })"
                    + ".map(i -> new Row(\"r\" + i))"),
            new FeedLimits(3, Duration.ofMinutes(1)));
    assertThat(three.ids()).containsExactly("r0", "r1", "r2");
    assertThat(three.outcome).isEqualTo(new Outcome.Limited("the limit of 3 alerts was reached"));
  }

  @Test
  void anEndlessStreamInsideAFlatMapEnds() throws Exception {
    for (String endless :
        List.of(
            "Stream.of(1, 2).flatMap(i -> Stream.iterate(0, j -> j + 1))",
            "Stream.of(1).flatMap(i -> Stream.of(2).flatMap(k -> Stream.iterate(0, j -> j + 1)))",
            "Stream.iterate(0, j -> j + 1).limit(1).flatMap(i -> Stream.iterate(0, j -> j + 1))")) {
      Fetched five =
          fetched(
              TestProject.fetching(endless + ".map(j -> new Row(\"r\" + j))"),
              new FeedLimits(5, Duration.ofMinutes(1)));
      assertThat(five.ids()).as(endless).containsExactly("r0", "r1", "r2", "r3", "r4");
    }
  }

  @Test
  void anEndlessStreamOfBadElementsEndsAtItsLimit() throws Exception {
    Fetched five =
        fetched(
            TestProject.fetching("Stream.generate(() -> (Row) null)"),
            new FeedLimits(5, Duration.ofMinutes(1)));
    assertThat(five.items).hasSize(5);
    assertThat(five.outcome).isInstanceOf(Outcome.Limited.class);
  }

  @Test
  void theTimeLimitEndsAStreamThatWaits() throws Exception {
    Fetched none =
        fetched(
            TestProject.fetching(
                "Stream.generate(() -> { try { Thread.sleep(1000000); } catch"
                    + " (InterruptedException e) { throw new RuntimeException(e); } return new"
                    + " Row(\"a\"); })"),
            new FeedLimits(5, Duration.ofMillis(200)));
    assertThat(none.items).isEmpty();
    assertThat(none.outcome).isEqualTo(new Outcome.Limited("the time limit of 0.2s was reached"));
  }

  @Test
  void theStreamIsClosedHoweverItEnds() throws Exception {
    for (String stream :
        List.of(
            "Stream.empty()",
            "Stream.generate(() -> new Row(\"a\"))",
            "Stream.generate(() -> { throw new IllegalStateException(); })")) {
      String closing =
          "@Override public Stream<Row> fetchAlerts(Query q, BrokerContext c) {"
              + " Stream<Row> s = "
              + stream
              + "; return s.onClose(() -> c.note(\"closed\")); }";
      Fetched ended = fetched(closing, new FeedLimits(3, Duration.ofMinutes(1)));
      assertThat(ended.notes).as(stream).containsExactly("closed");
    }
  }

  @Test
  void theOutcomeIsNotKnownBeforeTheEnd() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Some", TestProject.fetching("Stream.generate(() -> new Row(\"a\"))"));
      project.start();
      try (AlertFeed feed = project.open("Some")) {
        assertThatThrownBy(feed::outcome).isInstanceOf(IllegalStateException.class);
      }
    }
  }
}
