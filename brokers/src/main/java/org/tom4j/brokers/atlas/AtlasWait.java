package org.tom4j.brokers.atlas;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a full server asks to wait: it says so in words, "available in 42 seconds". */
final class AtlasWait {
  private static final Pattern WORDS =
      Pattern.compile("available in (\\d{1,6}) (second|minute|hour)");

  private AtlasWait() {}

  /** Null if the words tell no time. */
  static @Nullable Duration in(String words) {
    Matcher matcher = WORDS.matcher(words);
    if (!matcher.find()) {
      return null;
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "second" -> Duration.ofSeconds(count);
      case "minute" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }
}
