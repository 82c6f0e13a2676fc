package org.tom4j.brokers.jpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.BrokerException;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class ScoutOrbitsTest {
  private static final String ORBITS =
      """
      {"objectName": "T26 a", "orbits": {"count": "1",
       "fields": ["tp", "epoch", "qr", "ec", "H", "inc", "w", "om", "idx"],
       "data": [["2461100.5", "2461000.500000001", "5.0E-01", 0.75, %s, "14.5", "266.5", "-10", 0]]}}
      """;

  @Test
  void readsElementsByTheirNamesAndDatesWithoutLosingDigits() {
    assertThat(orbit(ORBITS.formatted("\"25.4\"")))
        .isEqualTo(
            Orbit.of(61000.000000001, 0.75, 0.5, 14.5, 350, 266.5, 61100)
                .withMagnitude(25.4, null));
    assertThat(Objects.requireNonNull(orbit(ORBITS.formatted("null"))).absoluteMagnitude())
        .isNull();
  }

  @Test
  void asksForOneOrbitOfTheObject() {
    try (Service service = Service.answering(_ -> Answer.json(ORBITS.formatted("null")))) {
      orbit(service, "T26 a");
      assertThat(service.asked()).containsExactly("/scout.api?tdes=T26%20a&orbits=1&n-orbits=1");
    }
  }

  @Test
  void saysOfAnOrbitThatItIsOneOfSeveral() {
    try (Service service = Service.answering(_ -> Answer.json(ORBITS.formatted("null")))) {
      var context = new ModuleContext(service.http(), new JplSettings(service.address()));
      assertThat(new Scout().orbit(named("T26 a"), context)).isNotNull();
      assertThat(context.notes()).singleElement().asString().startsWith("It is one of several");
    }
  }

  @Test
  void anObjectWithoutOrbitsHasNone() {
    assertThat(orbit("{\"objectName\": \"T26a\"}")).isNull();
    assertThat(orbit("{\"orbits\": {\"fields\": [], \"data\": []}}")).isNull();
    assertThat(orbit("{\"orbits\": {\"count\": \"0\"}}")).isNull();
  }

  @Test
  void anObjectThatIsGoneIsRefusedInTheServicesWords() {
    assertThatThrownBy(() -> orbit("{\"error\": \"specified object does not exist\"}"))
        .isInstanceOf(BrokerException.Refused.class)
        .hasMessageContaining("specified object does not exist");
  }

  @Test
  void whatIsNoOrbitIsToldByItsElement() {
    assertUnreadable(ORBITS.replace("\"ec\"", "\"e\""), "'ec' is missing");
    assertUnreadable(ORBITS.replace("0.75", "-0.75"), "Orbit.eccentricity is -0.75");
    assertUnreadable(ORBITS.replace("\"2461100.5\"", "\"soon\""), "'tp' is missing, or no number");
    assertUnreadable(ORBITS.replace("\"fields\"", "\"names\""), "no 'fields'");
    for (String huge : new String[] {"1e300", "-1", "1e-999999999"}) {
      assertUnreadable(ORBITS.replace("2461100.5", huge), "'tp' is no Julian date");
    }
  }

  /** Of q = 0.4998861947 au and e = 0.8855752093: a = q / (1 − e), JD − 2400000.5, by hand. */
  @Test
  void readsTheRecordedOrbit() {
    String recorded =
        new String(
            Recorded.answer("scout/object_ZTF10BL_with_orbits.json"), StandardCharsets.UTF_8);
    Orbit orbit = Objects.requireNonNull(orbit(recorded));
    assertThat(orbit.epoch()).isEqualTo(61079.212931752);
    assertThat(orbit.perihelionTime()).isEqualTo(61038.029885748);
    assertThat(orbit.eccentricity()).isEqualTo(0.8855752093403347);
    assertThat(orbit.inclination()).isEqualTo(14.692644033445657);
    assertThat(orbit.ascendingNode()).isEqualTo(138.98404963, within(1e-8));
    assertThat(orbit.argumentOfPerihelion()).isEqualTo(266.65272638172337);
    assertThat(orbit.absoluteMagnitude()).isEqualTo(25.402927);
    assertThat(orbit.semimajorAxis().orElseThrow()).isCloseTo(4.368688, within(1e-6));
    assertThat(orbit.meanDailyMotion().orElseThrow()).isCloseTo(0.1079388, within(1e-7));
    assertThat(orbit.meanAnomaly().orElseThrow()).isCloseTo(4.445248, within(1e-6));
  }

  private static void assertUnreadable(String answer, String words) {
    assertThatThrownBy(() -> orbit(answer.replace("%s", "null")))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("Scout's orbit of T26a cannot be read")
        .hasMessageContaining(words);
  }

  private static @Nullable Orbit orbit(String answer) {
    try (Service service = Service.answering(_ -> Answer.json(answer))) {
      return orbit(service, "T26a");
    }
  }

  private static @Nullable Orbit orbit(Service service, String name) {
    var context = new ModuleContext(service.http(), new JplSettings(service.address()));
    return new Scout().orbit(named(name), context);
  }

  private static ScoutObject named(String name) {
    return new ScoutObject(
        name, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null);
  }
}
