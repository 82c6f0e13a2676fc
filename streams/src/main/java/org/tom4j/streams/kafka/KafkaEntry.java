package org.tom4j.streams.kafka;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A stream: where it is, how one logs in, and what is what in packets of nobody who is known.
 *
 * @param name of the broker
 * @param description in a sentence, or null
 * @param homepage of the service, for people; or null
 * @param servers {@code host:port}, several separated by commas
 * @param topics those that are read if a query names none; null: a query must
 * @param login how one says who one is
 * @param tls whether the line is encrypted
 * @param tokenUrl of the OAuth server, for the log-in {@code oauth}
 * @param scope asked of the OAuth server, or null
 * @param groupPrefix what the name of a consumer group must begin with; {@code {username}} stands
 *     for the user's name; "": nothing
 * @param registry where the schemas are that messages name by number, or null
 * @param schema the file in {@code data/NAME/schemas/} of messages that are bare Avro; null: they
 *     say themselves what they are
 * @param heartbeat the topic by which the service says again and again that it lives, or null
 * @param largeMessages where messages lie that were too large for the stream, if the service does
 *     not say it in the stream; null: not known
 * @param mapped what is what in packets; null: they are read as those of the surveys that are known
 */
record KafkaEntry(
    String name,
    @Nullable String description,
    @Nullable URI homepage,
    String servers,
    @Nullable String topics,
    Login login,
    boolean tls,
    @Nullable URI tokenUrl,
    @Nullable String scope,
    String groupPrefix,
    @Nullable URI registry,
    @Nullable String schema,
    @Nullable String heartbeat,
    @Nullable URI largeMessages,
    @Nullable MappedMembers mapped) {
  static final String USERNAME = "{username}";

  private static final String SERVER = "[^\\s:,/]+:[0-9]{1,5}";

  KafkaEntry {
    String wrong = wrongServers(servers);
    if (wrong != null) {
      throw new IllegalArgumentException(name + ": " + wrong);
    }
    if (topics != null) {
      TopicNames.of(topics);
    }
    if (heartbeat != null && !TopicNames.of(heartbeat).areExact()) {
      throw new IllegalArgumentException(
          name + ": heartbeat is '" + heartbeat + "', and should be one topic");
    }
    if (login == Login.OAUTH && tokenUrl == null) {
      throw new IllegalArgumentException(name + ": the log-in oauth needs token-url");
    }
    if (schema != null && !schema.matches("[\\w.-]+")) {
      throw new IllegalArgumentException(
          name + ": schema is '" + schema + "', and should be the name of a file");
    }
  }

  /** Why these are no servers, in words; null if they are. */
  static @Nullable String wrongServers(String servers) {
    return servers.strip().matches(SERVER + "(\\s*,\\s*" + SERVER + ")*")
        ? null
        : "servers is '" + servers + "', and should be like kafka.example.org:9092";
  }

  /** The same stream on other servers; null: on its own. */
  KafkaEntry at(@Nullable String others) {
    return others == null
        ? this
        : new KafkaEntry(
            name,
            description,
            homepage,
            others,
            topics,
            login,
            tls,
            tokenUrl,
            scope,
            groupPrefix,
            registry,
            schema,
            heartbeat,
            largeMessages,
            mapped);
  }

  /** Whether the name of a group tells the user's. */
  boolean namesUser() {
    return groupPrefix.contains(USERNAME);
  }

  /** The key of a setting of the broker, as words of what is wrong name it. */
  String settingKey(String key) {
    return "brokers." + name + "." + key;
  }
}
