package org.tom4j.modules;

import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.runtime.modules.TestAnswer;
import org.tom4j.web.Flash;

/** What came of trying a module's settings, for people. */
final class ConnectionWords {
  private ConnectionWords() {}

  static Flash of(ServiceModule module, TestAnswer answer) {
    return switch (answer.outcome()) {
      case Outcome.Complete() -> new Flash(Flash.Kind.SUCCESS, answer.words());
      case Outcome.Limited(String limit) ->
          new Flash(Flash.Kind.WARNING, module.name() + " was not waited for: " + limit + ".");
      case Outcome.Stopped _ ->
          new Flash(Flash.Kind.WARNING, module.name() + " was not waited for: this TOM stops.");
      case Outcome.Failed(Outcome.Kind kind, String words, _) ->
          new Flash(Flash.Kind.ERROR, title(kind) + " " + words);
    };
  }

  private static String title(Outcome.Kind kind) {
    return switch (kind) {
      case UNAVAILABLE -> "The service could not be reached.";
      case ERROR_ANSWER -> "The service answered with an error.";
      case RATE_LIMITED -> "The service asks to be asked less often.";
      case REFUSED -> "The service refused these settings.";
      case NOT_CONFIGURED -> "A setting is missing.";
      case MALFORMED -> "The answer could not be understood.";
      case MODULE_BUG -> "The module failed.";
    };
  }
}
