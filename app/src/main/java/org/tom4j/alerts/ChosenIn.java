package org.tom4j.alerts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts were chosen: on the page of a run, or on that of a question, which is of several
 * runs.
 *
 * @param runs at least one
 * @param question the question's page; "": the only run's
 */
record ChosenIn(List<QueryRun> runs, String question) {
  /** A question is one run of each broker. */
  static final int MOST_RUNS = 100;

  private static final Pattern QUESTION = Pattern.compile("/alerts/ask/[0-9]{1,18}/");

  ChosenIn {
    runs = List.copyOf(runs);
  }

  /**
   * @param back as it was sent: it is followed only if it is the page of a question
   */
  static ChosenIn of(List<QueryRun> runs, @Nullable String back) {
    return new ChosenIn(runs, back != null && QUESTION.matcher(back).matches() ? back : "");
  }

  /** The only run, or the first. */
  QueryRun run() {
    return runs.getFirst();
  }

  /**
   * The run of them in which each alert was chosen; the first if none has it any more.
   *
   * @param alerts all that are asked for
   */
  LongFunction<QueryRun> of(Collection<Long> alerts, RowPlaceFinder places) {
    if (runs.size() == 1) {
      return _ -> run();
    }
    Map<Long, Set<Long>> having = places.runs(runs.stream().map(QueryRun::id).toList(), alerts);
    return alert ->
        runs.stream()
            .filter(run -> having.getOrDefault(alert, Set.of()).contains(run.id()))
            .findFirst()
            .orElse(run());
  }

  String title() {
    return question.isEmpty() ? run().title() : "Ask all brokers";
  }

  /** The page that one came from. */
  String path() {
    return question.isEmpty() ? "/alerts/run/" + run().id() + "/" : question;
  }
}
