package org.tom4j.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.form.Choice;
import org.tom4j.runtime.form.FormField;

/**
 * One field of a form as it is shown: what it asks, what stands in it, what is wrong with it.
 *
 * @param name the parameter's name; the input's id is {@code f-} and the name
 * @param label what a person reads
 * @param help a sentence under the input, or ""
 * @param group the heading it stands under, or ""
 * @param widget what it is filled in with
 * @param required whether it must be filled in
 * @param choices what can be chosen, for CHOICE and CHOICES; what is suggested, for TEXT
 * @param values what stands in it, as sent; several for CHOICES, empty if nothing does
 * @param problem what is wrong with it, in words, or null
 * @param autocomplete the browser's word for what belongs here ({@code username}), or null
 */
public record FieldView(
    String name,
    String label,
    String help,
    String group,
    Widget widget,
    boolean required,
    List<Choice> choices,
    List<String> values,
    @Nullable String problem,
    @Nullable String autocomplete) {

  /** What a field is filled in with: those of a module's form, and some of our own pages'. */
  public enum Widget {
    TEXT,
    INTEGER,
    NUMBER,
    CHECKBOX,
    CHOICE,
    CHOICES,
    DATE,
    TIME,
    POSITION,
    PASSWORD,
    LONG_TEXT,
    FILE
  }

  public FieldView {
    choices = List.copyOf(choices);
    values = List.copyOf(values);
  }

  /** An empty field that may stay empty. */
  public static FieldView of(String name, String label, Widget widget) {
    return new FieldView(name, label, "", "", widget, false, List.of(), List.of(), null, null);
  }

  /** A field of a module's form, with what was sent for it. */
  public static FieldView of(FormField field, List<String> values, @Nullable String problem) {
    return new FieldView(
        field.name(),
        field.label(),
        field.help(),
        field.group(),
        Widget.valueOf(field.widget().name()),
        field.required(),
        field.choices(),
        values,
        problem,
        null);
  }

  public FieldView mustBeFilled() {
    return new FieldView(
        name, label, help, group, widget, true, choices, values, problem, autocomplete);
  }

  public FieldView withHelp(String words) {
    return new FieldView(
        name, label, words, group, widget, required, choices, values, problem, autocomplete);
  }

  public FieldView withGroup(String heading) {
    return new FieldView(
        name, label, help, heading, widget, required, choices, values, problem, autocomplete);
  }

  public FieldView withChoices(List<Choice> entries) {
    return new FieldView(
        name, label, help, group, widget, required, entries, values, problem, autocomplete);
  }

  /** What stands in it; null leaves it empty. */
  public FieldView withValue(@Nullable String value) {
    return withValues(value == null ? List.of() : List.of(value));
  }

  public FieldView withValues(List<String> sent) {
    return new FieldView(
        name, label, help, group, widget, required, choices, sent, problem, autocomplete);
  }

  /** What is wrong with it, or null. */
  public FieldView withProblem(@Nullable String words) {
    return new FieldView(
        name, label, help, group, widget, required, choices, values, words, autocomplete);
  }

  public FieldView withAutocomplete(String word) {
    return new FieldView(
        name, label, help, group, widget, required, choices, values, problem, word);
  }

  public String id() {
    return "f-" + name;
  }

  /** The id of the suggestions for what is typed, or null if there are none. */
  public @Nullable String listId() {
    return widget == Widget.TEXT && !choices.isEmpty() ? id() + "-list" : null;
  }

  /** The value of a field that holds one. */
  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean chosen(String value) {
    return values.contains(value);
  }

  /** The ids of the texts that explain it, for {@code aria-describedby}; null if there are none. */
  public @Nullable String describedBy() {
    String help = this.help.isEmpty() ? "" : id() + "-help";
    String wrong = problem == null ? "" : id() + "-problem";
    String ids = (wrong + " " + help).strip();
    return ids.isEmpty() ? null : ids;
  }

  /** A class for its width: numbers, dates and units are short and stand beside each other. */
  public String look() {
    return switch (widget) {
      case INTEGER, NUMBER, DATE -> "field--short";
      case TIME -> "field--time";
      case CHOICE -> name.endsWith("_unit") ? "field--short" : "";
      case LONG_TEXT -> "field--wide";
      case TEXT, CHECKBOX, CHOICES, POSITION, PASSWORD, FILE -> "";
    };
  }

  /** Which keyboard a phone offers, or null for the usual one. */
  public @Nullable String inputMode() {
    return switch (widget) {
      case INTEGER -> "numeric";
      default -> null;
    };
  }

  /** How a value is written, or null where the label says it. */
  public @Nullable String placeholder() {
    return switch (widget) {
      case DATE -> "YYYY-MM-DD";
      case TIME -> "YYYY-MM-DD HH:MM:SS";
      case POSITION -> "name, or 265.98312 +53.61745";
      default -> null;
    };
  }
}
