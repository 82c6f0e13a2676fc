package org.tom4j.streams.kafka;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Field;
import org.tom4j.broker.Secret;

/**
 * What one needs to be let in.
 *
 * @param username or the client's id at the OAuth server
 * @param password or the client's secret
 * @param ca file of certificates in {@code data/NAME/} that the server's is signed by, PEM; null:
 *     one of those that Java trusts
 * @param certificate file of the client's own certificate and those that it is signed by, PEM
 * @param key file of the certificate's key, PKCS#8 in PEM
 * @param keyPassword of that file, or null
 */
public record KafkaSettings(
    @Nullable @Field(label = "User name", help = "or client id") String username,
    @Nullable @Secret @Field(label = "Password", help = "or client secret") String password,
    @Nullable
        @Field(
            label = "Certificates to trust",
            help = "a PEM file in the module's folder of data/; Java's own if empty")
        String ca,
    @Nullable @Field(label = "Own certificate", help = "a PEM file in the same folder")
        String certificate,
    @Nullable @Field(label = "Key of it", help = "a PEM file (PKCS#8) in the same folder")
        String key,
    @Nullable @Secret @Field(label = "Password of the key") String keyPassword) {

  public KafkaSettings {
    if ((certificate == null) != (key == null)) {
      throw new IllegalArgumentException("certificate and key belong together");
    }
  }
}
