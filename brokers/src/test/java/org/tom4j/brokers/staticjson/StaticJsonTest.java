package org.tom4j.brokers.staticjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerKind;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class StaticJsonTest {
  private static final String ANSWER =
      """
      {"data": {"rows": [
        {"nr": 9007199254740993123, "what": {"called": "Arrakis"}, "seen": "2026-01-02 03:04:05",
         "at": {"ra": "10.5", "dec": -20}, "v": 17.25, "s": 3},
        {"nr": "b", "what": {"called": "Arrakeen"}, "seen": "2026-01-02T03:04:05+02:00",
         "at": {"ra": 370, "dec": 90}, "v": null, "s": "nan"},
        {"nr": "c", "what": {}, "seen": "2026-01-02"}
      ]}}
      """;

  @Test
  void readsMembersByTheirPaths() {
    List<GenericAlert> alerts = asked(new StaticJson.Query(null, false));

    GenericAlert first = alerts.getFirst();
    assertThat(first.id()).isEqualTo("9007199254740993123");
    assertThat(first.name()).isEqualTo("Arrakis");
    assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(10.5, -20));
    assertThat(first.magnitude()).isEqualTo(Magnitude.of(17.25));
    assertThat(first.score()).isEqualTo(3);
    assertThat(first.url()).endsWith("/static/file.json");

    GenericAlert second = alerts.get(1);
    assertThat(second.timestamp()).isEqualTo(Instant.parse("2026-01-02T01:04:05Z"));
    assertThat(second.position()).isEqualTo(SkyPosition.ofDegrees(10, 90));
    assertThat(second.magnitude()).isNull();
    assertThat(second.score()).isNull();

    GenericAlert third = alerts.get(2);
    assertThat(third.name()).isNull();
    assertThat(third.timestamp()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(third.position()).isNull();
  }

  @Test
  void findsPartOfANameInAnyCase() {
    assertThat(asked(new StaticJson.Query("ARRAK", false)))
        .extracting(GenericAlert::name)
        .containsExactly("Arrakis", "Arrakeen");
  }

  @Test
  void findsTheWholeNameWhenAskedTo() {
    assertThat(asked(new StaticJson.Query("Arrakis", true)))
        .extracting(GenericAlert::name)
        .containsExactly("Arrakis");
    assertThat(asked(new StaticJson.Query("arrakis", true))).isEmpty();
  }

  @Test
  void refusesABareNumberAsATime() {
    assertThatThrownBy(() -> mapped("seen", new JsonValue.JsonNumber("59000.5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not say what it counts");
    assertThatThrownBy(() -> mapped("seen", new JsonValue.JsonText("yesterday")))
        .hasMessageContaining("seen is no time: 'yesterday'");
  }

  @Test
  void readsALeapSecondAsTheBeginningOfTheNext() {
    for (String leap :
        List.of("2016-12-31T23:59:60Z", "2016-12-31 23:59:60", "2016-12-31T23:59:60.5")) {
      assertThat(mapped("seen", new JsonValue.JsonText(leap)).timestamp())
          .as(leap)
          .isEqualTo(Instant.parse("2017-01-01T00:00:00Z"));
    }
    assertThatThrownBy(() -> mapped("seen", new JsonValue.JsonText("2016-12-31T12:00:60Z")))
        .hasMessageContaining("seen is no time");
  }

  @Test
  void refusesABlankIdByItsMembersName() {
    assertThatThrownBy(() -> mapped("nr", new JsonValue.JsonText(" "))).hasMessage("has no nr");
  }

  @Test
  void refusesANumberThatIsNone() {
    assertThatThrownBy(() -> mapped("v", new JsonValue.JsonText("bright")))
        .hasMessageContaining("v is no number: 'bright'");
  }

  @Test
  void refusesHalfAPositionInItsSettings() {
    assertThatThrownBy(() ->
            new StaticJsonSettings(
                "x", URI.create("/x"), null, null, null, null, "ra", null, null, null))
        .hasMessageContaining("belong together");
  }

  @Test
  void isFoundByItsKeyInTheSettingsFile() {
    List<String> keys = new ArrayList<>();
    for (BrokerKind<?> kind : ServiceLoader.load(BrokerKind.class)) {
      keys.add(kind.key());
    }
    assertThat(keys).containsExactly("static-brokers");
  }

  private static GenericAlert mapped(String member, JsonValue value) {
    return new StaticJson(settings(URI.create("/static/file.json")))
        .toGenericAlert(
            new JsonValue.JsonObject(
                member.equals("nr")
                    ? Map.of(member, value)
                    : Map.of("nr", new JsonValue.JsonText("1"), member, value)));
  }

  private static List<GenericAlert> asked(StaticJson.Query query) {
    try (Service service = Service.answering(_ -> Answer.json(ANSWER))) {
      StaticJson broker = new StaticJson(settings(service.address().resolve("static/file.json")));
      try (Stream<JsonValue> elements =
          broker.fetchAlerts(query, new ModuleContext(service.http(), null))) {
        return elements.map(broker::toGenericAlert).toList();
      }
    }
  }

  private static StaticJsonSettings settings(@Nullable URI url) {
    return new StaticJsonSettings(
        "Dunes",
        url == null ? URI.create("/x") : url,
        "data.rows",
        "nr",
        "what.called",
        "seen",
        "at.ra",
        "at.dec",
        "v",
        "s");
  }
}
