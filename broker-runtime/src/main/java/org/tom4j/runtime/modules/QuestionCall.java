package org.tom4j.runtime.modules;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Questions;
import org.tom4j.broker.SkyService;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.QueryTexts;
import org.tom4j.runtime.form.RecordForm;

/** A module's own query for a question; what it answers must be what its form takes. */
final class QuestionCall {
  private static final Translation UNKNOWN =
      new Translation.None("cannot be asked such a question");

  private final SkyService service;
  private final RecordForm<?> form;
  private final ModuleCaller caller;

  QuestionCall(SkyService service, RecordForm<?> form, ModuleCaller caller) {
    this.service = service;
    this.form = form;
    this.caller = caller;
  }

  Translation translate(AlertQuestion question) {
    Questions<?> questions = (Questions<?>) service;
    try {
      Said said = caller.call("translate", () -> said(questions, question));
      if (said.texts == null) {
        return said.refusal == null ? UNKNOWN : new Translation.None(said.refusal);
      }
      return switch (form.fill(said.texts.values(), said.texts.names())) {
        case Filled.Valid(String json) -> new Translation.Query(json);
        case Filled.Invalid(Map<String, String> problems) ->
            new Translation.None(
                "the module made a query of it that its own form refuses: " + words(problems));
      };
    } catch (ModuleFailure bug) {
      return new Translation.None(String.valueOf(bug.getMessage()));
    }
  }

  /** Module code: the translation, and the accessors of the record it answers. */
  private static Said said(Questions<?> questions, AlertQuestion question) {
    try {
      Record query = questions.translate(question);
      return new Said(query == null ? null : QueryTexts.of(query), null);
    } catch (IllegalArgumentException refusal) {
      String words = refusal.getMessage();
      return new Said(null, words == null ? "refuses such a question" : words);
    }
  }

  private static String words(Map<String, String> problems) {
    return problems.entrySet().stream()
        .map(each -> (each.getKey() + " " + each.getValue()).strip())
        .collect(Collectors.joining("; "));
  }

  private record Said(@Nullable QueryTexts texts, @Nullable String refusal) {}
}
