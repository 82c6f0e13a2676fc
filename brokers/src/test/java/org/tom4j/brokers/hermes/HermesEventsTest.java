package org.tom4j.brokers.hermes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

/** Events without a position, as today's server lists them and as older ones did. */
class HermesEventsTest {
  private static final String API = "https://hermes.lco.global/api/v0/";
  private static final String MESSAGE = "00000000-0000-4000-8000-0000000000";
  private static final String TOKEN = "0123456789abcdef";
  private static final String NONE = "{\"count\": 0, \"next\": null, \"results\": []}";

  private final Hermes hermes = new Hermes();

  @TestFactory
  Stream<DynamicTest> asTodaysServerListsThem() {
    return contract("events.json");
  }

  @TestFactory
  Stream<DynamicTest> asOlderServersDid() {
    return contract("events_older.json");
  }

  private Stream<DynamicTest> contract(String events) {
    RecordedHttp http =
        new RecordedHttp(getClass())
            .answer(API + "nonlocalizedevents/", events)
            .answerJson(API + "messages/", NONE)
            .answer(API + "messages/?event_id_exact=S260101a&limit=100", "event_messages.json")
            .answer(API + "query/message/" + MESSAGE + "03/", "circular.json")
            .answer(API + "query/message/" + MESSAGE + "11/", "gw_initial.json")
            .answer(API + "query/message/" + MESSAGE + "12/", "gw_retraction.json");
    return new BrokerContract<>(
            hermes,
            http.withSettings(new HermesSettings(null, TOKEN)),
            HermesQueries.event(null, "2026-01-01T00:00:00Z"))
        .tests();
  }

  @Test
  void asksForEventsByIntervalAndForEachOnesMessages() {
    try (Service service = serving("events.json")) {
      assertThat(read(service, HermesQueries.event(null, "2026-01-01T00:00:00Z")))
          .extracting(GenericAlert::id)
          .containsExactly("S260101a", "MS260101b", "IceCubeCascade-260101a");
      assertThat(service.asked())
          .startsWith(
              "/nonlocalizedevents/?created_after=2026-01-01T00:00:00Z&limit=100&offset=0",
              "/messages/?event_id_exact=S260101a&limit=100",
              "/query/message/" + MESSAGE + "12/",
              "/query/message/" + MESSAGE + "03/",
              "/query/message/" + MESSAGE + "11/");
    }
  }

  @Test
  void tellsAnEventThatWasTakenBackAsRetractedAndKeepsItsTime() {
    GenericAlert alert = first("events.json", HermesQueries.event("S260101a", null));
    assertThat(alert.name()).isEqualTo("S260101a");
    assertThat(alert.standing().kind()).isEqualTo(Standing.Kind.RETRACTION);
    assertThat(alert.standing().events()).containsExactly("S260101a");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2025-12-31T23:59:00.250Z"));
    assertThat(alert.extras())
        .containsEntry("type", "RETRACTION")
        .containsEntry("sequences", "INITIAL, RETRACTION")
        .doesNotContainKeys("false alarms, Hz", "classification");
  }

  @Test
  void tellsWhatTheLatestNoticeTellsAndLeavesItsSkyMapInTheArchive() {
    GenericAlert alert = first("events_older.json", HermesQueries.event("S260101a", null));
    assertThat(alert.name()).isEqualTo("S260101a");
    assertThat(alert.position()).isNull();
    assertThat(alert.url()).isEqualTo("https://example.org/superevents/S260101a/view/");
    assertThat(alert.extras())
        .containsEntry("kind of alert", "non-localized event")
        .containsEntry("sequences", "INITIAL, UPDATE")
        .containsEntry("false alarms, Hz", "1.5e-10")
        .containsEntry("classification", "BNS 0.9, Terrestrial 0.1")
        .containsEntry("properties", "HasNS 1.0")
        .containsEntry("sky map", "(a sky map, left in the archive)");
    assertThat(alert.standing().kind()).isEqualTo(Standing.Kind.NEWS);
    assertThat(alert.standing().reality()).isEqualTo(Standing.Reality.OBSERVED);
  }

  @Test
  void takesAnEventForRetractedWhoseRetractionIsListedButCannotBeRead() {
    String events =
        "{\"results\": [{\"event_id\": \"S260101a\", \"sequences\": ["
            + "{\"sequence_type\": \"RETRACTION\", \"message\": 12},"
            + "{\"sequence_type\": \"INITIAL\", \"message\": {\"uuid\": \""
            + MESSAGE
            + "11\"}}]}]}";
    try (Service service = Service.answering(path -> answer(path, Answer.json(events)))) {
      assertThat(read(service, HermesQueries.event("S260101a", null)))
          .extracting(alert -> alert.name() + " " + alert.standing().kind())
          .containsExactly("S260101a RETRACTION");
    }
  }

  @Test
  void saysOfAMockEventThatItIsATest() {
    GenericAlert alert = first("events.json", HermesQueries.event("ms260101b", null));
    assertThat(alert.name()).isEqualTo("MS260101b");
    assertThat(alert.standing().reality()).isEqualTo(Standing.Reality.MOCK);
    assertThat(alert.timestamp()).isNull();
  }

  @Test
  void readsANoticeInTextWithItsOwnUnitAndItsDateInTruncatedJulianDays() {
    GenericAlert alert = first("events_older.json", HermesQueries.event("icecube", null));
    assertThat(alert.id()).isEqualTo("IceCubeCascade-260101a");
    assertThat(alert.position()).isNull();
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-01-01T00:30:00.140Z"));
    assertThat(alert.extras())
        .containsEntry("type", "ICECUBE Cascade")
        .containsEntry("false alarms", "0.3110 [yr^-1]")
        .containsEntry("sky map", "https://example.org/cascade.fits")
        .containsEntry("signalness", "9.0012e-01 [dn]")
        .doesNotContainKey("false alarms, Hz");
  }

  @Test
  void readsTheRecordedNoticeInText() {
    String cascade =
        new String(Recorded.answer("hermes/base_icecube_cascade.json"), StandardCharsets.UTF_8);
    String events =
        "{\"results\": [{\"event_id\": \"IceCubeCascade-250911a\", \"sequences\": [{\"message\":"
            + " {\"data\": "
            + cascade
            + "}}]}]}";
    try (Service service = Service.answering(path -> answer(path, Answer.json(events)))) {
      GenericAlert alert = read(service, HermesQueries.event("IceCube", null)).getFirst();
      assertThat(alert.timestamp()).isEqualTo(Instant.parse("2025-09-11T04:28:37.140Z"));
      assertThat(alert.extras()).containsEntry("false alarms", "0.3110 [yr^-1]");
    }
  }

  @Test
  void readsNoMoreThanThirtyMessagesOfAnEventAndSaysSo() {
    String links =
        IntStream.range(0, 40)
            .mapToObj(n -> "{\"uuid\": \"00000000-0000-4000-8000-0000000001" + (n + 10) + "\"}")
            .collect(Collectors.joining(",", "{\"results\": [", "]}"));
    try (Service service =
        Service.answering(path ->
            path.startsWith("/messages/")
                ? Answer.json(links)
                : answer(path, Answer.json("{\"results\": [{\"event_id\": \"S260101a\"}]}")))) {
      ModuleContext context = context(service, TOKEN);
      assertThat(hermes.fetchAlerts(HermesQueries.event("S260101a", null), context)).hasSize(1);
      assertThat(service.asked()).hasSize(32);
      assertThat(context.notes()).singleElement().asString().contains("S260101a has 40 messages");
    }
  }

  @Test
  void endsWhenAPageComesAgainThoughItNamesANextOne() {
    String events = "{\"next\": \"…\", \"results\": [{\"event_id\": \"GRB 260101A\"}]}";
    try (Service service = Service.answering(path -> answer(path, Answer.json(events)))) {
      assertThat(read(service, HermesQueries.event("GRB", null)))
          .extracting(GenericAlert::id)
          .containsExactly("GRB 260101A");
      assertThat(service.asked())
          .containsExactly(
              "/nonlocalizedevents/?event_id=GRB&limit=100&offset=0",
              "/messages/?event_id_exact=GRB%20260101A&limit=100",
              "/nonlocalizedevents/?event_id=GRB&limit=100&offset=100");
    }
  }

  @Test
  void tellsNoOtherEventsThoughTheServiceIgnoresWhichWasAskedFor() {
    try (Service service = serving("events.json")) {
      assertThat(read(service, HermesQueries.event("S260101a", null)))
          .extracting(GenericAlert::id)
          .containsExactly("S260101a");
    }
  }

  @Test
  void fetchesOneEventByItsIdThatIsNoMessages() {
    try (Service service = serving("events.json")) {
      ModuleContext context = context(service, TOKEN);
      HermesAlert event = hermes.fetchAlert("s260101A", context);
      assertThat(event.id()).isEqualTo("S260101a");
      assertThat(Objects.requireNonNull(event.event()).notices()).hasSize(2);
      for (String none : List.of("S260101", "../targets", "5875603", "a&b=c", "")) {
        assertThatThrownBy(() -> hermes.fetchAlert(none, context))
            .isInstanceOf(BrokerException.Refused.class)
            .hasMessageContaining("UUID");
      }
      assertThatThrownBy(() -> hermes.fetchAlert("S260101a", context(service, null)))
          .isInstanceOf(BrokerException.NotConfigured.class)
          .hasMessageContaining("events");
    }
  }

  @Test
  void refusesQuestionsThatHermesCannotBeAskedOfEvents() {
    assertThatThrownBy(() -> HermesQueries.event(null, null)).hasMessageContaining("every event");
    assertThatThrownBy(() -> HermesQueries.event(" ", null)).hasMessageContaining("every event");
    HermesQuery.About none = new HermesQuery.About(null, null);
    assertThatThrownBy(() ->
            new HermesQuery(HermesQuery.What.EVENTS, "a", null, null, false, none, "S260101a"))
        .hasMessageContaining("alone");
    assertThatThrownBy(() -> new HermesQuery(null, "a", null, null, false, none, "S260101a"))
        .hasMessageContaining("non-localized events");
  }

  private GenericAlert first(String events, HermesQuery query) {
    try (Service service = serving(events)) {
      return read(service, query).getFirst();
    }
  }

  private List<GenericAlert> read(Service service, HermesQuery query) {
    return hermes.fetchAlerts(query, context(service, TOKEN)).map(hermes::toGenericAlert).toList();
  }

  private static ModuleContext context(Service service, @Nullable String token) {
    return new ModuleContext(service.http(), new HermesSettings(service.address(), token));
  }

  private static Service serving(String events) {
    Function<String, Answer> answers = path -> answer(path, own(events));
    return Service.answering(answers);
  }

  private static Answer answer(String path, Answer events) {
    if (path.startsWith("/nonlocalizedevents/")) {
      return events;
    }
    if (path.startsWith("/messages/")) {
      return path.contains("=S260101a&") ? own("event_messages.json") : Answer.json(NONE);
    }
    return path.endsWith("11/")
        ? own("gw_initial.json")
        : path.endsWith("12/")
            ? own("gw_retraction.json")
            : path.endsWith("03/") ? own("circular.json") : Answer.html(404);
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(HermesEventsTest.class, name));
  }
}
