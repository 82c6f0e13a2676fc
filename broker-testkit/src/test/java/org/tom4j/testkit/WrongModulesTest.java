package org.tom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tom4j.broker.AlertBroker;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Contract;
import org.tom4j.runtime.contract.Result.Failed;
import org.tom4j.runtime.contract.Result.Passed;
import org.tom4j.runtime.contract.Result.Skipped;

/** Each wrong module fails where it should, and nowhere else. Most of the time is waiting. */
@Execution(ExecutionMode.CONCURRENT)
class WrongModulesTest {
  private static final String SHOWN = "every form field can be shown";
  private static final String STORED = "a query survives being stored";
  private static final String QUESTION = "a question becomes a query that the form takes";
  private static final String MAPS = "every recorded element binds and maps";
  private static final String SAME = "an alert maps the same each time";
  private static final String AGAIN = "an alert maps the same after a second binding";
  private static final String IDS = "ids are unique";
  private static final String RESUMES = "a stream goes on where it was left";
  private static final String LAZY = "nothing is asked before the first read";
  private static final String EARLY = "the first alert comes before the answer ends";
  private static final String CLOSE = "an early close lets the connection go";
  private static final String INTERRUPTION = "an interruption ends a waiting read";
  private static final String BROKEN_OFF = "an answer that breaks off is Malformed";
  private static final String HALF = "half an answer is Malformed";
  private static final String THREADS = "two threads get their own answers";
  private static final List<String> HOSTILE =
      List.of(
          BROKEN_OFF,
          HALF,
          "status 429 is RateLimited",
          "status 500 is Unavailable",
          "a page for people is Malformed",
          "10 GB are Malformed",
          "an endless drip is Unavailable");

  static Stream<Arguments> modules() {
    return Stream.of(
        arguments(new Right(), List.of()),
        arguments(new Wrong.TakesNames(), List.of()),
        arguments(new Wrong.AsksWhatItsFormRefuses(), List.of(QUESTION)),
        arguments(new Wrong.CountsQuestions(), List.of(QUESTION)),
        arguments(new WrongStreams.GoesOn(), List.of()),
        arguments(new WrongStreams.TellsThePlaceOfTheAlert(), List.of(RESUMES)),
        arguments(new WrongStreams.BeginsAnew(), List.of(RESUMES)),
        arguments(new WrongStreams.TakesNothingUp(), List.of(RESUMES)),
        arguments(new Wrong.AsksTooEarly(), List.of(LAZY)),
        arguments(new Wrong.ReturnsAList(), List.of(LAZY, EARLY)),
        arguments(new Wrong.CollectsAll(), List.of(EARLY)),
        arguments(new Wrong.LosesTheClose(), List.of(CLOSE)),
        arguments(new Wrong.SwallowsInterruptions(), List.of(INTERRUPTION)),
        arguments(new Wrong.MapsAtRandom(), List.of(SAME, AGAIN)),
        arguments(new Wrong.ReadsTheClock(), List.of(SAME, AGAIN)),
        arguments(new Wrong.SharesTheQuery(), List.of(THREADS)),
        arguments(new Wrong.RepeatsIds(), List.of(IDS)),
        arguments(new Wrong.TakesHalfForWhole(), List.of(BROKEN_OFF, HALF)),
        arguments(new Wrong.HidesErrors(), HOSTILE),
        arguments(new Wrong.WrapsErrors(), HOSTILE),
        arguments(new Wrong.ThrowsForGoodAlerts(), List.of(MAPS, SAME, AGAIN, IDS)));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void failWhereTheyShould(Right module, List<String> expected) {
    assertThat(failures(module, new Right.Query("Arrakis"))).containsOnlyKeys(expected);
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        arguments(new Wrong.ReservedName(1), List.of(SHOWN, STORED), "limit"),
        arguments(new Wrong.NoInput(Map.of()), List.of(SHOWN, STORED), "anything"),
        arguments(new Wrong.Growing("Arrakis"), List.of(STORED), "Arrakis**"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void failForTheirForms(Record query, List<String> expected, String named) {
    Map<String, String> failures = failuresOfForm(query);
    assertThat(failures).containsOnlyKeys(expected);
    assertThat(failures.values()).allSatisfy(words -> assertThat(words).contains(named));
  }

  @Test
  @Timeout(30)
  void doNotHoldUpACheckForEver() {
    Check maps =
        checks(new Wrong.NeverReturns(), new Right.Query("Arrakis")).stream()
            .filter(check -> check.name().equals(MAPS))
            .findFirst()
            .orElseThrow();
    assertThat(maps.run())
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.words()).contains("did not end", "Wrong.java:"));
  }

  @Test
  void areNotTriedOnGoingOnWithAQueryThatDoesNot() {
    Check resumes =
        checks(new WrongStreams.BeginsAnewAndSaysSo(), new Right.Query("Arrakis")).stream()
            .filter(check -> check.name().equals(RESUMES))
            .findFirst()
            .orElseThrow();
    assertThat(resumes.run())
        .isInstanceOfSatisfying(
            Skipped.class, skipped -> assertThat(skipped.words()).contains("begins anew"));
  }

  @SuppressWarnings("unchecked") // the class of the query is its own form
  private static <Q extends Record> Map<String, String> failuresOfForm(Q query) {
    return failures(new Wrong.WithForm<>((Class<Q>) query.getClass()), query);
  }

  private static <Q extends Record, A> Map<String, String> failures(
      AlertBroker<Q, A> module, Q query) {
    Map<String, String> failures = new LinkedHashMap<>();
    List<String> skipped = new ArrayList<>();
    for (Check check : checks(module, query)) {
      switch (check.run()) {
        case Failed(String words) -> failures.put(check.name(), words);
        case Skipped _ -> skipped.add(check.name());
        case Passed _ -> {}
      }
    }
    // Whoever collects all alerts has let the connection go before anybody can close early.
    assertThat(skipped).isEqualTo(failures.containsKey(EARLY) ? List.of(CLOSE) : List.of());
    return failures;
  }

  private static <Q extends Record, A> List<Check> checks(AlertBroker<Q, A> module, Q query) {
    return Contract.of(Right.recorded().subject(module, query));
  }
}
