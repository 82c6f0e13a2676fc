package org.tom4j.brokers.hermes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class HermesTest {
  private static final String FIRST = "00000000-0000-4000-8000-000000000001";
  private static final String THIRD = "00000000-0000-4000-8000-000000000003";

  private final Hermes hermes = new Hermes();

  @Test
  void asksForTheContentOfEachMessageOnceSinceListsComeWithout() {
    try (Service service = own()) {
      List<GenericAlert> alerts =
          read(service, HermesQueries.topics("hermes.discovery,hermes.test"));
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .containsExactly(FIRST + ".1", FIRST + ".2", FIRST + ".3", THIRD);
      String list =
          "/query/?limit=100&topic=hermes.discovery&topic=hermes.test&include_retracted=false";
      assertThat(service.asked())
          .containsExactly(
              list,
              "/query/message/" + FIRST + "/",
              list + "&page=MTc2NzIyNTQwMDAwMA%3D%3D",
              "/query/message/" + THIRD + "/");
    }
  }

  @Test
  void asksNothingMoreThanIsRead() {
    try (Service service = own();
        var alerts = hermes.fetchAlerts(HermesQueries.topics("a"), context(service, null))) {
      assertThat(service.asked()).isEmpty();
      assertThat(alerts.findFirst().orElseThrow().name()).isEqualTo("AT2026aaa");
      assertThat(service.asked()).hasSize(2);
    }
  }

  @Test
  void leavesOutRetractedMessagesThoughTheServiceSendsThemUnlessTheyAreAskedFor() {
    try (Service service = own()) {
      assertThat(read(service, HermesQueries.topics("a")))
          .noneMatch(alert -> alert.standing().kind().takesBack());
      service.asked().clear();
      List<GenericAlert> all = read(service, HermesQueries.withRetracted("a"));
      assertThat(service.asked().getFirst()).endsWith("&include_retracted=true");
      assertThat(all)
          .filteredOn(alert -> alert.id().startsWith("00000000-0000-4000-8000-000000000002"))
          .hasSize(3)
          .allMatch(alert -> alert.standing().kind() == Standing.Kind.WITHDRAWAL);
    }
  }

  @Test
  void asksForWholeSecondsSinceTheArchiveRefusesFractionsOfAMillisecond() {
    try (Service service = own()) {
      List<GenericAlert> alerts =
          read(
              service,
              HermesQueries.published("2026-01-01T00:00:00.1229Z", "2026-01-01T00:00:00.124Z"));
      assertThat(service.asked().getFirst())
          .isEqualTo(
              "/query/?limit=100&start=2026-01-01T00:00:00Z&end=2026-01-01T00:00:01Z"
                  + "&include_retracted=false");
      assertThat(alerts).extracting(GenericAlert::id).allMatch(id -> id.startsWith(FIRST));
    }
  }

  @Test
  void endsAtAPageWithoutMessagesThoughItNamesANextOne() {
    try (Service service =
        Service.answering(path -> Answer.json("{\"messages\": [], \"next\": \"abc\"}"))) {
      assertThat(read(service, HermesQueries.text("kilonova near M 31"))).isEmpty();
      assertThat(service.asked())
          .containsExactly(
              "/query/?limit=100&search_query=kilonova%20near%20M%2031&include_retracted=false");
    }
  }

  @Test
  void endsAtAPageThatSendsBackToOneThatWasRead() {
    String page = new String(Recorded.own(HermesTest.class, "page_1.json"), UTF_8);
    try (Service service =
        Service.answering(path -> path.contains("message") ? answer(path) : Answer.json(page))) {
      assertThat(read(service, HermesQueries.topics("a"))).hasSize(3);
      assertThat(service.asked()).hasSize(3);
    }
  }

  @Test
  void saysOfAnAnonymousQuestionThatIsRefusedToLookAtTheSettings() {
    try (Service service =
        Service.answering(_ -> new Answer(403, "application/json", "{\"detail\": \"sign in\"}"))) {
      assertThatThrownBy(() -> read(service, HermesQueries.topics("a")))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("sign in")
          .hasMessageContaining("settings");
    }
  }

  @Test
  void passesOverAMessageThatIsGoneSinceItWasListed() {
    try (Service service =
        Service.answering(path -> path.contains(FIRST) ? Answer.html(404) : answer(path))) {
      assertThat(read(service, HermesQueries.topics("a")))
          .extracting(GenericAlert::id)
          .containsExactly(THIRD);
    }
  }

  @Test
  void refusesWhatTheServerWouldCutOrThatAsksForEverything() {
    assertThatThrownBy(() -> HermesQueries.text("Smith & Jones")).hasMessageContaining("&");
    assertThatThrownBy(() -> HermesQueries.topics("a&limit=1")).hasMessageContaining("topic");
    assertThatThrownBy(() ->
            new HermesQuery(null, null, null, null, true, new HermesQuery.About(null, null), null))
        .hasMessageContaining("every message");
    assertThatThrownBy(() ->
            new HermesQuery(
                null, "a", null, null, true, new HermesQuery.About("SN 2026a", null), null))
        .hasMessageContaining("both");
  }

  @Test
  void findsByTargetWithATokenAndLeavesOutTheMessagesOtherTargets() {
    try (Service service = own()) {
      var context = context(service, "0123456789abcdef");
      assertThat(hermes.fetchAlerts(HermesQueries.about("at2026AAB"), context).toList())
          .extracting(HermesAlert::id)
          .containsExactly(FIRST + ".2");
      assertThat(service.asked().getFirst())
          .isEqualTo("/targets/?name_exact=at2026AAB&limit=100&offset=0");
      service.asked().clear();
      assertThat(hermes.fetchAlerts(HermesQueries.around(10.5, -20.25, 3.6), context).toList())
          .extracting(HermesAlert::id)
          .containsExactly(FIRST + ".2");
      assertThat(service.asked().getFirst())
          .isEqualTo("/targets/?cone_search=10.5,-20.25,0.001&limit=100&offset=0");
      assertThat(context.notes()).singleElement().asString().contains("1 of 2 alerts lay outside");
    }
  }

  @Test
  void saysThatMessagesAreFoundByTargetWithATokenAlone() {
    try (Service service = own()) {
      assertThatThrownBy(() ->
              hermes.fetchAlerts(HermesQueries.about("AT2026aab"), context(service, null)).toList())
          .isInstanceOf(BrokerException.NotConfigured.class)
          .hasMessageStartingWith("brokers.Hermes.token is not set")
          .hasMessageContaining("profile");
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  void fetchesOneTargetOfAMessageByItsId() {
    try (Service service = own()) {
      var context = context(service, null);
      assertThat(hermes.fetchAlert(FIRST + ".2", context).name()).isEqualTo("AT2026aab");
      assertThat(hermes.fetchAlert(FIRST, context).name()).isEqualTo("AT2026aaa");
      assertThat(hermes.fetchAlert(THIRD, context).number()).isZero();
      for (String none : List.of(FIRST + ".4", FIRST + ".")) {
        assertThatThrownBy(() -> hermes.fetchAlert(none, context))
            .isInstanceOf(BrokerException.Refused.class);
      }
    }
  }

  private List<GenericAlert> read(Service service, HermesQuery query) {
    return hermes.fetchAlerts(query, context(service, null)).map(hermes::toGenericAlert).toList();
  }

  private static ModuleContext context(Service service, @Nullable String token) {
    return new ModuleContext(service.http(), new HermesSettings(service.address(), token));
  }

  private static Service own() {
    return Service.answering(HermesTest::answer);
  }

  private static Answer answer(String path) {
    if (path.startsWith("/targets/")) {
      return own("targets.json");
    }
    if (path.startsWith("/query/message/")) {
      return path.contains(THIRD)
          ? own("circular.json")
          : path.contains("0009/") ? Answer.html(404) : own("discovery.json");
    }
    return own(path.contains("page=") ? "page_2.json" : "page_1.json");
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(HermesTest.class, name));
  }
}
