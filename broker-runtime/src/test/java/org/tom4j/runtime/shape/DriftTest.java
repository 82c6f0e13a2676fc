package org.tom4j.runtime.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.Elements;
import org.tom4j.broker.Member;

/** What is told of answers that are other than before, and what is not. */
final class DriftTest {
  record Candidate(double ra, @Nullable Double magpsf) {}

  record Row(@Member("object-id") String id, Candidate candidate, @Nullable String className) {}

  record Page(Elements<Row> results, @Nullable URI next) {}

  private static final Set<String> READ =
      Set.of("id", "candidate", "candidate.ra", "candidate.magpsf");

  @Test
  void aRenamedMemberIsToldByBothNames() {
    Shape before = shape(200, i -> row("magpsf", "17." + i));
    Shape now = shape(3, i -> row("mag_psf", "17." + i));
    assertThat(Drift.between(before, now, READ))
        .extracting(Change::kind, Change::isAlarm, Change::words)
        .containsExactly(
            tuple(Change.Kind.GONE, true, "'candidate.magpsf' is gone; 'mag_psf' is new"),
            tuple(Change.Kind.NEW, false, "'candidate.mag_psf' is new"));
  }

  @Test
  void whatChanceMayExplainIsNoAlarm() {
    Shape alwaysInThree = shape(3, i -> row("magpsf", "1"));
    assertThat(Drift.between(alwaysInThree, shape(1, i -> row("x", "1")), READ))
        .noneMatch(Change::isAlarm);
    assertThat(Drift.between(alwaysInThree, shape(3, i -> row("x", "1")), READ))
        .as("three of three with it, then three of three without: (1/5)³")
        .anyMatch(Change::isAlarm);
    Shape inEveryOther = shape(100, i -> i % 2 == 0 ? row("magpsf", "1") : row("x", "1"));
    assertThat(Drift.between(inEveryOther, shape(5, i -> row("x", "1")), READ))
        .noneMatch(Change::isAlarm);
  }

  @Test
  void membersThatAreNotReadAreNewsAndNoAlarm() {
    Shape before = shape(200, i -> "{\"id\": \"a\", \"extra\": 1}");
    Shape now = shape(50, i -> "{\"id\": \"a\", \"more\": 1}");
    assertThat(Drift.between(before, now, READ))
        .extracting(Change::member)
        .containsExactly("extra", "more");
    assertThat(Change.anyAlarm(Drift.between(before, now, READ))).isFalse();
  }

  @Test
  void anotherTypeIsTold() {
    Shape before = shape(200, i -> row("magpsf", "17." + i));
    Shape now = shape(3, i -> row("magpsf", "\"17." + i + "\""));
    assertThat(Drift.between(before, now, READ))
        .extracting(Change::isAlarm, Change::words)
        .containsExactly(tuple(true, "'candidate.magpsf' was number and is text"));
  }

  @Test
  void whatIsNearlyAlwaysEmptyNowIsToldOnlyOfMany() {
    Shape before = shape(200, i -> row("magpsf", "17." + i));
    assertThat(Drift.between(before, shape(60, i -> row("magpsf", "null")), READ))
        .extracting(Change::isAlarm, Change::words)
        .containsExactly(tuple(true, "'candidate.magpsf' is empty in 100 of 100 and was in 0"));
    assertThat(Drift.between(before, shape(10, i -> row("magpsf", "NaN")), READ)).isEmpty();
  }

  @Test
  void anEmptyAnswerSaysNothing() {
    Shape before = shape(200, i -> row("magpsf", "1"));
    assertThat(Drift.between(before, Shape.NOTHING, READ)).isEmpty();
    Shape pages = shape(30, i -> "{\"results\": [" + row("magpsf", "1") + "]}");
    Set<String> read = ReadMembers.of(Page.class);
    assertThat(Drift.between(pages, shape(30, i -> "{\"results\": []}"), read)).isEmpty();
  }

  @Test
  void whatAModuleReadsIsFoundInItsRecords() {
    assertThat(ReadMembers.of(Page.class))
        .containsExactlyInAnyOrder(
            "results",
            "next",
            "results[].object-id",
            "results[].candidate",
            "results[].candidate.ra",
            "results[].candidate.magpsf",
            "results[].className",
            "results[].class_name");
  }

  @Test
  void aShapeIsReadAsItWasWritten() {
    Shape shape = shape(7, i -> "{\"a\": [{\"b\": " + i + "}, {\"b\": null}], \"c\": true}");
    assertThat(Shape.of(shape.json())).isEqualTo(shape);
    assertThat(shape.at("a[]").member("b")).isEqualTo(new MemberShape(0, 7, 0, 0, 0, 7));
    assertThat(shape.plus(shape).seen()).isEqualTo(14);
  }

  @Test
  void idsInAddressesMakeNoKindsAndTokensAreNotKept() {
    SeenAnswers seen = new SeenAnswers();
    for (String id : List.of("ZTF18aabcdef", "ZTF19aabcdef")) {
      URI address = URI.create("https://x.org/api/v1/objects/" + id);
      ShapeCounter counter = Objects.requireNonNull(seen.of(Row.class, address));
      counter.element(bytes("{\"access_token\": \"geheim\", \"id\": \"" + id + "\"}"));
    }
    assertThat(seen.shapes(sample -> sample)).hasSize(1);
    SeenShape kind = seen.shapes(sample -> sample).getFirst();
    assertThat(kind.kind()).isEqualTo("Row of /api/v1/objects/*");
    assertThat(kind.shape().seen()).isEqualTo(2);
    assertThat(new String(kind.sample(), StandardCharsets.UTF_8))
        .isEqualTo("{\"access_token\": \"***\", \"id\": \"ZTF18aabcdef\"}");
  }

  private static Tuple tuple(Object... values) {
    return Assertions.tuple(values);
  }

  private static String row(String member, String value) {
    return "{\"id\": \"a\", \"candidate\": {\"ra\": 1.5, \"" + member + "\": " + value + "}}";
  }

  private static Shape shape(int times, IntFunction<String> json) {
    ShapeCounter counter = new ShapeCounter();
    IntStream.range(0, times).forEach(i -> counter.element(bytes(json.apply(i))));
    return counter.shape();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
