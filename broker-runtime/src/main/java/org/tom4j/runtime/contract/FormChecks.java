package org.tom4j.runtime.contract;

import java.util.List;
import java.util.Map;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.form.QueryRefused;
import org.tom4j.runtime.form.QueryTexts;
import org.tom4j.runtime.form.RecordForm;
import org.tom4j.runtime.form.Widget;

/** What is promised of the query form. */
final class FormChecks {
  private FormChecks() {}

  static <Q extends Record, A> List<Check> of(Subject<Q, A> subject) {
    return List.of(
        new TimedCheck<>("every form field can be shown", subject, FormChecks::canBeShown),
        new TimedCheck<>("a query survives being stored", subject, FormChecks::survives));
  }

  private static <Q extends Record, A> void canBeShown(Attempt<Q, A> attempt) {
    BrokerInfo<Q> info = attempt.info();
    if (!info.equals(attempt.info())) {
      throw new Broken("info() says something else each time it is asked");
    }
    for (FormField field : attempt.form(NameResolver.none()).fields()) {
      if (field.label().isBlank()) {
        throw new Broken(field.name() + " has no label");
      }
      boolean chosen = field.widget() == Widget.CHOICE || field.widget() == Widget.CHOICES;
      if (chosen && field.choices().isEmpty()) {
        throw new Broken(field.name() + " is a choice of nothing");
      }
    }
  }

  private static <Q extends Record, A> void survives(Attempt<Q, A> attempt) {
    Q query = attempt.query();
    QueryTexts texts = QueryTexts.of(query);
    RecordForm<Q> form = attempt.form(texts.names());
    Map<String, List<String>> typed = texts.values();
    String stored =
        switch (form.fill(typed)) {
          case Filled.Valid(String json) -> json;
          case Filled.Invalid(Map<String, String> problems) ->
              throw new Broken(
                  query + " as a filled-in form, " + typed + ", is refused: " + problems);
        };
    Q again;
    try {
      again = form.query(stored);
    } catch (QueryRefused refused) {
      throw new Broken(stored + " was stored and is refused now: " + refused.getMessage());
    }
    if (!again.equals(query)) {
      throw new Broken(query + " was stored as " + stored + " and came back as " + again);
    }
    Filled shown = form.fill(form.values(stored));
    if (!shown.equals(new Filled.Valid(stored))) {
      throw new Broken(stored + ", shown in the form and saved, became " + shown);
    }
  }
}
