package org.tom4j.streams.kafka;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code kafka-brokers}: where a stream is, how one logs in, and what is what in
 * packets of nobody who is known.
 *
 * @param name of the broker
 * @param description in a sentence, or null
 * @param servers {@code host:port}, several separated by commas
 * @param topics those that are read if a query names none; null: a query must
 * @param login {@code none}, {@code plain}, {@code scram-sha-256}, {@code scram-sha-512} or {@code
 *     oauth}; none if null
 * @param tls whether the line is encrypted; not if null
 * @param tokenUrl of the OAuth server, for the log-in {@code oauth}
 * @param scope asked of the OAuth server, or null
 * @param groupPrefix what the name of a consumer group must begin with; {@code {username}} stands
 *     for the user's name; null: nothing
 * @param registry where the schemas are that messages name by number, or null
 * @param schema the file in {@code data/NAME/schemas/} of messages that are bare Avro; null: they
 *     say themselves what they are
 * @param id the member of a packet that is the alert's id; null: packets are read as those of the
 *     surveys that are known
 * @param memberName the object's name, or null
 * @param time when it was observed, or null
 * @param timeIs what that time counts: {@code iso}, {@code jd}, {@code mjd}, {@code mjd-tai},
 *     {@code unix} or {@code unix-ms}; iso if null
 * @param ra degrees, ICRS; or null
 * @param dec degrees, ICRS; or null
 * @param mag magnitude, or null
 * @param score or null
 * @param url of the alert's page, or null
 */
public record KafkaEntry(
    String name,
    @Nullable String description,
    String servers,
    @Nullable String topics,
    @Nullable String login,
    @Nullable Boolean tls,
    @Nullable URI tokenUrl,
    @Nullable String scope,
    @Nullable String groupPrefix,
    @Nullable URI registry,
    @Nullable String schema,
    @Nullable String id,
    @Nullable String memberName,
    @Nullable String time,
    @Nullable String timeIs,
    @Nullable String ra,
    @Nullable String dec,
    @Nullable String mag,
    @Nullable String score,
    @Nullable String url) {
  private static final String SERVER = "[^\\s:,/]+:[0-9]{1,5}";

  public KafkaEntry {
    if (!servers.strip().matches(SERVER + "(\\s*,\\s*" + SERVER + ")*")) {
      throw new IllegalArgumentException(
          name + ": servers is '" + servers + "', and should be like kafka.example.org:9092");
    }
    if (topics != null) {
      TopicNames.of(topics);
    }
    if (Login.of(login) == Login.OAUTH && tokenUrl == null) {
      throw new IllegalArgumentException(name + ": the log-in oauth needs token-url");
    }
    if ((ra == null) != (dec == null)) {
      throw new IllegalArgumentException(name + ": ra and dec belong together");
    }
    if (id == null && (memberName != null || time != null || ra != null || mag != null)) {
      throw new IllegalArgumentException(name + ": who says what is what also says what the id is");
    }
    MemberTime.of(timeIs);
    if (schema != null && !schema.matches("[\\w.-]+")) {
      throw new IllegalArgumentException(
          name + ": schema is '" + schema + "', and should be the name of a file");
    }
  }

  Login loginBy() {
    return Login.of(login);
  }

  boolean encrypts() {
    return tls != null && tls;
  }

  /** The key of a setting of the broker, as words of what is wrong name it. */
  String settingKey(String key) {
    return "brokers." + name + "." + key;
  }
}
