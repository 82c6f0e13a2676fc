package org.tom4j.streams.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.oauthbearer.ClientJwtValidator;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;

/**
 * What Kafka's client is told.
 *
 * @param folder where files of certificates lie
 */
record ClientSettings(KafkaEntry entry, Access settings, Path folder) {
  /** How long a question may take that somebody waits for. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Until others take over from a process that has died. */
  private static final Duration SESSION = Duration.ofSeconds(10);

  /** Members hear so soon that one has come or gone; it takes two such rounds to hand over. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  /** A new topic is noticed so soon. */
  private static final Duration TOPICS = Duration.ofSeconds(10);

  /** Two answers of this size are in memory, whatever the messages. */
  private static final int ANSWER_BYTES = 8 << 20;

  private static final int ANSWER_BYTES_A_PARTITION = 1 << 20;

  /**
   * Kafka's own 64 kB would be all that is on its way at a time: from a service 150 ms away, half a
   * megabyte a second.
   */
  private static final int AS_THE_SYSTEM_THINKS = -1;

  /** Kafka asks no other OAuth servers than those that are named here. */
  private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

  /**
   * For a consumer of a group.
   *
   * @param reader its own name in the group, by which one that comes back before it was missed is
   *     given what it had; null: it has none
   * @throws BrokerException.NotConfigured naming what is missing
   */
  Map<String, Object> ofGroup(String name, @Nullable String reader) {
    Map<String, Object> all = ofNobody();
    all.put(ConsumerConfig.GROUP_ID_CONFIG, group(name));
    if (reader != null) {
      all.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, reader);
    }
    all.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
    all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) HEARTBEAT.toMillis());
    return all;
  }

  /** For questions about topics. */
  Map<String, Object> ofNobody() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, entry.servers().replaceAll("\\s", ""));
    all.put(CommonClientConfigs.CLIENT_ID_CONFIG, "tom4j");
    all.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, (int) TOPICS.toMillis());
    all.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    all.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 10_000L);
    all.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // Where a stream goes on is kept with what was read, by the TOM.
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, ANSWER_BYTES);
    all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ANSWER_BYTES_A_PARTITION);
    all.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, AS_THE_SYSTEM_THINKS);
    all.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol());
    login(all);
    certificates(all);
    return all;
  }

  private String protocol() {
    return (entry.login() == Login.NONE ? "" : "SASL_") + (entry.tls() ? "SSL" : "PLAINTEXT");
  }

  /** The consumer group of a stream: what the service wants it to begin with, and its name. */
  String group(String name) {
    return entry.namesUser()
        ? entry.groupPrefix().replace(KafkaEntry.USERNAME, set(settings.username(), "username"))
            + name
        : entry.groupPrefix() + name;
  }

  private String set(@Nullable String value, String key) {
    if (value == null) {
      throw new BrokerException.NotConfigured(
          entry.settingKey(key) + " is not set", entry.settingKey(key), null);
    }
    return value;
  }

  private void login(Map<String, Object> all) {
    String module =
        switch (entry.login()) {
          case NONE -> null;
          case PLAIN -> by(PlainLoginModule.class, "username", "password", "");
          case SCRAM_SHA_256, SCRAM_SHA_512 ->
              by(ScramLoginModule.class, "username", "password", "");
          case OAUTH ->
              by(
                  OAuthBearerLoginModule.class,
                  "clientId",
                  "clientSecret",
                  entry.scope() == null ? "" : " scope=" + quoted(entry.scope()));
        };
    String mechanism = entry.login().mechanism();
    if (module == null || mechanism == null) {
      return;
    }
    all.put(SaslConfigs.SASL_MECHANISM, mechanism);
    all.put(SaslConfigs.SASL_JAAS_CONFIG, module);
    if (entry.login() == Login.OAUTH) {
      String tokens = String.valueOf(entry.tokenUrl());
      allow(tokens);
      all.put(SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL, tokens);
      all.put(
          SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS,
          OAuthBearerLoginCallbackHandler.class.getName());
      // The default one wants a library for keys, which a client needs not: it asked for the token.
      all.put(SaslConfigs.SASL_OAUTHBEARER_JWT_VALIDATOR_CLASS, ClientJwtValidator.class.getName());
    }
  }

  private String by(Class<?> module, String user, String secret, String more) {
    return module.getName()
        + " required "
        + user
        + "="
        + quoted(set(settings.username(), "username"))
        + " "
        + secret
        + "="
        + quoted(set(settings.password(), "password"))
        + more
        + ";";
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static synchronized void allow(String url) {
    String allowed = System.getProperty(ALLOWED_URLS, "");
    if (!("," + allowed + ",").contains("," + url + ",")) {
      System.setProperty(ALLOWED_URLS, allowed.isEmpty() ? url : allowed + "," + url);
    }
  }

  private void certificates(Map<String, Object> all) {
    if (settings.ca() != null) {
      all.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
      all.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, text(settings.ca(), "ca"));
    }
    if (settings.certificate() != null && settings.key() != null) {
      all.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
      all.put(
          SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG,
          text(settings.certificate(), "certificate"));
      all.put(SslConfigs.SSL_KEYSTORE_KEY_CONFIG, text(settings.key(), "key"));
      if (settings.keyPassword() != null) {
        all.put(SslConfigs.SSL_KEY_PASSWORD_CONFIG, settings.keyPassword());
      }
    }
  }

  private String text(String file, String key) {
    Path path = folder.resolve(file).normalize();
    if (!path.startsWith(folder)) {
      throw new BrokerException.NotConfigured(
          entry.settingKey(key) + " is '" + file + "', which lies outside of " + folder,
          entry.settingKey(key),
          null);
    }
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw new BrokerException.NotConfigured(
          entry.settingKey(key) + ": " + path + " cannot be read", entry.settingKey(key), null);
    }
  }
}
