package org.tom4j.streams.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Kafka's own consumer, with the settings that each way of signing in needs. */
final class Consumers {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Consumers() {}

  /** Of any Kafka, in a group of its own. */
  static Map<String, Object> of(String servers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", servers);
    settings.put("group.id", UUID.randomUUID().toString());
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    return settings;
  }

  static Map<String, Object> trusting(Map<String, Object> settings, Certificates certificates) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("security.protocol", "SSL");
    all.put("ssl.truststore.type", "PEM");
    all.put("ssl.truststore.certificates", text(certificates.ca()));
    return all;
  }

  static Map<String, Object> showing(Map<String, Object> settings, Certificates.Pem own) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("ssl.keystore.type", "PEM");
    all.put("ssl.keystore.certificate.chain", text(own.chain()));
    all.put("ssl.keystore.key", text(own.key()));
    return all;
  }

  /** After {@link #trusting}, if at all. */
  static Map<String, Object> signingIn(
      Map<String, Object> settings, KafkaLogin login, String user, String password) {
    Map<String, Object> all = sasl(settings, login);
    String module = login == KafkaLogin.PLAIN ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
    all.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security."
            + module
            + (" required username=\"" + user + "\" password=\"" + password + "\";"));
    return all;
  }

  /** After {@link #trusting}, if at all. */
  static Map<String, Object> withTokens(
      Map<String, Object> settings, TokenServer tokens, String clientId, String secret) {
    Map<String, Object> all = sasl(settings, KafkaLogin.OAUTHBEARER);
    String classes = "org.apache.kafka.common.security.oauthbearer.";
    all.put("sasl.jaas.config", classes + "OAuthBearerLoginModule required;");
    all.put("sasl.login.callback.handler.class", classes + "OAuthBearerLoginCallbackHandler");
    all.put("sasl.oauthbearer.token.endpoint.url", tokens.address().toString());
    all.put("sasl.oauthbearer.client.credentials.client.id", clientId);
    all.put("sasl.oauthbearer.client.credentials.client.secret", secret);
    return all;
  }

  private static Map<String, Object> sasl(Map<String, Object> settings, KafkaLogin login) {
    Map<String, Object> all = new HashMap<>(settings);
    boolean encrypted = "SSL".equals(settings.get("security.protocol"));
    all.put("security.protocol", encrypted ? "SASL_SSL" : "SASL_PLAINTEXT");
    all.put("sasl.mechanism", login.mechanism());
    return all;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static KafkaConsumer<byte[], byte[]> open(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Reads so many messages of a topic, or fails after a minute. */
  static List<ConsumerRecord<byte[], byte[]>> read(
      Map<String, Object> settings, String topic, int messages) {
    try (KafkaConsumer<byte[], byte[]> consumer = open(settings)) {
      consumer.subscribe(List.of(topic));
      return read(consumer, messages);
    }
  }

  static List<ConsumerRecord<byte[], byte[]>> read(
      KafkaConsumer<byte[], byte[]> consumer, int messages) {
    List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (read.size() < messages) {
      if (System.nanoTime() > end) {
        throw new AssertionError("only " + read.size() + " of " + messages + " messages came");
      }
      consumer.poll(Duration.ofMillis(200)).forEach(read::add);
    }
    return read;
  }

  /** The one message of a topic, as text. */
  static String readOne(Map<String, Object> settings, String topic) {
    return new String(read(settings, topic, 1).getFirst().value(), UTF_8);
  }
}
