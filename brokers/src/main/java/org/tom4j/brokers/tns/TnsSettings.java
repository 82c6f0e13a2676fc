package org.tom4j.brokers.tns;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Field;
import org.tom4j.broker.Secret;

/**
 * Settings under {@code brokers: TNS:}, as TNS shows them on a bot's page.
 *
 * @param address where another TNS answers ({@code https://sandbox.wis-tns.org/}), or null for the
 *     public one
 * @param botId its number; null: not configured
 * @param botName its name
 * @param type bot (if null) or user
 * @param apiKey its key
 */
public record TnsSettings(
    @Nullable URI address,
    @Nullable @Field(label = "Bot's number", help = "Of a person: of his account.") Long botId,
    @Nullable @Field(label = "Bot's name") String botName,
    @Nullable @Field(help = "bot, or user; bot if empty") String type,
    @Nullable @Secret @Field(label = "API key") String apiKey) {

  private static final String HOW =
      " TNS answers registered bots alone: make one at https://www.wis-tns.org/bots and give"
          + " its bot-id, bot-name and api-key on the settings page of TNS, or in tom.yaml.";

  public TnsSettings {
    if (type != null && !type.equals("bot") && !type.equals("user")) {
      throw new IllegalArgumentException("type is bot or user");
    }
    if (botName != null && botName.matches(".*[\"\\\\\\p{Cntrl}].*")) {
      throw new IllegalArgumentException("bot_name has a quote or a backslash in it");
    }
  }

  /** Who asks, as TNS wants to read it in the header User-Agent. */
  String marker() {
    return "tns_marker{\"tns_id\":%d,\"type\":\"%s\",\"name\":\"%s\"}"
        .formatted(
            required(botId, "bot_id"), type == null ? "bot" : type, required(botName, "bot_name"));
  }

  String key() {
    return required(apiKey, "api_key");
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      String setting = "brokers.TNS." + name;
      throw new BrokerException.NotConfigured(
          "The setting " + setting + " is missing." + HOW, setting, null);
    }
    return value;
  }
}
