package org.tom4j.streams.kafka;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code kafka-brokers} as it is written: a preset and what it changes of it, or all
 * of a stream. Each key stands for the component of {@link KafkaEntry} or {@link MappedMembers}
 * that is called so.
 *
 * @param preset the stream that it takes over, or null
 */
public record KafkaSection(
    @Nullable String preset,
    @Nullable String name,
    @Nullable String description,
    @Nullable URI homepage,
    @Nullable String servers,
    @Nullable String topics,
    @Nullable String login,
    @Nullable Boolean tls,
    @Nullable URI tokenUrl,
    @Nullable String scope,
    @Nullable String groupPrefix,
    @Nullable URI registry,
    @Nullable String schema,
    @Nullable String heartbeat,
    @Nullable URI largeMessages,
    @Nullable String id,
    @Nullable String memberName,
    @Nullable String time,
    @Nullable String timeIs,
    @Nullable String ra,
    @Nullable String dec,
    @Nullable String mag,
    @Nullable String score,
    @Nullable String url) {

  /** A preset as it is. */
  static KafkaSection ofPreset(String preset) {
    return new KafkaSection(
        preset, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null);
  }

  /**
   * The stream that is meant.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  KafkaEntry entry() {
    Map<String, String> known = preset == null ? Map.of() : Presets.of(preset);
    return new KafkaEntry(
        demanded(name, known, "name"),
        text(description, known, "description"),
        address(homepage, known, "homepage"),
        demanded(servers, known, "servers"),
        text(topics, known, "topics"),
        Login.of(text(login, known, "login")),
        tls == null ? Boolean.parseBoolean(known.get("tls")) : tls,
        address(tokenUrl, known, "token-url"),
        text(scope, known, "scope"),
        groupPrefix == null ? known.getOrDefault("group-prefix", "") : groupPrefix,
        address(registry, known, "registry"),
        text(schema, known, "schema"),
        text(heartbeat, known, "heartbeat"),
        address(largeMessages, known, "large-messages"),
        mapped());
  }

  private @Nullable MappedMembers mapped() {
    if ((ra == null) != (dec == null)) {
      throw new IllegalArgumentException("ra and dec belong together");
    }
    MemberTime counted = MemberTime.of(timeIs);
    if (id != null) {
      return new MappedMembers(id, memberName, time, counted, ra, dec, mag, score, url);
    }
    if (memberName != null || time != null || ra != null || mag != null) {
      throw new IllegalArgumentException("who says what is what also says what the id is");
    }
    return null;
  }

  private static String demanded(@Nullable String told, Map<String, String> known, String key) {
    String value = text(told, known, key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is not set, which a stream without preset needs");
    }
    return value;
  }

  private static @Nullable String text(
      @Nullable String told, Map<String, String> known, String key) {
    return told == null ? known.get(key) : told;
  }

  private static @Nullable URI address(@Nullable URI told, Map<String, String> known, String key) {
    String otherwise = known.get(key);
    return told != null || otherwise == null ? told : URI.create(otherwise);
  }
}
