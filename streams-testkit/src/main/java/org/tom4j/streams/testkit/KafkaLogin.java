package org.tom4j.streams.testkit;

import java.util.Locale;

/** How a client of Kafka says who it is. */
public enum KafkaLogin {
  /** Not at all, or by its certificate. */
  NONE(""),
  /** Name and password as they are. */
  PLAIN("PLAIN"),
  /** Proves that it knows the password, by SHA-256. */
  SCRAM_SHA_256("SCRAM-SHA-256"),
  /** Proves that it knows the password, by SHA-512. */
  SCRAM_SHA_512("SCRAM-SHA-512"),
  /** Brings a token; its {@code sub} is the user. */
  OAUTHBEARER("OAUTHBEARER");

  private final String mechanism;

  KafkaLogin(String mechanism) {
    this.mechanism = mechanism;
  }

  /** The name of SASL: {@code SCRAM-SHA-512}; empty for {@link #NONE}. */
  public String mechanism() {
    return mechanism;
  }

  boolean isScram() {
    return this == SCRAM_SHA_256 || this == SCRAM_SHA_512;
  }

  /** Before settings of a listener that are of one mechanism. */
  String settingsPrefix() {
    return mechanism.toLowerCase(Locale.ROOT) + ".";
  }
}
