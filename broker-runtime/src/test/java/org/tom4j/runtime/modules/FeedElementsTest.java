package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.FeedItem.Bad;
import org.tom4j.runtime.feed.FeedItem.Received;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Packet;

/** What a fetch gives, element by element. */
class FeedElementsTest {
  @TempDir Path folder;

  private Fetched fetched(String body) throws Exception {
    return Fetched.from(folder, body, TestProject.NO_LIMITS);
  }

  @Test
  void everyElementArrivesInOrder() throws Exception {
    Fetched all =
        fetched(
            TestProject.fetching(
                "IntStream.range(0, 25000).mapToObj(i -> new Row(\"\" + i)).parallel()"));
    assertThat(all.outcome()).isEqualTo(new Outcome.Complete());
    assertThat(all.ids()).hasSize(25_000).startsWith("0", "1").endsWith("24999");
  }

  @Test
  void anObjectOfTheModulesOwnMakingIsRendered() throws Exception {
    Fetched one = fetched(TestProject.fetching("Stream.of(new Row(\"a\"))"));
    Packet packet = ((Received) one.items().getFirst()).packet();
    assertThat(packet.origin()).isEqualTo(Packet.Origin.RENDERED);
    assertThat(new String(packet.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"a\"}");
  }

  @Test
  void anElementThatDoesNotMapIsBadAndTheNextIsNot() throws Exception {
    String body = TestProject.fetching("Stream.of(\"a\", \"\", \"b\").map(Row::new)");
    Fetched three = fetched(body);
    assertThat(three.outcome()).isEqualTo(new Outcome.Complete());
    assertThat(three.items()).hasSize(3);
    assertThat(three.items().get(1))
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
    assertThat(two.items().getFirst())
        .isEqualTo(new Bad(1, null, null, "the module's stream held a null"));
    assertThat(two.items()).hasSize(2);
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
      return Fetched.from(project, TestProject.NO_LIMITS);
    }
  }

  @Test
  void aMappingThatReturnsNullIsBad() throws Exception {
    assertThat(mapped("return null;").items())
        .containsExactly(
            new Bad(1, null, null, "toGenericAlert returned null"),
            new Bad(2, null, null, "toGenericAlert returned null"));
  }

  @Test
  void aMappingThatOverflowsTheStackIsBad() throws Exception {
    Fetched two = mapped("return toGenericAlert(row);");
    assertThat(two.outcome()).isEqualTo(new Outcome.Complete());
    assertThat(two.items())
        .hasSize(2)
        .allSatisfy(item -> assertThat(((Bad) item).reason()).startsWith("StackOverflowError"));
  }

  @Test
  void textsAreMadeFitToKeep() throws Exception {
    Fetched two =
        mapped(
            "return GenericAlert.of(row.id() + \"\\0\", \"x\\uD800y\", null, null)"
                + ".withExtra(\"k\", \"\\uDC00\").withAlias(\"\\uD83D\\uDE00\");");
    assertThat(((Received) two.items().getFirst()).alert())
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
    assertThat(two.items())
        .allSatisfy(item ->
            assertThat(((Bad) item).reason())
                .contains("the name has 501 characters, at most 500 are kept"));
  }

  @Test
  void aTimeOutsideTheCalendarMakesItsElementBad() throws Exception {
    Fetched two = mapped("return GenericAlert.of(row.id(), null, Instant.MAX, null);");
    assertThat(two.items())
        .hasSize(2)
        .allSatisfy(item -> assertThat(((Bad) item).reason()).contains("years 1 to 9999"));
  }

  @Test
  void anAnswerThatCannotBeBoundIsBadAndTheRestIsNot() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.serve("/alerts", "[{\"id\":1},{\"id\":null},{\"id\":\"3\"}]");
      project.writeModule(
          "Some",
          TestProject.fetching("context.http().getArray(URI.create(\"/alerts\"), Row.class)"));
      Fetched three = Fetched.from(project, TestProject.NO_LIMITS);
      assertThat(three.outcome()).isEqualTo(new Outcome.Complete());
      assertThat(three.items()).hasSize(3);
      assertThat(three.items().get(1))
          .isInstanceOfSatisfying(
              Bad.class,
              bad -> {
                assertThat(bad.where()).isEqualTo(2);
                assertThat(bad.member()).isEqualTo("id");
              });
      assertThat(((Received) three.items().get(2)).packet())
          .satisfies(packet -> {
            assertThat(packet.origin()).isEqualTo(Packet.Origin.RECEIVED);
            assertThat(new String(packet.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"3\"}");
          });
    }
  }
}
