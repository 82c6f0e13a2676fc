package org.tom4j.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tom4j.form.Choice;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.SuggestionAnswer;
import org.tom4j.web.FieldView;

/**
 * What services tell can be typed into their forms, asked once an hour. A form waits two seconds
 * for it and then opens without. Safe for all threads.
 */
final class FieldSuggestions {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long GOOD_FOR = Duration.ofHours(1).toNanos();

  /** A service that failed is asked again soon. */
  private static final long BAD_FOR = Duration.ofMinutes(1).toNanos();

  private final Map<String, Asked> asked = new ConcurrentHashMap<>();

  /**
   * One question.
   *
   * @param version of the module: another one asks anew
   */
  private record Asked(String version, long since, CompletableFuture<SuggestionAnswer> answer) {

    boolean isFresh(BrokerModule module) {
      boolean good =
          !answer.isDone()
              || (!answer.isCompletedExceptionally()
                  && answer.join().outcome() instanceof Outcome.Complete);
      return version.equals(module.version())
          && System.nanoTime() - since < (good ? GOOD_FOR : BAD_FOR);
    }
  }

  /** The fields with their suggestions; those that should have some and have not say so. */
  List<FieldView> into(List<FieldView> fields, BrokerModule module) {
    if (!module.abilities().contains(Ability.SUGGESTIONS)) {
      return fields;
    }
    CompletableFuture<SuggestionAnswer> answer =
        asked
            .compute(
                module.name(),
                (_, before) -> before != null && before.isFresh(module) ? before : ask(module))
            .answer();
    try {
      SuggestionAnswer told = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return told.outcome() instanceof Outcome.Failed failed
          ? without(fields, module, failed.words())
          : fields.stream().map(field -> with(field, told.values())).toList();
    } catch (TimeoutException slow) {
      return without(fields, module, module.name() + " has not answered yet.");
    } catch (ExecutionException unusable) {
      return fields;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return fields;
    }
  }

  private static Asked ask(BrokerModule module) {
    CompletableFuture<SuggestionAnswer> answer = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("suggestions of " + module.name())
        .start(() -> {
          try {
            answer.complete(module.suggestions());
          } catch (RuntimeException unusable) {
            answer.completeExceptionally(unusable);
          }
        });
    return new Asked(module.version(), System.nanoTime(), answer);
  }

  private static FieldView with(FieldView field, Map<String, List<String>> values) {
    List<String> offered = values.getOrDefault(field.name(), List.of());
    return offered.isEmpty() || field.widget() != FieldView.Widget.TEXT
        ? field
        : field.withChoices(offered.stream().map(value -> new Choice(value, value)).toList());
  }

  private static List<FieldView> without(
      List<FieldView> fields, BrokerModule module, String words) {
    Set<String> concerned = suggestedFields(module);
    return fields.stream()
        .map(field ->
            concerned.contains(field.name())
                ? field.withHelp((field.help() + ". Suggestions are unavailable: " + words).strip())
                : field)
        .toList();
  }

  private static Set<String> suggestedFields(BrokerModule module) {
    try {
      return module.suggestedFields();
    } catch (ModuleFailure bug) {
      return Set.of();
    }
  }
}
