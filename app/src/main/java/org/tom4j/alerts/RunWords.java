package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a run's page says of how it went. */
final class RunWords {
  private RunWords() {}

  /** When it began, and how long it took or has taken. */
  static String timing(QueryRun run, Instant now) {
    String started = "started " + AlertText.time(run.started()) + " UTC";
    Instant finished = run.finished();
    if (finished == null) {
      return started + ", " + AlertText.age(run.started(), now);
    }
    String took = AlertText.duration(Duration.between(run.started(), finished));
    return started + (run.state() == RunState.INTERRUPTED ? ", cut off after " : ", took ") + took;
  }

  /**
   * What there is to say: what went wrong, what was deleted, what is not shown, what the module
   * told.
   *
   * @param hidden by group, how many alerts that the reader may not see are kept to it
   */
  static List<RunPage.Remark> remarks(
      QueryRun run,
      RunState state,
      RunCounts counts,
      RunRemains remains,
      Map<String, Long> hidden,
      List<String> notes) {
    List<RunPage.Remark> remarks = new ArrayList<>();
    QueryRun.Failure failure = run.failure();
    if (state == RunState.INTERRUPTED) {
      remarks.add(interrupted(counts));
    }
    if (failure != null) {
      remarks.add(
          new RunPage.Remark(
              state == RunState.FAILED ? "bad" : "warn",
              title(failure.kind()),
              failure.words() + (state == RunState.FAILED ? kept(counts) : ""),
              Objects.requireNonNullElse(failure.uri(), "")));
    }
    String deleted = deleted(run, remains);
    if (!deleted.isEmpty()) {
      remarks.add(new RunPage.Remark("warn", "", deleted, ""));
    }
    hidden.forEach((group, alerts) ->
        remarks.add(
            new RunPage.Remark(
                "info",
                "",
                AlertText.count(alerts, "alert", "alerts")
                    + " of this run "
                    + (alerts == 1 ? "is" : "are")
                    + " restricted to "
                    + group
                    + ", and shown to members of that group alone.",
                "")));
    notes.forEach(note -> remarks.add(new RunPage.Remark("info", "", note, "")));
    return remarks;
  }

  private static RunPage.Remark interrupted(RunCounts counts) {
    return new RunPage.Remark(
        "warn",
        "Interrupted.",
        "This TOM, or the machine it runs on, ended in the middle of the run; the broker is not to"
            + " blame."
            + kept(counts)
            + " Run it again to have the rest.",
        "");
  }

  private static String kept(RunCounts counts) {
    return counts.kept() == 0
        ? ""
        : counts.kept() == 1
            ? " The one alert that had come is kept."
            : " The " + AlertText.count(counts.kept()) + " alerts that had come are kept.";
  }

  /** {@code 37 of 120 rows were deleted on 2026-11-23 after 14 days: run it again.} */
  private static String deleted(QueryRun run, RunRemains remains) {
    Instant at = remains.deletedAt();
    return remains.deleted() == 0 || at == null
        ? ""
        : "%s of %s were deleted on %s %s: run it again to have them back, if the broker still does."
            .formatted(
                AlertText.count(remains.deleted()),
                AlertText.count(run.counts().kept(), "row", "rows"),
                AlertText.time(at).substring(0, 10),
                remains.why());
  }

  /** Why alerts that had come were lost to this TOM. */
  static QueryRun.Failure notStored(String kind, String why) {
    return new QueryRun.Failure(
        kind,
        "This TOM could not store the alerts: "
            + why
            + ". What had been stored is kept. Ask whoever runs this TOM to look at its log.",
        null);
  }

  static QueryRun.Failure mustNotGoOn(RunStopped why) {
    return new QueryRun.Failure("STOPPED", String.valueOf(why.getMessage()), null);
  }

  static QueryRun.Failure leftBehind() {
    return new QueryRun.Failure(
        "LEFT_BEHIND",
        "The module did not react to the stop, so its thread was left behind. The modules page lists"
            + " it for as long as it runs, at most until this TOM is started anew.",
        null);
  }

  private static String title(String kind) {
    return switch (kind) {
      case "UNAVAILABLE" -> "The broker could not be reached.";
      case "ERROR_ANSWER" -> "The broker answered with an error.";
      case "RATE_LIMITED" -> "The broker asks to be asked less often.";
      case "REFUSED" -> "The broker refused the query.";
      case "NOT_CONFIGURED" -> "A setting is missing.";
      case "MALFORMED" -> "The answer could not be understood.";
      case "MODULE_BUG" -> "The module failed.";
      case "FILTER" -> "The query's filter cannot be used.";
      case "STOPPED" -> "The run does not go on.";
      case "LIMIT" -> "A limit was reached.";
      case "LEFT_BEHIND" -> "The module did not stop.";
      default -> "The run failed.";
    };
  }

  /** Over the words that stand in place of rows; only who has heard all knows that nothing is. */
  static String emptyTitle(RunState state) {
    return switch (state) {
      case RUNNING -> "No alert has come yet";
      case COMPLETE -> "No alerts found";
      case LIMITED -> "No alert came before the limit";
      case STOPPED -> "No alert came before it was stopped";
      case FAILED -> "No alert came before it failed";
      case INTERRUPTED -> "No alert came before this TOM ended";
    };
  }

  /** Why there are no rows, and what to do. */
  static String emptyWords(QueryRun run, RunState state, RunCounts counts) {
    PassedOver passedOver = counts.passedOver();
    if (passedOver.all() > 0) {
      return "The query's filter kept none of what came%s: %s dropped, and of %s it could not tell. Some"
              .formatted(
                  state == RunState.COMPLETE ? "" : " so far",
                  AlertText.count(passedOver.dropped()),
                  AlertText.count(passedOver.unknown()))
          + " of them are told above, with the reason.";
    }
    String unusable =
        counts.received() == 0
            ? ""
            : "%s came from %s, and none could be kept."
                .formatted(AlertText.count(counts.received(), "element", "elements"), run.broker());
    return switch (state) {
      case RUNNING -> "Rows are shown here as they come.";
      case COMPLETE ->
          (unusable.isEmpty() ? run.broker() + " answered with nothing that matches." : unusable)
              + " Names are compared exactly unless the form says otherwise: check the spelling, or"
              + " widen the query.";
      case FAILED -> unknown(run, unusable, "mend what is said above, and run it again.");
      case LIMITED, STOPPED, INTERRUPTED -> unknown(run, unusable, "run it again to hear all.");
    };
  }

  private static String unknown(QueryRun run, String unusable, String what) {
    return (unusable + " Whether " + run.broker() + " has any is not known: " + what).strip();
  }
}
