package org.tom4j.brokers.gcn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class GcnCircularsTest {
  private final GcnCirculars gcn = new GcnCirculars();

  @Test
  void tellsACircularByItsEventAndReadsNoPositionOutOfItsText() {
    try (Service service = own()) {
      GenericAlert alert = gcn.toGenericAlert(gcn.fetchAlert("30002", context(service)));
      assertThat(service.asked()).containsExactly("/circulars/30002.json");
      assertThat(alert.id()).isEqualTo("30002");
      assertThat(alert.name()).isEqualTo("LIGO/Virgo/KAGRA S260101a");
      assertThat(alert.aliases()).containsExactly("S260101a");
      assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
      assertThat(alert.position()).isNull();
      assertThat(alert.url()).isEqualTo("https://gcn.nasa.gov/circulars/30002");
      assertThat(alert.extras())
          .containsEntry("event type", "GW, Gamma-ray Transient")
          .containsEntry("version", "2");
    }
  }

  @Test
  void callsACircularWithoutAnEventByItsSubject() {
    try (Service service = own()) {
      GenericAlert alert = gcn.toGenericAlert(gcn.fetchAlert("30001", context(service)));
      assertThat(alert.name()).isEqualTo("Fast radio burst of unknown origin");
      assertThat(alert.aliases()).isEmpty();
      assertThat(alert.extras()).containsEntry("event type", "FRB");
    }
  }

  @Test
  void countsDownOneByOneAsItIsReadAndPassesOverMissingNumbers() {
    try (Service service = own()) {
      assertThat(ids(service, new CircularQuery(null, 30004, 30000, null)))
          .containsExactly("30002", "30001");
      assertThat(service.asked()).hasSize(5);
      service.asked().clear();
      try (var alerts =
          gcn.fetchAlerts(new CircularQuery(null, 30002, null, null), context(service))) {
        assertThat(service.asked()).isEmpty();
        assertThat(alerts.findFirst()).isPresent();
        assertThat(service.asked()).containsExactly("/circulars/30002.json");
      }
    }
  }

  @Test
  void looksForWordsInSubjectEventAndTextInAnyCase() {
    try (Service service = own()) {
      for (String words : List.of("updated SKY", "s260101A", "ra = 10.5")) {
        assertThat(ids(service, new CircularQuery(null, 30002, 30001, words)))
            .containsExactly("30002");
      }
    }
  }

  @Test
  void stopsAndSaysSoWhereTheCountBeganFarAboveTheNewest() {
    try (Service service = own()) {
      ModuleContext context = context(service);
      assertThat(gcn.fetchAlerts(new CircularQuery(null, 40000, null, null), context)).isEmpty();
      assertThat(service.asked()).hasSize(100);
      assertThat(context.notes()).singleElement().asString().contains("from 39901 up");
    }
  }

  @Test
  void asksForOneCircularThatMayNotBeThere() {
    try (Service service = own()) {
      assertThat(ids(service, one("30002"))).containsExactly("30002");
      assertThat(ids(service, one("29999.5"))).isEmpty();
      assertThatThrownBy(() -> gcn.fetchAlert("../x", context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("number");
    }
  }

  @Test
  void wantsOneNumberOrTheOneToCountDownFrom() {
    assertThatThrownBy(() -> new CircularQuery(null, null, null, "kilonova"))
        .hasMessageContaining("count down");
    assertThatThrownBy(() -> new CircularQuery("1", 5, null, null)).hasMessageContaining("or");
    assertThatThrownBy(() -> new CircularQuery(null, 5, 6, null)).hasMessageContaining("Down to");
    assertThatThrownBy(() -> one("GRB 230918A")).hasMessageContaining("34726");
  }

  @Test
  void readsTheRecordedCircularsWhole() {
    for (String number : List.of("32814", "34726", "36796")) {
      byte[] recorded = Recorded.answer("gcn/circular_" + number + ".json");
      try (Service service = Service.answering(_ -> Answer.json(recorded))) {
        GenericAlert alert = gcn.toGenericAlert(gcn.fetchAlert(number, context(service)));
        assertThat(alert.id()).isEqualTo(number);
        assertThat(alert.name()).isNotBlank();
        assertThat(alert.timestamp()).isNotNull();
        assertThat(alert.extras()).containsKeys("subject", "event type", "submitter");
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    String circulars = "https://gcn.nasa.gov/circulars/";
    var http =
        new RecordedHttp(getClass())
            .withSettings(new GcnCirculars.Settings(null))
            .answer(circulars + "30002.json", "circular.json")
            .answer(circulars + "30001.json", "circular_plain.json");
    return new BrokerContract<>(gcn, http, new CircularQuery(null, 30002, 30000, null)).tests();
  }

  private List<String> ids(Service service, CircularQuery query) {
    return gcn.fetchAlerts(query, context(service)).map(Circular::circularId).toList();
  }

  private static CircularQuery one(@Nullable String number) {
    return new CircularQuery(number, null, null, null);
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new GcnCirculars.Settings(service.address()));
  }

  private static Service own() {
    return Service.answering(path ->
        switch (path) {
          case "/circulars/30002.json" ->
              Answer.json(Recorded.own(GcnCircularsTest.class, "circular.json"));
          case "/circulars/30001.json" ->
              Answer.json(Recorded.own(GcnCircularsTest.class, "circular_plain.json"));
          default -> Answer.html(404);
        });
  }
}
