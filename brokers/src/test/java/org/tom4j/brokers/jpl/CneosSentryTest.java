package org.tom4j.brokers.jpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

class CneosSentryTest {
  private static final SentryQuery ALL = new SentryQuery(null, null, null);

  private final CneosSentry sentry = new CneosSentry();

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    var http =
        new RecordedHttp(getClass())
            .withSettings(new JplSettings(null))
            .answer("https://ssd-api.jpl.nasa.gov/sentry.api", "sentry.json");
    return new BrokerContract<>(new CneosSentry(), http, ALL).tests();
  }

  @Test
  void tellsObjectsWithThePalermoScaleAndNoPosition() {
    try (Service service = Service.answering(_ -> own())) {
      List<GenericAlert> alerts = read(service, ALL);
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .containsExactly("2026 AB1", "29075", "2026 AB3");
      GenericAlert first = alerts.getFirst();
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-01-02T12:00:00Z"));
      assertThat(first.position()).isNull();
      assertThat(first.solarSystem()).isTrue();
      assertThat(first.score()).isEqualTo(-2.1);
      assertThat(first.scoreName()).isEqualTo("Palermo scale, cumulative");
      assertThat(first.aliases()).containsExactly("(2026 AB1)");
      assertThat(first.extras())
          .containsEntry("impact probability", "1.2E-4")
          .containsEntry("possible impacts", "4")
          .containsEntry("years", "2056-2113");
      assertThat(first.url())
          .isEqualTo("https://cneos.jpl.nasa.gov/sentry/details.html#?des=2026%20AB1");
      assertThat(alerts.get(1).extras()).doesNotContainKey("Torino scale, maximum");
      assertThat(alerts.get(1).timestamp()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
      assertThat(alerts.getLast().score()).isNull();
    }
  }

  @Test
  void asksWhatTheFormSaysAndHeedsItItselfToo() {
    try (Service service = Service.answering(_ -> own())) {
      assertThat(read(service, new SentryQuery(-2.0, null, null)))
          .extracting(GenericAlert::id)
          .containsExactly("29075");
      assertThat(read(service, new SentryQuery(null, 1e-4, 26.0)))
          .extracting(GenericAlert::id)
          .containsExactly("2026 AB1");
      assertThat(service.asked())
          .containsExactly("/sentry.api?ps-min=-2", "/sentry.api?ip-min=0.0001&h-max=26");
    }
    assertThatThrownBy(() -> new SentryQuery(null, 1.5, null)).hasMessageContaining("0 to 1");
  }

  @Test
  void whatWasRemovedOrNeverThereIsRefusedInTheServicesWords() {
    String removed = "{\"error\": \"specified object removed\", \"removed\": \"2021-02-21\"}";
    try (Service service = Service.answering(_ -> Answer.json(removed))) {
      assertThatThrownBy(() -> sentry.fetchAlert("99942", context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("specified object removed, 2021-02-21");
      assertThat(service.asked()).containsExactly("/sentry.api?des=99942");
      assertThatThrownBy(() -> read(service, ALL)).isInstanceOf(BrokerException.Refused.class);
    }
  }

  @Test
  void anEmptyListIsSaidToBeNoAllClear() {
    try (Service service = Service.answering(_ -> Answer.json("{\"count\": 0, \"data\": []}"))) {
      ModuleContext context = context(service);
      assertThat(ModuleContext.read(sentry, ALL, context)).isEmpty();
      assertThat(context.notes()).singleElement().asString().contains("may be a fault");
    }
  }

  @Test
  void aDayThatIsNoneMakesTheObjectBad() {
    for (String day : List.of("soon", "2026-13-01.5", "2026-02-30")) {
      String list = "{\"data\": [{\"des\": \"x\", \"last_obs\": \"" + day + "\"}]}";
      try (Service service = Service.answering(_ -> Answer.json(list))) {
        assertThatThrownBy(() -> read(service, ALL)).hasMessageContaining("last_obs is no day");
      }
    }
  }

  /** By hand: day 3.80160 of October 2020 is 19:14:18.24 UTC. */
  @Test
  void readsTheRecordedObject() {
    byte[] recorded = Recorded.answer("jpl_sentry/object_101955_Bennu_excerpt.json");
    try (Service service = Service.answering(_ -> Answer.json(recorded))) {
      GenericAlert bennu = sentry.toGenericAlert(sentry.fetchAlert("101955", context(service)));
      assertThat(bennu.timestamp()).isEqualTo(Instant.parse("2020-10-03T19:14:18.240Z"));
      assertThat(bennu.score()).isEqualTo(-1.4);
      assertThat(bennu.aliases()).containsExactly("101955 Bennu (1999 RQ36)");
      assertThat(bennu.extras())
          .containsEntry("possible impacts", "157")
          .containsEntry("Palermo scale, maximum", "-1.58")
          .containsEntry("impact probability", "5.71699999999996E-4")
          .doesNotContainKey("Torino scale, maximum");
    }
  }

  private List<GenericAlert> read(Service service, SentryQuery query) {
    return ModuleContext.read(sentry, query, context(service));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new JplSettings(service.address()));
  }

  private static Answer own() {
    return Answer.json(
        new String(Recorded.own(CneosSentryTest.class, "sentry.json"), StandardCharsets.UTF_8));
  }
}
