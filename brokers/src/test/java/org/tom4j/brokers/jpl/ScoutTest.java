package org.tom4j.brokers.jpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.form.Range;

class ScoutTest {
  private static final ScoutQuery ALL = new ScoutQuery(null, null, null, null, null);

  private final Scout scout = new Scout();

  @Test
  void tellsTheNewestComputationFirstWithApparentMagnitudeAndRoughPosition() {
    try (Service service = Service.answering(_ -> own("named.json"))) {
      List<GenericAlert> alerts = read(service, ALL);
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .containsExactly("T26abce", "T26abcf", "T26abcd");
      GenericAlert one = alerts.getLast();
      assertThat(one.timestamp()).isEqualTo(Instant.parse("2026-11-20T10:15:00Z"));
      SkyPosition place = Objects.requireNonNull(one.position());
      assertThat(place.raDegrees()).isCloseTo(83.5, within(1e-12));
      assertThat(place.decDegrees()).isEqualTo(12);
      assertThat(Objects.requireNonNull(one.positionError()).degrees())
          .as("whole degrees hide more than the 3 arcmin that are told")
          .isCloseTo(0.288675, within(1e-6));
      assertThat(one.solarSystem()).isTrue();
      Magnitude magnitude = Objects.requireNonNull(one.magnitude());
      assertThat(magnitude.value()).isEqualTo(21.3);
      assertThat(one.score()).isEqualTo(90);
      assertThat(one.scoreName()).isEqualTo("neoScore");
      assertThat(one.url()).isEqualTo("https://cneos.jpl.nasa.gov/scout/#/object/T26abcd");
      assertThat(one.extras())
          .containsEntry("position at", "2026-11-23T12:00:00Z")
          .containsEntry("H", "24.9")
          .containsEntry("closest approach (lunar distances)", "1.5");
      GenericAlert wide = alerts.getFirst();
      assertThat(Objects.requireNonNull(wide.position()).decDegrees()).isZero();
      assertThat(Objects.requireNonNull(wide.positionError()).degrees()).isEqualTo(1.5);
      assertThat(wide.extras()).doesNotContainKey("impact rating");
      assertThat(alerts.get(1).position()).isNull();
      assertThat(alerts.get(1).magnitude()).isNull();
    }
  }

  @Test
  void choosesByNameScoresBrightnessAndUncertainty() {
    try (Service service = Service.answering(_ -> own("named.json"))) {
      assertThat(ids(service, new ScoutQuery(" t26ABCD ", null, null, null, null)))
          .containsExactly("T26abcd");
      assertThat(ids(service, new ScoutQuery(null, 41, null, null, null)))
          .containsExactly("T26abcd");
      assertThat(ids(service, new ScoutQuery(null, null, 0, null, null)))
          .as("what was not computed is no zero")
          .containsExactly("T26abcf", "T26abcd");
      assertThat(ids(service, new ScoutQuery(null, null, null, new Range<>(null, 20.0), null)))
          .containsExactly("T26abce");
      assertThat(ids(service, new ScoutQuery(null, null, null, null, 3.0)))
          .containsExactly("T26abcd");
      assertThatThrownBy(() -> new ScoutQuery(null, 101, null, null, null))
          .hasMessageContaining("0 to 100");
      assertThatThrownBy(() -> new ScoutQuery(null, null, 5, null, null))
          .hasMessageContaining("0 to 4");
      assertThatThrownBy(() -> new ScoutQuery(null, null, null, null, Double.NaN))
          .hasMessageContaining("above 0");
    }
  }

  @Test
  void aShortOrEmptyListIsSaidToBeNoEmptySky() {
    assertThat(notes("{\"count\": \"0\", \"data\": []}")).contains("no object at all");
    assertThat(notes("{\"count\": \"3\"}")).contains("no object at all");
    assertThat(notes("{\"count\": \"50\", \"data\": [{\"objectName\": \"T26a\"}]}"))
        .contains("counts 50 objects and told 1");
    assertThat(notes("{\"data\": [{\"objectName\": \"T26a\"}]}")).contains("counts no objects");
    assertThat(notes("{\"count\": 1, \"data\": [{\"objectName\": \"T26a\"}]}")).isEmpty();
  }

  @Test
  void whatIsGoneOrNamelessIsRefusedInTheServicesWords() {
    try (Service service =
        Service.answering(path ->
            path.contains("gone")
                ? Answer.json("{\"error\": \"specified object does not exist\"}")
                : Answer.json("{\"signature\": {}}"))) {
      assertThatThrownBy(() -> scout.fetchAlert("gone & more", context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("specified object does not exist");
      assertThat(service.asked()).containsExactly("/scout.api?tdes=gone%20%26%20more");
      assertThatThrownBy(() -> scout.fetchAlert("other", context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("no object 'other'");
    }
    try (Service service = Service.answering(_ -> Answer.json("{\"error\": \"busy\"}"))) {
      assertThatThrownBy(() -> read(service, ALL)).hasMessageContaining("busy");
    }
  }

  @Test
  void anObjectWithoutANameIsBadAndNotTheEnd() {
    try (Service service = Service.answering(_ -> own("list.json"))) {
      List<ScoutObject> all = scout.fetchAlerts(ALL, context(service)).toList();
      assertThat(all).hasSize(4);
      assertThatThrownBy(() -> scout.toGenericAlert(all.getLast()))
          .hasMessageContaining("objectName");
    }
  }

  /** Worked out by hand from the recorded list: 16:54 is 253.5°, 11:59 179.75°, 12:53 193.25°. */
  @Test
  void readsTheRecordedListWhole() {
    byte[] recorded = Recorded.answer("scout/list_composed.json");
    try (Service service = Service.answering(_ -> Answer.json(recorded))) {
      List<GenericAlert> alerts = read(service, ALL);
      assertThat(service.bad()).isEmpty();
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .containsExactly("A11z2Ek", "A11zrA3", "v17oct4");
      assertThat(alerts.stream().map(ScoutTest::place).toList())
          .containsExactly("179.75 -40.0", "193.25 9.0", "253.5 -19.0");
      assertThat(alerts.stream().map(alert -> alert.timestamp()).toList())
          .containsExactly(
              Instant.parse("2026-03-31T05:40:00Z"),
              Instant.parse("2026-03-30T03:43:00Z"),
              Instant.parse("2024-10-18T15:31:00Z"));
      assertThat(alerts.stream().map(alert -> Objects.requireNonNull(alert.magnitude()).value()))
          .containsExactly(18.8, 20.8, 20.5);
      assertThat(alerts.stream().map(GenericAlert::score)).containsExactly(0.0, 100.0, 100.0);
    }
  }

  @Test
  void readsTheRecordedObjects() {
    for (String name : List.of("object_A11z2Ek.json", "object_ZTF10BL_with_orbits.json")) {
      byte[] recorded = Recorded.answer("scout/" + name);
      try (Service service = Service.answering(_ -> Answer.json(recorded))) {
        ScoutObject object = scout.fetchAlert("it", context(service));
        assertThat(name).contains(Objects.requireNonNull(object.objectName()));
        assertThat(scout.toGenericAlert(object).position()).isNotNull();
      }
    }
  }

  private static String place(GenericAlert alert) {
    SkyPosition place = Objects.requireNonNull(alert.position());
    return place.raDegrees() + " " + place.decDegrees();
  }

  private @Nullable String notes(String answer) {
    try (Service service = Service.answering(_ -> Answer.json(answer))) {
      ModuleContext context = context(service);
      assertThat(ModuleContext.read(scout, ALL, context)).hasSizeLessThan(2);
      return String.join("\n", context.notes());
    }
  }

  private List<String> ids(Service service, ScoutQuery query) {
    return read(service, query).stream().map(GenericAlert::id).toList();
  }

  private List<GenericAlert> read(Service service, ScoutQuery query) {
    return ModuleContext.read(scout, query, context(service));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new JplSettings(service.address()));
  }

  private static Answer own(String name) {
    return Answer.json(new String(Recorded.own(ScoutTest.class, name), StandardCharsets.UTF_8));
  }
}
