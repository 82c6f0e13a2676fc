package org.tom4j.brokers.staticjson;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Field;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Questions;

/** A broker that is a JSON file, asked by the names in it. */
public final class StaticJson
    implements AlertBroker<StaticJson.Query, JsonValue>, Questions<StaticJson.Query> {
  private final StaticJsonSettings settings;

  /**
   * What is looked for.
   *
   * @param text part of a name in any case, or with {@code exact} the whole name as it is; null for
   *     everything
   */
  public record Query(
      @Nullable @Field(label = "Name", help = "part of it, in any case; everything if empty")
          String text,
      @Field(label = "Exactly so") boolean exact) {

    boolean matches(@Nullable String name) {
      if (text == null || text.isBlank()) {
        return true;
      }
      if (name == null) {
        return false;
      }
      return exact ? name.equals(text) : folded(name).contains(folded(text.strip()));
    }

    private static String folded(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  public StaticJson(StaticJsonSettings settings) {
    this.settings = settings;
  }

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of(settings.name(), Query.class)
        .withDescription("The JSON file " + settings.url() + ", as described in tom.yaml.");
  }

  @Override
  public Stream<JsonValue> fetchAlerts(Query query, BrokerContext context) {
    Stream<JsonValue> elements =
        settings.list() == null
            ? context.http().getArray(settings.url(), JsonValue.class)
            : context.http().getArray(settings.url(), JsonValue.class, settings.list());
    return elements.filter(element -> query.matches(at(element, settings.nameMember()).text()));
  }

  @Override
  public @Nullable Query translate(AlertQuestion question) {
    return question.name() == null || question.className() != null
        ? null
        : new Query(question.name(), false);
  }

  @Override
  public GenericAlert toGenericAlert(JsonValue element) {
    String id = at(element, settings.idMember()).text();
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("has no " + settings.idMember());
    }
    Double magnitude = number(element, settings.mag());
    GenericAlert alert =
        GenericAlert.of(
                id,
                at(element, settings.nameMember()).text(),
                settings.time() == null
                    ? null
                    : WrittenTime.read(settings.time(), at(element, settings.time())),
                position(element))
            .withUrl(settings.url());
    if (magnitude != null) {
      alert = alert.withMagnitude(magnitude);
    }
    Double score = number(element, settings.score());
    return score == null ? alert : alert.withScore(score);
  }

  private @Nullable SkyPosition position(JsonValue element) {
    Double ra = number(element, settings.ra());
    Double dec = number(element, settings.dec());
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  private static @Nullable Double number(JsonValue element, @Nullable String member) {
    if (member == null) {
      return null;
    }
    JsonValue value = at(element, member);
    Double number = value.number();
    if (number == null && value instanceof JsonValue.JsonText(var text) && !absent(text)) {
      throw new IllegalArgumentException(member + " is no number: '" + text + "'");
    }
    return number;
  }

  private static boolean absent(String text) {
    return text.isBlank() || text.strip().toLowerCase(Locale.ROOT).matches("nan|null|none");
  }

  private static JsonValue at(JsonValue element, String path) {
    JsonValue value = element;
    for (String member : path.split("\\.")) {
      value = value.get(member);
    }
    return value;
  }
}
