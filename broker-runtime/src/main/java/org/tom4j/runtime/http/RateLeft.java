package org.tom4j.runtime.http;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many questions a service says it will still answer, out of an answer's headers. */
final class RateLeft {
  /** {@code -remaining} and {@code -limit} go behind. */
  private static final List<String> COUNTS =
      List.of("x-rate-limit", "x-ratelimit", "ratelimit", "x-cone-rate-limit");

  /** RateLimit of the IETF's drafts: {@code limit=100, remaining=50} or {@code "day";r=50;t=30}. */
  private static final Pattern IN_ONE =
      Pattern.compile("(?:\\bremaining|;\\s*r)\\s*=\\s*([0-9]{1,9})");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private RateLeft() {}

  /** {@code "17 of 20"} or {@code "17"}; null if nothing is said. */
  static @Nullable String of(Function<String, @Nullable String> header) {
    for (String count : COUNTS) {
      String left = number(header.apply(count + "-remaining"));
      if (left != null) {
        String limit = number(header.apply(count + "-limit"));
        return limit == null ? left : left + " of " + limit;
      }
    }
    String inOne = header.apply("ratelimit");
    Matcher left = IN_ONE.matcher(inOne == null ? "" : inOne);
    return left.find() ? left.group(1) : null;
  }

  private static @Nullable String number(@Nullable String header) {
    String text = header == null ? "" : header.strip();
    return NUMBER.matcher(text).matches() ? text : null;
  }
}
