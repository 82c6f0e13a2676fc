package org.tom4j.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AlertText;
import org.tom4j.api.ApiJson;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.modules.KnownNames;
import org.tom4j.people.People;
import org.tom4j.questions.QuestionAnswer;
import org.tom4j.questions.QuestionAnswer.AskedBroker;
import org.tom4j.questions.QuestionAnswer.FoundObject;
import org.tom4j.questions.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code tom ask}: one question to all brokers, and one table of what they found. */
@Command(
    name = "ask",
    customSynopsis = "tom ask [--FIELD VALUE]... [--as PERSON] [--json]",
    description = {
      "Put one question to all brokers at once; alerts are kept as from the page.",
      "The fields are those of the page: --position, --position-radius, --name, --class-name,",
      "--probability, --time-min, --time-max, --mag-min, --mag-max."
    },
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** States of runs that their broker answered, if only by nothing. */
  private static final Set<String> ANSWERED = Set.of("complete", "limited");

  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Mixin private FormArguments form = new FormArguments();

  @Option(names = "--json", description = "One JSON object, as the API answers it.")
  private boolean json;

  @Option(
      names = "--as",
      paramLabel = "PERSON",
      description = "Whose question it is; otherwise administrators alone see it.")
  private @Nullable String person;

  @Unmatched private List<String> words = new ArrayList<>();

  AskCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      People people = tom.part(People.class);
      Viewer viewer = person == null ? Viewer.CONSOLE : people.viewer(people.named(person).id());
      AlertQuestion question = form.question(words, tom.part(KnownNames.class).of(viewer));
      Questions questions = tom.part(Questions.class);
      QuestionAnswer answer = ended(questions, viewer, ask(questions, viewer, question));
      if (json) {
        surroundings.out().println(ApiJson.text(answer));
      } else {
        print(answer.objects());
      }
      boolean any =
          answer.brokers().stream()
              .anyMatch(each -> ANSWERED.contains(each.state()) || each.received() > 0);
      if (!any) {
        surroundings.err().println("No broker answered this question.");
      }
      return any ? 0 : 1;
    }
  }

  private static long ask(Questions questions, Viewer viewer, AlertQuestion question) {
    try {
      return questions.ask(viewer, question);
    } catch (Questions.TooMany tooMany) {
      throw new CommandFailure(tooMany.words());
    }
  }

  /** Tells of each broker as it ends, and returns when all have. */
  private QuestionAnswer ended(Questions questions, Viewer viewer, long id)
      throws InterruptedException {
    surroundings.err().println("Question " + id + ".");
    Set<String> told = new HashSet<>();
    String version = "";
    while (true) {
      String now = questions.version(viewer, id).orElseThrow();
      if (now.equals(version)) {
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        continue;
      }
      version = now;
      QuestionAnswer answer = questions.told(viewer, id).orElseThrow();
      for (AskedBroker broker : answer.brokers()) {
        if (broker.ended() && !broker.state().equals("left out") && told.add(broker.broker())) {
          surroundings.err().println(PlainText.of(words(broker)));
        }
      }
      if (!answer.running()) {
        return answer;
      }
    }
  }

  private static String words(AskedBroker broker) {
    return "%s: %s, %s%s"
        .formatted(
            broker.broker(),
            broker.state(),
            AlertText.count(broker.shown(), "alert", "alerts"),
            broker.words().isEmpty() ? "" : ". " + broker.words());
  }

  private void print(List<FoundObject> objects) {
    if (objects.isEmpty()) {
      surroundings.err().println("No alerts found.");
      return;
    }
    TextTable table = new TextTable("NAME", "NEWEST (UTC)", "RA", "DEC", "MAG", "BAND", "TOLD BY");
    for (FoundObject found : objects) {
      table.add(
          found.name(),
          AlertText.time(found.timestamp()),
          degrees(found.ra()),
          degrees(found.dec()),
          AlertText.magnitude(
              found.mag(),
              found.magKind() == null ? null : found.magKind().toUpperCase(Locale.ROOT)),
          Objects.requireNonNullElse(found.band(), ""),
          toldBy(found));
    }
    table.print(surroundings.out());
  }

  private static String degrees(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.5f", value);
  }

  /** {@code ALeRCE ZTF (probability 0.930), TNS}. */
  private static String toldBy(FoundObject found) {
    return found.alerts().stream()
        .collect(
            Collectors.toMap(
                QuestionAnswer.ToldAlert::broker,
                AskCommand::scored,
                (first, next) -> first.isEmpty() ? next : first,
                LinkedHashMap::new))
        .entrySet()
        .stream()
        .map(each -> each.getKey() + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String scored(QuestionAnswer.ToldAlert told) {
    String name = told.scoreName() == null ? "" : told.scoreName() + " ";
    return told.score() == null ? "" : " (" + name + AlertText.score(told.score()) + ")";
  }
}
