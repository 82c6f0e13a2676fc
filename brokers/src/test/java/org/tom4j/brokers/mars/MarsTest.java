package org.tom4j.brokers.mars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.runtime.http.KeptBytes;
import org.tom4j.runtime.json.JsonBinding;

class MarsTest {
  private final Mars mars = new Mars();

  @Test
  void saysThatItIsAnArchiveAndWhatItNeeds() {
    assertThat(mars.info().source()).isEqualTo(BrokerInfo.Source.ARCHIVE);
    assertThat(mars.info().sourceNote()).contains("2022", "tom.yaml", "address:");
    assertThat(mars.info().volatileMembers()).containsExactly("avro");
  }

  @Test
  void asksForItsAddressFirst() {
    assertThatThrownBy(() -> mars.fetchAlerts(Queries.everything(), new ModuleContext(null, null)))
        .isInstanceOf(BrokerException.NotConfigured.class);
  }

  @Test
  void asksForEachPageWhenTheOneBeforeHasBeenRead() {
    try (Service service = Service.answering(MarsTest::pages);
        Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context(service))) {
      assertThat(service.asked()).isEmpty();
      assertThat(alerts.limit(2)).extracting(MarsAlert::lcoId).containsExactly("4001", "4002");
      assertThat(service.asked()).containsExactly("/?format=json&page=1");
    }
  }

  @Test
  void endsWhereThePageSaysSoInText() {
    try (Service service = Service.answering(MarsTest::pages);
        Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context(service))) {
      assertThat(alerts)
          .extracting(MarsAlert::candid)
          .containsExactly("9007199254740993123", "9007199254740993124", "9007199254740993125");
      assertThat(service.asked()).containsExactly("/?format=json&page=1", "/?format=json&page=2");
      assertThat(service.bad()).isEmpty();
    }
  }

  @Test
  void takesA404PastTheLastPageForTheEnd() {
    try (Service service =
            Service.answering(
                path -> path.endsWith("page=1") ? own("page_1.json") : Answer.html(404));
        Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context(service))) {
      assertThat(alerts).hasSize(2);
    }
  }

  @Test
  void takesA404ForTheFirstPageForAWrongAddress() {
    try (Service service = Service.answering(_ -> Answer.html(404));
        Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context(service))) {
      assertThatThrownBy(alerts::toList).isInstanceOf(BrokerException.Refused.class);
    }
  }

  @Test
  void stopsAtAPageWithoutAlertsWhateverItSays() {
    try (Service service =
            Service.answering(_ -> Answer.json("{\"has_next\": true, \"results\": []}"));
        Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context(service))) {
      assertThat(alerts).isEmpty();
      assertThat(service.asked()).hasSize(1);
    }
  }

  @Test
  void asksAServerThatDoesNotSayUntilItEnds() {
    try (Service service =
            Service.answering(path ->
                path.endsWith("page=3")
                    ? Answer.html(404)
                    : Answer.json("{\"results\": [{\"lco_id\": 1, \"candidate\": {}}]}"));
        Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context(service))) {
      assertThat(alerts).hasSize(2);
      assertThat(service.asked()).hasSize(3);
    }
  }

  @Test
  void losesOnlyTheAlertThatCannotBeRead() {
    String page =
        """
        {"has_next": false, "results": [
          {"lco_id": 1, "candidate": {"ra": 1, "dec": 1}},
          {"lco_id": 2, "candidate": {"ra": "north", "dec": 1}},
          {"lco_id": 3, "candidate": {"ra": 3, "dec": 1}}]}
        """;
    try (Service service = Service.answering(_ -> Answer.json(page));
        Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context(service))) {
      assertThat(alerts).extracting(MarsAlert::lcoId).containsExactly("1", "3");
      assertThat(service.bad()).singleElement().asString().contains("candidate.ra");
    }
  }

  @Test
  void keepsTheBytesOfEachAlertOfAPage() {
    try (Service service = Service.answering(MarsTest::pages);
        Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context(service))) {
      List<String> packets = alerts.map(alert -> text(service.http().packetOf(alert))).toList();
      assertThat(packets).hasSize(3);
      assertThat(packets.getFirst())
          .startsWith("{")
          .endsWith("}")
          .contains("\"avro\": \"https://store.example/1.avro?signature=a\"")
          .contains("\"jd\": 2459000.5")
          .contains("\"publisher\": \"made up\"");
    }
  }

  @Test
  void showsAnUnchangedAlertAsUnchangedThoughItsSignedAddressIsAnother() {
    JsonBinding binding = new JsonBinding();
    JsonValue once = binding.bind(Recorded.own(getClass(), "page_1.json"), JsonValue.class);
    JsonValue again = binding.bind(Recorded.own(getClass(), "page_1_again.json"), JsonValue.class);
    assertThat(again).isNotEqualTo(once);
    assertThat(lasting(again)).isEqualTo(lasting(once));
  }

  @Test
  void fetchesOneAlertWithItsHistory() {
    try (Service service = Service.answering(_ -> own("detail.json"))) {
      MarsAlert alert = mars.fetchAlert("4001", context(service));
      assertThat(service.asked()).containsExactly("/4001/?format=json");
      assertThat(mars.toGenericAlert(alert).id()).isEqualTo("4001");
      assertThat(alert.prvCandidate()).hasSize(5);
    }
  }

  @Test
  void asksForTheHistoryThatAnAlertOfAListLacks() {
    try (Service service =
        Service.answering(path -> path.startsWith("/4001/") ? own("detail.json") : pages(path))) {
      ModuleContext context = context(service);
      try (Stream<MarsAlert> alerts = mars.fetchAlerts(Queries.everything(), context)) {
        MarsAlert alert = alerts.findFirst().orElseThrow();
        assertThat(mars.lightCurve(alert, context))
            .extracting(PhotometryPoint::sourceId)
            .contains("9007199254740993001", "9007199254740993123")
            .hasSize(4);
      }
    }
  }

  @Test
  void asksForEachPictureByItsName() {
    try (Service service = Service.answering(path -> new Answer(200, "image/fits", path))) {
      MarsAlert alert = new MarsAlert("40/01", "ZTF26zzzzzza", null, null, null);
      for (Cutout.Kind kind : Cutout.Kind.values()) {
        Cutout picture = mars.cutout(alert, kind, context(service));
        assertThat(picture).isNotNull();
        assertThat(Objects.requireNonNull(picture).northUp()).isTrue();
      }
      assertThat(service.asked())
          .containsExactly(
              "/40%2F01/cutout/Science/",
              "/40%2F01/cutout/Template/", "/40%2F01/cutout/Difference/");
      MarsAlert nameless = new MarsAlert(null, "ZTF26zzzzzza", null, null, null);
      assertThat(mars.cutout(nameless, Cutout.Kind.SCIENCE, context(service))).isNull();
    }
  }

  /** The value without the members that the module calls volatile, at any depth. */
  private JsonValue lasting(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonObject(Map<String, JsonValue> members) -> {
        Map<String, JsonValue> kept = new LinkedHashMap<>(members);
        kept.keySet().removeAll(mars.info().volatileMembers());
        kept.replaceAll((_, member) -> lasting(member));
        yield new JsonValue.JsonObject(kept);
      }
      case JsonValue.JsonArray(List<JsonValue> elements) ->
          new JsonValue.JsonArray(elements.stream().map(this::lasting).toList());
      default -> value;
    };
  }

  private ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new Mars.Settings(service.address()));
  }

  private static Answer pages(String path) {
    return path.endsWith("page=1") ? own("page_1.json") : own("page_2.json");
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(MarsTest.class, name));
  }

  private static String text(@Nullable KeptBytes kept) {
    KeptBytes packet = Objects.requireNonNull(kept);
    assertThat(packet.received()).isTrue();
    return new String(packet.bytes(), StandardCharsets.UTF_8);
  }
}
