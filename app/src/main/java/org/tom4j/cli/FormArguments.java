package org.tom4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.questions.QuestionForm;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.modules.BrokerModule;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a command that asks a broker takes beside its own options: the fields of the form. */
final class FormArguments {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--field",
      paramLabel = "NAME=VALUE",
      description = "A field of the form that is called like an option of this command.")
  private List<String> fields = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  FormArguments() {}

  /** Whether {@code --field} was not used. */
  boolean isEmpty() {
    return fields.isEmpty();
  }

  /**
   * The query that is asked, as it is stored.
   *
   * @param words what the command itself did not know
   * @throws ParameterException in words, if the form does not take it
   */
  String query(BrokerModule module, List<String> words) {
    try {
      return FormOptions.of(module).query(module, words, fields);
    } catch (FormOptions.Wrong wrong) {
      throw notUnderstood(wrong);
    }
  }

  /**
   * The question to all brokers that is asked.
   *
   * @param words what the command itself did not know
   * @param names for its position
   * @throws ParameterException in words, if it is none
   */
  AlertQuestion question(List<String> words, NameResolver names) {
    FormOptions options = new FormOptions("tom ask", QuestionForm.inputs());
    try {
      QuestionForm form = QuestionForm.read(options.values(words, fields), names);
      if (form.question() == null) {
        throw options.refused(form.problems());
      }
      return form.question();
    } catch (FormOptions.Wrong wrong) {
      throw notUnderstood(wrong);
    }
  }

  private ParameterException notUnderstood(FormOptions.Wrong wrong) {
    CommandLine line = command.commandLine();
    return new ParameterException(line, String.valueOf(wrong.getMessage()), wrong);
  }
}
