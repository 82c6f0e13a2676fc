package org.tom4j.runtime.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
    List<Change> news = new ArrayList<>();
    ShapeHistory after = usual(200, "17.1").and(rows(3, "mag_psf", "17.2"), READ, news);
    assertThat(words(after)).containsExactly("'candidate.magpsf' is gone; 'mag_psf' is new");
    assertThat(news).extracting(Change::words).containsExactly("'candidate.mag_psf' is new");
    ShapeHistory later = after.and(rows(3, "mag_psf", "17.3"), READ, news);
    assertThat(words(later)).as("told once, as it began").isEqualTo(words(after));
    assertThat(words(after.and(rows(1, "magpsf", "17.1"), READ, news))).isEmpty();
  }

  @Test
  void whatChanceMayExplainIsNoAlarmUntilItComesTooOften() {
    ShapeHistory three = usual(3, "1");
    assertThat(words(then(three, rows(1, "x", "1")))).isEmpty();
    assertThat(words(then(three, rows(3, "x", "1")))).as("(1/5)³").hasSize(1);
    ShapeHistory gathered = then(then(usual(30, "1"), rows(1, "x", "1")), rows(1, "x", "1"));
    assertThat(words(gathered)).as("(1/32)² over two fetches").hasSize(1);
    ShapeHistory inEveryOther =
        ShapeHistory.of(shape(100, i -> i % 2 == 0 ? row("magpsf", "1") : row("x", "1")));
    assertThat(words(then(inEveryOther, rows(5, "x", "1")))).isEmpty();
  }

  @Test
  void oneMemberThatIsRareHidesNoOtherThatIsGone() {
    ShapeHistory rare =
        ShapeHistory.of(
            shape(60, i -> i == 0 ? "{\"id\": 1, \"candidate\": {\"ra\": 1}}" : "{\"id\": 1}"));
    ShapeHistory lacking = then(rare, shape(5, i -> "{\"id\": 1}"));
    assertThat(words(lacking)).isEmpty();
    assertThat(words(then(then(lacking, shape(1, i -> "{\"no\": 1}")), shape(1, i -> "{}"))))
        .containsExactly("'id' is gone; 'no' is new");
  }

  @Test
  void membersThatAreNotReadAreNewsAndNoAlarm() {
    List<Change> news = new ArrayList<>();
    ShapeHistory before = ShapeHistory.of(shape(200, i -> "{\"id\": \"a\", \"extra\": 1}"));
    assertThat(words(before.and(shape(50, i -> "{\"id\": \"a\", \"more\": 1}"), READ, news)))
        .isEmpty();
    assertThat(news).extracting(Change::words).containsExactly("'more' is new");
    before.and(
        shape(
            1, i -> "{\"id\": \"a\", \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1, \"g\": 1}"),
        READ,
        news);
    assertThat(news.getLast().words()).isEqualTo("6 members are new: b, c, d, e, f …");
  }

  @Test
  void anotherTypeIsToldUntilItIsTheUsualOneAgain() {
    ShapeHistory before = usual(200, "17.5");
    assertThat(words(then(before, rows(1, "magpsf", "\"17.5\"")))).as("a slip").isEmpty();
    ShapeHistory text = then(before, rows(3, "magpsf", "\"17.5\""));
    assertThat(words(text)).containsExactly("'candidate.magpsf' was number and is text");
    assertThat(words(then(text, rows(2, "magpsf", "17.5")))).isEmpty();
    assertThat(words(then(text.accepted(), rows(9, "magpsf", "\"17.5\"")))).isEmpty();
  }

  @Test
  void whatIsNearlyAlwaysEmptyNowIsToldOnlyOfManyAndUntilItIsFilled() {
    ShapeHistory before = usual(200, "17.5");
    ShapeHistory empty = then(before, rows(60, "magpsf", "null"));
    assertThat(words(empty))
        .containsExactly("'candidate.magpsf' is empty in 100 of 100 and was in 0");
    assertThat(words(then(empty, rows(2, "magpsf", "NaN")))).hasSize(1);
    assertThat(words(then(empty, rows(2, "magpsf", "17.5")))).isEmpty();
    assertThat(words(then(before, rows(10, "magpsf", "NaN")))).isEmpty();
  }

  @Test
  void anEmptyAnswerSaysNothingAndHealsNothing() {
    Set<String> read = ReadMembers.of(Page.class);
    ShapeHistory pages = ShapeHistory.of(shape(30, i -> page(row("magpsf", "1"))));
    Shape empty = shape(30, i -> page(""));
    assertThat(words(pages.and(empty, read, new ArrayList<>()))).isEmpty();
    ShapeHistory drifted = pages.and(shape(9, i -> page(row("x", "1"))), read, new ArrayList<>());
    assertThat(words(drifted)).hasSize(1);
    assertThat(words(drifted.and(empty, read, new ArrayList<>()))).hasSize(1);
  }

  @Test
  void whatIsAcceptedIsUsual() {
    ShapeHistory drifted = then(usual(200, "1"), rows(3, "mag_psf", "1"));
    assertThat(words(then(drifted.accepted(), rows(50, "mag_psf", "1")))).isEmpty();
  }

  @Test
  void namesThatAreDataDoNotGrowWithoutBound() {
    ShapeHistory history = ShapeHistory.of(shape(1, i -> "{}"));
    for (int fetch = 0; fetch < 8; fetch++) {
      int from = fetch * 1000;
      history = then(history, shape(1_000, i -> "{\"o" + (from + i) + "\": {\"a\": 1}}"));
    }
    long members =
        history.usual().objects().values().stream().mapToLong(each -> each.members().size()).sum();
    assertThat(members).isLessThanOrEqualTo(3_000);
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
  void aHistoryIsReadAsItWasWritten() {
    Shape shape = shape(7, i -> "{\"a\": [{\"b\": " + i + "}, {\"b\": null}], \"c\": true}");
    ShapeHistory history = ShapeHistory.of(shape).and(shape(9, i -> "{}"), READ, new ArrayList<>());
    assertThat(ShapeHistory.of(history.json())).isEqualTo(history);
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

  private static ShapeHistory usual(int times, String magnitude) {
    return ShapeHistory.of(rows(times, "magpsf", magnitude));
  }

  private static ShapeHistory then(ShapeHistory before, Shape now) {
    return before.and(now, READ, new ArrayList<>());
  }

  private static List<String> words(ShapeHistory history) {
    return history.alarms().stream().map(Change::words).toList();
  }

  private static Shape rows(int times, String member, String value) {
    return shape(times, i -> row(member, value));
  }

  private static String page(String rows) {
    return "{\"results\": [" + rows + "]}";
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
