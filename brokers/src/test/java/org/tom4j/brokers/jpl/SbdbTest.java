package org.tom4j.brokers.jpl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.testkit.NamesContract;
import org.tom4j.testkit.RecordedHttp;

class SbdbTest {
  private static final String ASTEROID =
      """
      {"signature": {"version": "1.3"},
       "object": {"des": "12345", "fullname": "12345 Somebody (2001 AB2)", "kind": "an",
        "neo": true, "orbit_class": {"code": "APO", "name": "Apollo"},
        "des_alt": [{"des": "1999 XY3"}, {"yl": "1988i"}]},
       "orbit": {"epoch": "2461000.5", "elements": [
        {"name": "e", "value": "0.25", "sigma": "1E-9"}, {"name": "a", "value": "2"},
        {"name": "q", "value": "1.5"}, {"name": "i", "value": "5"},
        {"name": "om", "value": "70"}, {"name": "w", "value": "300"},
        {"name": "tp", "value": "2461100.500000001"}]},
       "phys_par": [{"name": "H", "value": "18.5"}, {"name": "G", "value": null}]}
      """;

  @Test
  void tellsAnAsteroidByItsNumberWithItsOtherNamesAndItsOrbit() {
    try (Service service = Service.answering(_ -> Answer.json(ASTEROID))) {
      ResolvedObject asteroid = Objects.requireNonNull(resolved(service, "somebody "));
      assertThat(service.asked())
          .containsExactly("/sbdb.api?sstr=somebody&alt-des=1&phys-par=1&full-prec=1");
      assertThat(asteroid.name()).isEqualTo("12345");
      assertThat(asteroid.aliases()).containsExactly("Somebody", "2001 AB2", "1999 XY3");
      assertThat(asteroid.position()).isNull();
      assertThat(asteroid.type()).isEqualTo("Apollo");
      assertThat(asteroid.orbit())
          .isEqualTo(
              Orbit.of(61000, 0.25, 1.5, 5, 70, 300, 61100.000000001).withMagnitude(18.5, null));
      assertThat(asteroid.page())
          .hasToString("https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html#/?sstr=12345");
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfNames() {
    String sbdb = "https://ssd-api.jpl.nasa.gov/sbdb.api";
    RecordedHttp http = new RecordedHttp(SbdbTest.class).withSettings(new JplSettings(null));
    String nobody = "{\"code\":\"200\",\"message\":\"specified object was not found\"}";
    return new NamesContract(
            new Sbdb(), "Somebody", http.answerJson(sbdb, ASTEROID), http.answerJson(sbdb, nobody))
        .tests();
  }

  @Test
  void aProvisionalDesignationIsANameWithoutAliases() {
    ResolvedObject body =
        Objects.requireNonNull(
            resolved("{\"object\":{\"des\":\"2025 AA\",\"fullname\":\"(2025 AA)\"}}"));
    assertThat(body.name()).isEqualTo("2025 AA");
    assertThat(body.aliases()).isEmpty();
    assertThat(body.orbit()).isNull();
  }

  @Test
  void aCometKeepsItsPrefix() {
    ResolvedObject comet =
        Objects.requireNonNull(
            resolved(
                "{\"object\":{\"des\":\"2031 A1\",\"fullname\":\"C/2031 A1 (Somebody)\","
                    + "\"kind\":\"cu\"}}"));
    assertThat(comet.name()).isEqualTo("C/2031 A1");
    assertThat(comet.aliases()).containsExactly("C/2031 A1 (Somebody)", "2031 A1");
  }

  @Test
  void whatIsNotKnownIsNullHoweverTheServiceSaysSo() {
    assertThat(resolved("{\"code\":\"200\",\"message\":\"specified object was not found\"}"))
        .isNull();
    try (Service service = Service.answering(_ -> Answer.html(404))) {
      assertThat(resolved(service, "nobody")).isNull();
    }
  }

  @Test
  void ofSeveralTheServiceTellsWhichItMayBe() {
    String several =
        """
        {"code": "300", "list": [{"pdes": "73P", "name": "73P/Somebody"}, {"pdes": "73P-B"},
         {"name": "a"}, {"name": "b"}, {"name": "c"}, {"name": "d"}, {"name": "e"}]}
        """;
    try (Service service = Service.answering(_ -> new Answer(300, "application/json", several))) {
      assertThatThrownBy(() -> resolved(service, "73P"))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessage(
              "JPL knows several small bodies as “73P”; write the number or designation of one:"
                  + " 73P (73P/Somebody); 73P-B; a; b; c; d; and 1 more.");
    }
  }

  @Test
  void anOrbitThatLacksAnElementIsNoneAndOneThatMakesNoSenseIsToldSo() {
    ResolvedObject lacking = Objects.requireNonNull(resolved(ASTEROID.replace("\"1.5\"", "null")));
    assertThat(lacking.orbit()).isNull();
    assertThatThrownBy(() -> resolved(ASTEROID.replace("\"0.25\"", "\"-1\"")))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("Orbit.eccentricity is -1.0");
    assertThatThrownBy(() -> resolved(ASTEROID.replace("2461000.5", "1e999999999")))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("'epoch' is no Julian date");
  }

  /** JD − 2400000.5, by hand. */
  @Test
  void readsTheRecordedComet() {
    ResolvedObject comet =
        Objects.requireNonNull(resolved(new String(Recorded.answer("jpl_sbdb/67P.dat"), UTF_8)));
    assertThat(comet.name()).isEqualTo("67P/Churyumov-Gerasimenko");
    assertThat(comet.aliases()).containsExactly("67P", "67P/1975 P1", "67P/1969 R1");
    Orbit orbit = Objects.requireNonNull(comet.orbit());
    assertThat(orbit.epoch()).isEqualTo(55493.0);
    assertThat(orbit.perihelionDistance()).isEqualTo(1.245279365549379);
    assertThat(orbit.perihelionTime()).isCloseTo(54890.52946095973, within(1e-9));
    assertThat(orbit.absoluteMagnitude()).isEqualTo(11.3);
    assertThat(orbit.slope()).isEqualTo(11.0);
    assertThat(orbit.meanAnomaly().orElseThrow()).isCloseTo(92.07346224, within(1e-5));
  }

  private static @Nullable ResolvedObject resolved(String answer) {
    try (Service service = Service.answering(_ -> Answer.json(answer))) {
      return resolved(service, "somebody");
    }
  }

  private static @Nullable ResolvedObject resolved(Service service, String name) {
    return new Sbdb()
        .resolve(name, new ModuleContext(service.http(), new JplSettings(service.address())));
  }
}
