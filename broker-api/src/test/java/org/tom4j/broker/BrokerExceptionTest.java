package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokerExceptionTest {
  private static final URI ASKED = URI.create("https://example.org/alerts");

  @Test
  void carriesWhatWasAskedAndWhatToDo() {
    IOException cause = new IOException("reset");
    assertThat(new BrokerException.Unavailable("down", ASKED, cause))
        .hasMessage("down")
        .hasCause(cause)
        .extracting(BrokerException::uri)
        .isEqualTo(ASKED);
    assertThat(new BrokerException.Unavailable("down", null).uri()).isNull();
    assertThat(new BrokerException.Unavailable("down", null).status()).isZero();
    assertThat(new BrokerException.Unavailable("ill", ASKED, 503).status()).isEqualTo(503);
    assertThat(new BrokerException.RateLimited("slow", ASKED, Duration.ofSeconds(9)).retryAfter())
        .hasSeconds(9);
    assertThat(new BrokerException.Refused("no", ASKED, 404).status()).isEqualTo(404);
    assertThat(new BrokerException.NotConfigured("key", "brokers.X.api-key", null).setting())
        .isEqualTo("brokers.X.api-key");
    assertThat(new BrokerException.Malformed("html", ASKED, cause)).hasCause(cause);
  }

  @Test
  void isOneOfFiveKindsOnly() {
    assertThat(BrokerException.class.getPermittedSubclasses()).hasSize(5);
  }
}
