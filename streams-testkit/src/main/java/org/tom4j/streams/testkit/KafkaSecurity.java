package org.tom4j.streams.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the secured listener of a {@link RealKafka} asks of its clients. The plain listener beside
 * it asks for nothing and may do everything.
 *
 * @param login how users say who they are
 * @param users passwords by name, of PLAIN and SCRAM; names of PLAIN are letters, digits, {@code -}
 *     and {@code _}
 * @param tls null = not encrypted
 * @param expired whether the listener shows a certificate whose time is over
 * @param clientCertificate whether a client must show a certificate of the same authority; its user
 *     is the certificate's whole name: {@code CN=observer}
 * @param rights whether users may do only what {@link RealKafka#allow} says; otherwise they may do
 *     everything. Without login and client's certificate there is no user, and no limit
 */
public record KafkaSecurity(
    KafkaLogin login,
    Map<String, String> users,
    @Nullable Certificates tls,
    boolean expired,
    boolean clientCertificate,
    boolean rights) {
  private static final String OAUTH = "org.apache.kafka.common.security.oauthbearer.";

  public KafkaSecurity {
    users = Map.copyOf(users);
    if (tls == null && (expired || clientCertificate)) {
      throw new IllegalArgumentException("certificates need TLS");
    }
  }

  /** Encrypted, for everybody. */
  public static KafkaSecurity tls(Certificates certificates) {
    return new KafkaSecurity(KafkaLogin.NONE, Map.of(), certificates, false, false, false);
  }

  /** Encrypted, for clients with a certificate of the same authority. */
  public static KafkaSecurity mutualTls(Certificates certificates) {
    return new KafkaSecurity(KafkaLogin.NONE, Map.of(), certificates, false, true, false);
  }

  /** For these users, by PLAIN or SCRAM; not encrypted. */
  public static KafkaSecurity passwords(KafkaLogin login, Map<String, String> users) {
    return new KafkaSecurity(login, users, null, false, false, false);
  }

  /** For whoever brings a token of a {@link TokenServer} that has not expired; not encrypted. */
  public static KafkaSecurity tokens() {
    return new KafkaSecurity(KafkaLogin.OAUTHBEARER, Map.of(), null, false, false, false);
  }

  /** The same, encrypted. */
  public KafkaSecurity over(Certificates certificates) {
    return new KafkaSecurity(login, users, certificates, expired, clientCertificate, rights);
  }

  /** The same, with a certificate whose time is over. */
  public KafkaSecurity withExpiredCertificate() {
    return new KafkaSecurity(login, users, tls, true, clientCertificate, rights);
  }

  /** The same, where users may do only what they are {@linkplain RealKafka#allow allowed}. */
  public KafkaSecurity withRights() {
    return new KafkaSecurity(login, users, tls, expired, clientCertificate, true);
  }

  /** What a client sets as {@code security.protocol}: {@code SASL_SSL}. */
  public String protocol() {
    String channel = tls == null ? "PLAINTEXT" : "SSL";
    return login == KafkaLogin.NONE ? channel : "SASL_" + channel;
  }

  /** The broker's settings for a listener of this name. */
  Map<String, String> settings(String listener) {
    Map<String, String> settings = new LinkedHashMap<>();
    String prefix = "listener.name." + listener + ".";
    if (tls != null) {
      settings.put(prefix + "ssl.keystore.type", "PKCS12");
      settings.put(
          prefix + "ssl.keystore.location",
          (expired ? tls.expiredServerStore() : tls.serverStore()).toString());
      settings.put(prefix + "ssl.keystore.password", Certificates.PASSWORD);
      settings.put(prefix + "ssl.key.password", Certificates.PASSWORD);
      settings.put(prefix + "ssl.truststore.type", "PKCS12");
      settings.put(prefix + "ssl.truststore.location", tls.trustStore().toString());
      settings.put(prefix + "ssl.truststore.password", Certificates.PASSWORD);
      settings.put(prefix + "ssl.client.auth", clientCertificate ? "required" : "none");
    }
    if (login != KafkaLogin.NONE) {
      settings.put(prefix + "sasl.enabled.mechanisms", login.mechanism());
      settings.put(prefix + login.settingsPrefix() + "sasl.jaas.config", jaas());
    }
    if (login == KafkaLogin.OAUTHBEARER) {
      settings.put(
          prefix + login.settingsPrefix() + "sasl.server.callback.handler.class",
          BelievedTokens.class.getName());
      // Whose token is over, and who has no newer one, is sent away.
      settings.put(
          prefix + login.settingsPrefix() + "connections.max.reauth.ms",
          Integer.toString(3_600_000));
    }
    if (rights) {
      settings.put(
          "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
      settings.put("super.users", "User:ANONYMOUS");
    }
    return settings;
  }

  private String jaas() {
    return switch (login) {
      case NONE -> "";
      case PLAIN ->
          users.entrySet().stream()
              .map(user -> "user_" + user.getKey() + "=" + quoted(user.getValue()))
              .collect(
                  Collectors.joining(
                      " ",
                      "org.apache.kafka.common.security.plain.PlainLoginModule required ",
                      ";"));
      case SCRAM_SHA_256, SCRAM_SHA_512 ->
          "org.apache.kafka.common.security.scram.ScramLoginModule required;";
      case OAUTHBEARER -> OAUTH + "OAuthBearerLoginModule required;";
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
