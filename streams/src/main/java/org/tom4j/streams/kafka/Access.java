package org.tom4j.streams.kafka;

import org.jspecify.annotations.Nullable;

/**
 * How one is let in.
 *
 * @param servers {@code host:port}, several separated by commas; null: those of the entry
 * @param username or the client's id at the OAuth server
 * @param password or the client's secret
 * @param ca file of certificates in {@code data/NAME/} that the server's is signed by, PEM; null:
 *     one of those that Java trusts
 * @param certificate file of the client's own certificate and those that it is signed by, PEM
 * @param key file of the certificate's key, PKCS#8 in PEM
 * @param keyPassword of that file, or null
 */
record Access(
    @Nullable String servers,
    @Nullable String username,
    @Nullable String password,
    @Nullable String ca,
    @Nullable String certificate,
    @Nullable String key,
    @Nullable String keyPassword) {
  static final String SERVERS =
      "Others than the stream's own: host:port, several separated by commas.";
  static final String USER = "Or the client id.";
  static final String PASSWORD = "Or the client secret.";
  static final String CA = "A PEM file in the module's folder of data/; Java's own if empty.";
  static final String FILE = "A PEM file in the same folder.";
  static final String KEY = "A PEM file (PKCS#8) in the same folder.";

  static void checkServers(@Nullable String servers) {
    String wrong = servers == null ? null : KafkaEntry.wrongServers(servers);
    if (wrong != null) {
      throw new IllegalArgumentException(wrong);
    }
  }

  static void checkKey(@Nullable String certificate, @Nullable String key) {
    if ((certificate == null) != (key == null)) {
      throw new IllegalArgumentException("certificate and key belong together");
    }
  }
}
