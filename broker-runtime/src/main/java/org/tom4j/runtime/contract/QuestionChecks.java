package org.tom4j.runtime.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Questions;
import org.tom4j.form.Range;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.QueryTexts;

/** What is promised by a module that takes questions which are put to all brokers. */
final class QuestionChecks {
  private static final Cone PLACE =
      Cone.of(SkyPosition.ofDegrees(150.1, 2.2), Angle.ofArcseconds(5));
  private static final Range<Instant> TIME =
      new Range<>(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
  private static final Range<Double> MAG = new Range<>(15.0, 18.5);

  /** Each kind of question by itself, and all that can be asked at once. */
  private static final List<AlertQuestion> ASKED =
      List.of(
          new AlertQuestion(PLACE, null, null, null, null, null),
          new AlertQuestion(null, "ZTF18acclkfa", null, null, null, null),
          new AlertQuestion(null, null, "SN", null, null, null),
          new AlertQuestion(null, null, "SN", 0.5, null, null),
          new AlertQuestion(null, null, null, null, TIME, null),
          new AlertQuestion(null, null, null, null, null, MAG),
          new AlertQuestion(PLACE, "SN 2026abc", null, null, TIME, MAG),
          new AlertQuestion(PLACE, "SN 2026abc", "SN", 0.5, TIME, MAG));

  private QuestionChecks() {}

  /** None of a module that takes no questions. */
  static <Q extends Record, A> List<Check> of(Subject<Q, A> subject) {
    return subject.broker() instanceof Questions<?> questions
        ? List.of(
            new TimedCheck<>(
                "a question becomes a query that the form takes",
                subject,
                attempt -> becomesAQuery(attempt, questions)))
        : List.of();
  }

  private static <Q extends Record, A> void becomesAQuery(
      Attempt<Q, A> attempt, Questions<?> questions) {
    boolean any = false;
    for (AlertQuestion question : ASKED) {
      Record query = translated(questions, question);
      Record again = translated(questions, question);
      if (!Objects.equals(query, again)) {
        throw new Broken(
            question + " became " + query + ", and " + again + " when it was asked once more");
      }
      any |= query != null;
      if (query != null) {
        QueryTexts texts = QueryTexts.of(query);
        if (attempt.form(texts.names()).fill(texts.values())
            instanceof Filled.Invalid(Map<String, String> problems)) {
          throw new Broken(
              question + " became " + query + ", which the module's own form refuses: " + problems);
        }
      }
    }
    if (!any) {
      throw new NotTried("none of the questions that were tried becomes a query of this module");
    }
  }

  /** Null: it cannot be asked so, or says why not. */
  private static @Nullable Record translated(Questions<?> questions, AlertQuestion question) {
    try {
      return questions.translate(question);
    } catch (IllegalArgumentException refused) {
      if (Stream.ofNullable(refused.getMessage()).allMatch(String::isBlank)) {
        throw new Broken(question + " is refused without a word");
      }
      return null;
    }
  }
}
