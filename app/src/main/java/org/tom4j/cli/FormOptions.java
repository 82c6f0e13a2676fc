package org.tom4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tom4j.form.Choice;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.form.Widget;
import org.tom4j.runtime.modules.BrokerModule;

/** A form as options of a command: {@code target_name} is {@code --target-name}. */
final class FormOptions {
  private final String asks;
  private final List<FormField> inputs;

  /**
   * @param asks who asks for the fields: a module, or a command
   */
  FormOptions(String asks, List<FormField> inputs) {
    this.asks = asks;
    this.inputs = inputs;
  }

  static FormOptions of(BrokerModule module) {
    return new FormOptions(module.name(), module.fields());
  }

  /** Options that are not the form's, or values that it does not take; words for a person. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String words) {
      super(words);
    }
  }

  /** The query that the options ask of a module, as it is stored. */
  String query(BrokerModule module, List<String> words, List<String> fields) throws Wrong {
    return switch (module.fill(values(words, fields))) {
      case Filled.Valid(String json) -> json;
      case Filled.Invalid(Map<String, String> problems) -> throw refused(problems);
    };
  }

  /**
   * Field → values, as they were typed.
   *
   * @param words what the command itself did not know
   * @param fields {@code name=value}, for a field that is called like an option of the command
   */
  Map<String, List<String>> values(List<String> words, List<String> fields) throws Wrong {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      FormField field = field(words.get(i));
      int equals = words.get(i).indexOf('=');
      if (equals >= 0) {
        add(values, field, words.get(i).substring(equals + 1));
      } else if (field.widget() == Widget.CHECKBOX) {
        add(values, field, "true");
      } else if (i + 1 < words.size()) {
        add(values, field, words.get(++i));
      } else {
        throw new Wrong(option(field) + " needs a value.");
      }
    }
    for (String given : fields) {
      int equals = given.indexOf('=');
      if (equals < 1) {
        throw new Wrong("--field takes NAME=VALUE, not '" + given + "'.");
      }
      add(values, field("--" + given), given.substring(equals + 1));
    }
    return values;
  }

  /** What is wrong with the values of fields. */
  Wrong refused(Map<String, String> problems) {
    return new Wrong(words(problems));
  }

  private static void add(Map<String, List<String>> values, FormField field, String value) {
    values.computeIfAbsent(field.name(), none -> new ArrayList<>()).add(value);
  }

  private FormField field(String word) throws Wrong {
    String name = word.replaceFirst("=.*", "").replaceFirst("^--", "").replace('-', '_');
    Optional<FormField> found =
        inputs.stream().filter(field -> field.name().equals(name)).findFirst();
    if (!word.startsWith("--") || found.isEmpty()) {
      throw new Wrong("'" + word + "' is not understood.\n" + known());
    }
    return found.get();
  }

  private String words(Map<String, String> problems) {
    return problems.entrySet().stream()
            .map(problem ->
                problem.getKey().isEmpty()
                    ? problem.getValue()
                    : "--" + problem.getKey().replace('_', '-') + ": " + problem.getValue())
            .collect(Collectors.joining("\n"))
        + "\n"
        + known();
  }

  /** The options there are, a line each. */
  private String known() {
    return asks
        + (inputs.isEmpty() ? " asks for nothing." : " asks for:\n")
        + inputs.stream()
            .map(field -> "  " + option(field) + " " + kind(field) + meaning(field))
            .collect(Collectors.joining("\n"));
  }

  private static String option(FormField field) {
    return "--" + field.name().replace('_', '-');
  }

  private static String kind(FormField field) {
    return switch (field.widget()) {
      case CHECKBOX -> "";
      case CHOICE, CHOICES ->
          field.choices().stream().map(Choice::value).collect(Collectors.joining("|")) + " ";
      default -> field.widget().name().toUpperCase(Locale.ROOT) + " ";
    };
  }

  private static String meaning(FormField field) {
    return "("
        + field.label()
        + (field.required() ? "; required" : "")
        + (field.help().isEmpty() ? "" : "; " + field.help())
        + ")";
  }
}
