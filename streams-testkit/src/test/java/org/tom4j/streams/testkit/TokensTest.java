package org.tom4j.streams.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TokensTest {
  @TempDir static Path folder;
  private static RealKafka kafka;

  @BeforeAll
  static void start() {
    kafka = RealKafka.start(folder, KafkaSecurity.tokens().withRights());
    kafka.createTopic("t", 1);
    kafka.send("t", 0, null, Map.of(), "a".getBytes(UTF_8));
    kafka.allow("observer", "t", "observer-");
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private static TokenServer tokens(Duration life) {
    TokenServer tokens = TokenServer.start("observer", "se:cret", life);
    allow(tokens);
    return tokens;
  }

  /** Kafka's client asks nobody for tokens who is not in this property of the whole Java. */
  private static synchronized void allow(TokenServer tokens) {
    String property = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    String others = System.getProperty(property);
    System.setProperty(
        property, (others == null ? "" : others + ",") + tokens.address().toString());
  }

  private static Map<String, Object> settings(TokenServer tokens, String secret) {
    Map<String, Object> settings = Consumers.of(kafka.securedServers());
    settings.put("group.id", "observer-" + settings.get("group.id"));
    return Consumers.withTokens(settings, tokens, "observer", secret);
  }

  @Test
  void aTokenReads() {
    try (TokenServer tokens = tokens(Duration.ofMinutes(5))) {
      assertThat(Consumers.readOne(settings(tokens, "se:cret"), "t")).isEqualTo("a");
      assertThat(tokens.requests()).isEqualTo(1);
    }
  }

  @Test
  void theTokensSubjectIsTheUser() {
    try (TokenServer tokens = tokens(Duration.ofMinutes(5))) {
      Map<String, Object> settings = settings(tokens, "se:cret");
      settings.put("group.id", "somebody");
      assertThatThrownBy(() -> Consumers.readOne(settings, "t"))
          .isInstanceOf(GroupAuthorizationException.class);
    }
  }

  @Test
  void aWrongSecretGetsNoToken() {
    try (TokenServer tokens = tokens(Duration.ofMinutes(5))) {
      assertThatThrownBy(() -> Consumers.readOne(settings(tokens, "wrong"), "t"))
          .isInstanceOf(KafkaException.class);
      assertThat(tokens.requests()).isPositive();
    }
  }

  @Test
  void credentialsThatExpireEndTheReading() {
    try (TokenServer tokens = tokens(Duration.ofSeconds(3))) {
      KafkaConsumer<byte[], byte[]> consumer = Consumers.open(settings(tokens, "se:cret"));
      try {
        consumer.subscribe(List.of("t"));
        Consumers.read(consumer, 1);
        tokens.refuseFromNowOn();
        assertThatThrownBy(() -> Consumers.read(consumer, 1))
            .isInstanceOf(SaslAuthenticationException.class);
      } finally {
        closeRefused(consumer);
      }
    }
  }

  /** Takes its leave from a Kafka that may know it no longer, which closing says by throwing. */
  private static void closeRefused(KafkaConsumer<byte[], byte[]> consumer) {
    try {
      consumer.close();
    } catch (KafkaException e) {
      assertThat(e).hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }
}
