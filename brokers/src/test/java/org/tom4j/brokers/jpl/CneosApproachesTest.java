package org.tom4j.brokers.jpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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

class CneosApproachesTest {
  private static final ApproachQuery ALL = new ApproachQuery(null, null, null, null, null);

  private final CneosApproaches cneos = new CneosApproaches();

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    var http =
        new RecordedHttp(getClass())
            .withSettings(new JplSettings(null))
            .answer(
                "https://ssd-api.jpl.nasa.gov/cad.api?fullname=true&diameter=true&sort=date",
                "approaches.json");
    return new BrokerContract<>(new CneosApproaches(), http, ALL).tests();
  }

  @Test
  void tellsTimesInUtcAndDistancesWithTheirSpread() {
    try (Service service = Service.answering(_ -> own())) {
      List<GenericAlert> alerts = read(service, ALL);
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .containsExactly("2026 AB1 2026-Nov-24", "99999 2026-Nov-25", "2026 AB2 2026-Nov-26");
      GenericAlert first = alerts.getFirst();
      assertThat(first.timestamp())
          .as("TDB is 69.18 s ahead of UTC in 2026")
          .isBetween(
              Instant.parse("2026-11-24T11:58:50.80Z"), Instant.parse("2026-11-24T11:58:50.83Z"));
      assertThat(first.position()).isNull();
      assertThat(first.magnitude()).as("H is no brightness").isNull();
      assertThat(first.solarSystem()).isTrue();
      assertThat(first.name()).isEqualTo("2026 AB1");
      assertThat(first.aliases()).containsExactly("(2026 AB1)");
      assertThat(first.extras())
          .containsEntry("distance (lunar distances)", "1.985")
          .containsEntry("distance (au)", "0.0051")
          .containsEntry("H", "25.1")
          .containsEntry("time, 3 sigma", "< 00:01");
      assertThat(alerts.get(1).extras()).containsEntry("diameter (km)", "0.34");
      assertThat(first.url())
          .isEqualTo("https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html#/?sstr=2026%20AB1");
    }
  }

  @Test
  void asksWhatTheFormSaysAndChoosesByHHere() {
    try (Service service = Service.answering(_ -> own())) {
      var query =
          new ApproachQuery(
              " 2026 AB1", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), 10.5, 22.0);
      assertThat(read(service, query)).extracting(GenericAlert::name).containsExactly("99999");
      assertThat(service.asked())
          .containsExactly(
              "/cad.api?des=2026%20AB1&date-min=2026-11-01&date-max=2026-12-01&dist-max=10.5LD"
                  + "&fullname=true&diameter=true&sort=date");
    }
    assertThatThrownBy(() ->
            new ApproachQuery(
                null, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 1), null, null))
        .hasMessageContaining("before");
    assertThatThrownBy(() -> new ApproachQuery(null, null, null, -1.0, null))
        .hasMessageContaining("above 0");
  }

  @Test
  void noneIsNoErrorAndColumnsThatAreGoneAre() {
    assertThat(told("{\"count\": 0, \"fields\": []}")).isEmpty();
    assertThat(told("{\"count\": \"0\"}")).isEmpty();
    assertThatThrownBy(() -> told("{\"fields\": [\"name\"], \"data\": [[\"x\"]]}"))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("'des'");
    assertThatThrownBy(() -> told("{\"error\": \"invalid value for dist-max\"}"))
        .isInstanceOf(BrokerException.Refused.class)
        .hasMessageContaining("invalid value for dist-max");
    assertThat(told("{\"fields\": [\"des\", \"cd\"], \"data\": [[\"x\"], [null, \"y\"], []]}"))
        .as("half a row is told as far as it goes, one without a name is not")
        .extracting(GenericAlert::id)
        .containsExactly("x");
    assertThatThrownBy(() -> told("{\"fields\": [\"des\", \"cd\"], \"data\": [[\"x\", \"soon\"]]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("soon");
  }

  /**
   * By hand: 2029-Apr-13 21:46 TDB is 21:44:50.8 UTC; 0.000254099 au are 0.0989 lunar distances.
   */
  @Test
  void readsTheRecordedApproachOfApophisWhoseFieldsStandInAnotherOrder() {
    byte[] recorded = Recorded.answer("jpl_cad/cad_apophis_2029_reordered_fields.json");
    try (Service service = Service.answering(_ -> Answer.json(recorded))) {
      GenericAlert apophis = read(service, ALL).getFirst();
      assertThat(apophis.name()).isEqualTo("99942");
      assertThat(apophis.aliases()).containsExactly("99942 Apophis (2004 MN4)");
      assertThat(apophis.timestamp())
          .isBetween(
              Instant.parse("2029-04-13T21:44:50.8Z"), Instant.parse("2029-04-13T21:44:50.83Z"));
      assertThat(apophis.extras())
          .containsEntry("distance (lunar distances)", "0.099")
          .containsEntry("speed (km/s)", "7.42249308586014")
          .doesNotContainKey("H");
    }
  }

  @Test
  void readsTheRecordedApproachesOf1900() {
    byte[] recorded = Recorded.answer("jpl_cad/cad_1900_excerpt_v1.1.json");
    try (Service service = Service.answering(_ -> Answer.json(recorded))) {
      assertThat(read(service, ALL))
          .extracting(GenericAlert::id)
          .containsExactly("170903 1900-Jan-01", "2005 OE3 1900-Jan-01");
    }
  }

  private List<GenericAlert> told(String answer) {
    try (Service service = Service.answering(_ -> Answer.json(answer))) {
      return read(service, ALL);
    }
  }

  private List<GenericAlert> read(Service service, ApproachQuery query) {
    return ModuleContext.read(
        cneos, query, new ModuleContext(service.http(), new JplSettings(service.address())));
  }

  private static Answer own() {
    return Answer.json(
        new String(
            Recorded.own(CneosApproachesTest.class, "approaches.json"), StandardCharsets.UTF_8));
  }
}
