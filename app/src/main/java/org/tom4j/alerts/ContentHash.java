package org.tom4j.alerts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.tom4j.runtime.feed.Packet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Tells whether two packets say the same: the first 64 bits of a SHA-256 over the JSON's tokens,
 * without white space and without the members that the module calls volatile. Other media types are
 * compared byte by byte.
 */
final class ContentHash {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private ContentHash() {}

  static long of(Packet packet, Set<String> volatileMembers) {
    if (packet.type().contains("json")) {
      try {
        return ofTokens(packet.bytes(), volatileMembers);
      } catch (JacksonException notJson) {
        return first64Bits(sha256().digest(packet.bytes()));
      }
    }
    return first64Bits(sha256().digest(packet.bytes()));
  }

  private static long ofTokens(byte[] bytes, Set<String> volatileMembers) {
    MessageDigest digest = sha256();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && volatileMembers.contains(json.currentName())) {
          json.nextToken();
          json.skipChildren();
          continue;
        }
        digest.update((byte) token.id());
        if (!token.isStructStart() && !token.isStructEnd()) {
          digest.update(json.getString().getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        }
      }
    }
    return first64Bits(digest.digest());
  }

  private static long first64Bits(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
