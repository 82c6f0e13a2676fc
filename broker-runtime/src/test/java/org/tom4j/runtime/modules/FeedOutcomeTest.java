package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Outcome.Failed;
import org.tom4j.runtime.feed.Outcome.Kind;

/** How a fetch ends, and the words it ends with. */
class FeedOutcomeTest {
  @TempDir Path folder;

  private Fetched fetched(String body) throws Exception {
    return Fetched.from(folder, body, TestProject.NO_LIMITS);
  }

  @Test
  void aStreamThatIsNullIsTheModulesBug() throws Exception {
    assertThat(fetched(TestProject.fetching("null")).outcome())
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
            "Unavailable(\"w\", u, 500)", Kind.ERROR_ANSWER,
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
      Fetched none = Fetched.from(project, TestProject.NO_LIMITS);
      assertThat(none.failure().kind()).isEqualTo(Kind.NOT_CONFIGURED);
      assertThat(none.failure().words()).contains("brokers.Some.api-key");
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
      assertThat(Fetched.from(project, TestProject.NO_LIMITS).ids()).containsExactly("k1");
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
    assertThat(noted.notes()).hasSize(100).allMatch(note -> note.length() == 1000);
    assertThat(noted.notes().getFirst()).startsWith("0 \uFFFDxxx");
  }

  @Test
  void theElementLimitEndsAnEndlessStreamWithoutAskingForOneMore() throws Exception {
    // The stream would block for ever on its fourth element.
    Fetched three =
        Fetched.from(
            folder,
            TestProject.fetching(
                "Stream.iterate(0, i -> i + 1).peek(i -> { if (i == 3)"
                    + " java.util.concurrent.locks.LockSupport.park(); })"
                    + ".map(i -> new Row(\"r\" + i))"),
            new FeedLimits(3, Duration.ofMinutes(1)));
    assertThat(three.ids()).containsExactly("r0", "r1", "r2");
    assertThat(three.outcome()).isEqualTo(new Outcome.Limited("the limit of 3 alerts was reached"));
  }

  @Test
  void anEndlessStreamInsideAFlatMapEnds() throws Exception {
    for (String endless :
        List.of(
            "Stream.of(1, 2).flatMap(i -> Stream.iterate(0, j -> j + 1))",
            "Stream.of(1).flatMap(i -> Stream.of(2).flatMap(k -> Stream.iterate(0, j -> j + 1)))",
            "Stream.iterate(0, j -> j + 1).limit(1).flatMap(i -> Stream.iterate(0, j -> j + 1))")) {
      Fetched five =
          Fetched.from(
              folder,
              TestProject.fetching(endless + ".map(j -> new Row(\"r\" + j))"),
              new FeedLimits(5, Duration.ofMinutes(1)));
      assertThat(five.ids()).as(endless).containsExactly("r0", "r1", "r2", "r3", "r4");
    }
  }

  @Test
  void anEndlessStreamOfBadElementsEndsAtItsLimit() throws Exception {
    Fetched five =
        Fetched.from(
            folder,
            TestProject.fetching("Stream.generate(() -> (Row) null)"),
            new FeedLimits(5, Duration.ofMinutes(1)));
    assertThat(five.items()).hasSize(5);
    assertThat(five.outcome()).isInstanceOf(Outcome.Limited.class);
  }

  @Test
  void theTimeLimitEndsAStreamThatWaits() throws Exception {
    Fetched none =
        Fetched.from(
            folder,
            TestProject.fetching(
                "Stream.generate(() -> { try { Thread.sleep(1000000); } catch"
                    + " (InterruptedException e) { throw new RuntimeException(e); } return new"
                    + " Row(\"a\"); })"),
            new FeedLimits(5, Duration.ofMillis(200)));
    assertThat(none.items()).isEmpty();
    assertThat(none.outcome()).isEqualTo(new Outcome.Limited("the time limit of 0.2s was reached"));
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
      Fetched ended = Fetched.from(folder, closing, new FeedLimits(3, Duration.ofMinutes(1)));
      assertThat(ended.notes()).as(stream).containsExactly("closed");
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
