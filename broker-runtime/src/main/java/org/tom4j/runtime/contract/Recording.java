package org.tom4j.runtime.contract;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers by the address that they answer. Immutable. */
public final class Recording {
  private static final Recording EMPTY = new Recording(Map.of());

  private final Map<String, RecordedAnswer> answers;

  private Recording(Map<String, RecordedAnswer> answers) {
    this.answers = answers;
  }

  /** No answers at all. */
  public static Recording empty() {
    return EMPTY;
  }

  /**
   * These answers and one more.
   *
   * @param address {@code https://host/path?question}, the question's parts in any order; without a
   *     question it answers every question to that path. Without a host it is the TOM's own
   * @throws IllegalArgumentException if it is no address
   */
  public Recording with(String address, RecordedAnswer answer) {
    Map<String, RecordedAnswer> more = new LinkedHashMap<>(answers);
    more.put(normal(URI.create(address)), answer);
    return new Recording(more);
  }

  /** Whether there is no answer in it. */
  public boolean isEmpty() {
    return answers.isEmpty();
  }

  /** The addresses that are answered. */
  public Set<String> addresses() {
    return Set.copyOf(answers.keySet());
  }

  /** The answer to a question, or null if none was recorded. */
  public @Nullable RecordedAnswer answerTo(URI asked) {
    String whole = normal(asked);
    RecordedAnswer exact = answers.get(whole);
    int question = whole.indexOf('?');
    return exact == null && question >= 0 ? answers.get(whole.substring(0, question)) : exact;
  }

  private static String normal(URI uri) {
    String host =
        uri.getRawAuthority() == null
            ? ""
            : (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String question = uri.getRawQuery();
    return question == null
        ? host + path
        : host
            + path
            + "?"
            + Arrays.stream(question.split("&")).sorted().collect(Collectors.joining("&"));
  }
}
