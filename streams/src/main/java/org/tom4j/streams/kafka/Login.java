package org.tom4j.streams.kafka;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one says to a Kafka who one is. */
enum Login {
  /** Not at all, or by a certificate. */
  NONE(null),
  PLAIN("PLAIN"),
  SCRAM_SHA_256("SCRAM-SHA-256"),
  SCRAM_SHA_512("SCRAM-SHA-512"),
  /** A token of an OAuth server, by client id and secret: GCN. */
  OAUTH("OAUTHBEARER");

  private final @Nullable String mechanism;

  Login(@Nullable String mechanism) {
    this.mechanism = mechanism;
  }

  /** SASL's name for it, or null. */
  @Nullable String mechanism() {
    return mechanism;
  }

  /**
   * As written in {@code tom.yaml}; null: none.
   *
   * @throws IllegalArgumentException naming those there are
   */
  static Login of(@Nullable String word) {
    if (word == null) {
      return NONE;
    }
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(login -> login.word().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "login is '"
                    + word
                    + "', and should be one of "
                    + Arrays.stream(values()).map(Login::word).collect(Collectors.joining(", "))));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
