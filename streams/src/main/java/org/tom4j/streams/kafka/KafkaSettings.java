package org.tom4j.streams.kafka;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.Field;
import org.tom4j.broker.Secret;
import org.tom4j.broker.TomOnly;

/**
 * What one needs to be let in: of a stream that is open to all nothing, of another a name and a
 * password, or certificates.
 */
sealed interface KafkaSettings {

  /** The same as all have it. */
  Access access();

  /** What is set for a stream. */
  static Access of(KafkaEntry entry, BrokerContext context) {
    return ((KafkaSettings) context.settings(type(entry))).access();
  }

  /** The settings that a stream asks for. */
  static Class<? extends Record> type(KafkaEntry entry) {
    if (entry.login() == Login.NONE) {
      return entry.tls() || entry.namesUser() ? Certified.class : Open.class;
    }
    return entry.tls() ? Whole.class : Account.class;
  }

  /** Of a stream that wants to know nothing. */
  record Open(@Nullable @TomOnly @Field(help = Access.SERVERS) String servers)
      implements KafkaSettings {
    public Open {
      Access.checkServers(servers);
    }

    @Override
    public Access access() {
      return new Access(servers, null, null, null, null, null, null);
    }
  }

  /** Of one with a name and a password, on a line that is not encrypted. */
  record Account(
      @Field(label = "User name", help = Access.USER) String username,
      @Secret @Field(label = "Password", help = Access.PASSWORD) String password,
      @Nullable @TomOnly @Field(help = Access.SERVERS) String servers)
      implements KafkaSettings {
    public Account {
      Access.checkServers(servers);
    }

    @Override
    public Access access() {
      return new Access(servers, username, password, null, null, null, null);
    }
  }

  /** Of one that knows people by certificates at most. */
  record Certified(
      @Nullable @Field(label = "User name", help = "What groups of readers are named by.")
          String username,
      @Nullable @Field(label = "Certificates to trust", help = Access.CA) String ca,
      @Nullable @Field(label = "Own certificate", help = Access.FILE) String certificate,
      @Nullable @Field(label = "Key of it", help = Access.KEY) String key,
      @Nullable @Secret @Field(label = "Password of the key") String keyPassword,
      @Nullable @TomOnly @Field(help = Access.SERVERS) String servers)
      implements KafkaSettings {
    public Certified {
      Access.checkServers(servers);
      Access.checkKey(certificate, key);
    }

    @Override
    public Access access() {
      return new Access(servers, username, null, ca, certificate, key, keyPassword);
    }
  }

  /** Of one with a name and a password, on an encrypted line. */
  record Whole(
      @Field(label = "User name", help = Access.USER) String username,
      @Secret @Field(label = "Password", help = Access.PASSWORD) String password,
      @Nullable @Field(label = "Certificates to trust", help = Access.CA) String ca,
      @Nullable @Field(label = "Own certificate", help = Access.FILE) String certificate,
      @Nullable @Field(label = "Key of it", help = Access.KEY) String key,
      @Nullable @Secret @Field(label = "Password of the key") String keyPassword,
      @Nullable @TomOnly @Field(help = Access.SERVERS) String servers)
      implements KafkaSettings {
    public Whole {
      Access.checkServers(servers);
      Access.checkKey(certificate, key);
    }

    @Override
    public Access access() {
      return new Access(servers, username, password, ca, certificate, key, keyPassword);
    }
  }
}
