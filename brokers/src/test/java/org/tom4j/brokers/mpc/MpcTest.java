package org.tom4j.brokers.mpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.testkit.NamesContract;
import org.tom4j.testkit.RecordedHttp;

class MpcTest {
  private static final String BODY =
      """
      {"CAR": {"coefficient_names": ["x"], "coefficient_values": [1]},
       "COM": {"coefficient_names": ["q", "e", "i", "node", "argperi", "peri_time"],
               "coefficient_values": [1.5, 0.25, 5, 70, 300, 61100.5]},
       "categorization": {"object_type_int": 0, "object_type_str": "Minor Planet",
         "orbit_type_str": "Inner Solar System", "orbit_subtype_str": "Apollo"},
       "designation_data": {"permid": "12345", "name": "Somebody",
         "unpacked_primary_provisional_designation": "2001 AB2",
         "unpacked_secondary_provisional_designations": ["1999 XY3", "1988 PK1"]},
       "epoch_data": {"epoch": 61000.0, "timeform": "MJD", "timesystem": "TDT"},
       "magnitude_data": {"H": 18.5, "G": 0.15},
       "system_data": {"refframe": "ICRF", "refsys": "Ecliptic"}}
      """;

  @Test
  void asksByAGetWithABodyAndTellsNumberNamesAndOrbit() {
    List<Service.Asked> heard = new ArrayList<>();
    try (Service service =
        Service.hearing(asked -> {
          heard.add(asked);
          return Answer.json(answer(BODY));
        })) {
      ResolvedObject body = requireNonNull(resolved(service, "12345 Somebody"));
      assertThat(service.asked()).containsExactly("/api/get-orb");
      assertThat(heard.getFirst().body()).isEqualTo("{\"desig\":\"12345\"}");
      assertThat(heard.getFirst().header("Content-Type")).isEqualTo("application/json");
      assertThat(body.name()).isEqualTo("12345");
      assertThat(body.aliases()).containsExactly("Somebody", "2001 AB2", "1999 XY3", "1988 PK1");
      assertThat(body.position()).isNull();
      assertThat(body.type()).isEqualTo("Apollo");
      assertThat(body.orbit())
          .isEqualTo(Orbit.of(61000, 0.25, 1.5, 5, 70, 300, 61100.5).withMagnitude(18.5, 0.15));
      assertThat(body.page())
          .hasToString("https://www.minorplanetcenter.net/db_search/show_object?object_id=12345");
    }
  }

  @Test
  void aProvisionalDesignationAloneIsANameWithoutAliases() {
    ResolvedObject body =
        requireNonNull(
            resolved(
                answer(
                    """
                    {"designation_data": {"permid": null, "name": "",
                      "unpacked_primary_provisional_designation": "2025 AA",
                      "unpacked_secondary_provisional_designations": []}}
                    """)));
    assertThat(body.name()).isEqualTo("2025 AA");
    assertThat(body.aliases()).isEmpty();
    assertThat(body.orbit()).isNull();
  }

  @Test
  void namesOfOldMinorPlanetsKeepTheirOrder() {
    String fringilla =
        BODY.replace("12345", "709")
            .replace("Somebody", "Fringilla")
            .replace("2001 AB2", "A911 CC")
            .replace("\"1999 XY3\", \"1988 PK1\"", "\"A906 DA\", \"1948 PK1\", \"1956 CA\"");
    ResolvedObject body = requireNonNull(resolved(answer(fringilla)));
    assertThat(body.name()).isEqualTo("709");
    assertThat(body.aliases())
        .containsExactly("Fringilla", "A911 CC", "A906 DA", "1948 PK1", "1956 CA");
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfNames() {
    String orbits = "https://data.minorplanetcenter.net/api/get-orb";
    RecordedHttp http = new RecordedHttp(MpcTest.class).withSettings(new MpcSettings(null));
    return new NamesContract(
            new Mpc(),
            "Somebody",
            http.answerJson(orbits, answer(BODY)),
            http.answer(orbits, 404, "application/json", "{}".getBytes(UTF_8)))
        .tests();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0, 0.999, 1.2})
  void aCometIsToldByItsPerihelion(double eccentricity) {
    String comet =
        BODY.replace("0.25", String.valueOf(eccentricity))
            .replace("\"object_type_int\": 0", "\"object_type_int\": 10")
            .replace("\"12345\"", "null")
            .replace("2001 AB2", "C/2031 A1");
    ResolvedObject body = requireNonNull(resolved(answer(comet)));
    assertThat(body.name()).isEqualTo("C/2031 A1");
    assertThat(body.aliases()).startsWith("C/2031 A1 (Somebody)").doesNotContain("Somebody");
    Orbit orbit = requireNonNull(body.orbit());
    assertThat(orbit.eccentricity()).isEqualTo(eccentricity);
    assertThat(orbit.perihelionDistance()).isEqualTo(1.5);
    assertThat(orbit.perihelionTime()).isEqualTo(61100.5);
  }

  @Test
  void aNumberedCometKeepsTheNameThatIsItsOwn() {
    ResolvedObject comet =
        requireNonNull(
            resolved(answer(BODY.replace("12345", "67P").replace("2001 AB2", "P/1969 R1"))));
    assertThat(comet.name()).isEqualTo("67P");
    assertThat(comet.aliases()).startsWith("67P/Somebody", "P/1969 R1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"mpc_orb\": []}, 200]",
        "[{\"mpc_orb\": null}, 200]",
        "[null, 404]",
        "[]",
        "null",
        "[{\"error\": \"no object of this designation\"}, 400]",
        "[{\"error\": \"No orbit found for this designation\"}, 400]",
        "[{\"error\": \"No such object\"}, 400]",
        "[{\"error\": \"No such object in the database\"}, 400]",
        "[{\"error\": \"Object Somebody could not be identified\"}, 400]",
        "[{\"error\": \"Designation 'somebody' is unknown.\"}, 400]",
        "[{\"error\": \"unknown designation somebody\"}, 400]",
        "{\"message\": \"Designation not found\"}"
      })
  void whatIsNotKnownIsNullHoweverTheServiceSaysSo(String nothing) {
    assertThat(resolved(nothing)).isNull();
  }

  @Test
  void aFaultOfTheServiceIsNoUnknownObject() {
    for (String fault :
        List.of(
            "[{\"error\":\"Unknown error\"}, 500]",
            "[{\"error\":\"Object not found: database down\"}, 503]")) {
      try (Service service = Service.answering(_ -> Answer.json(fault.getBytes(UTF_8)))) {
        assertThatThrownBy(() -> resolved(service, "Didymos"))
            .isInstanceOf(BrokerException.Unavailable.class);
      }
    }
    for (String fault :
        List.of(
            "[{\"error\":\"unknown field 'desig'\"}, 400]",
            "[{\"error\":\"Unrecognized request body\"}, 400]",
            "[{\"error\":\"Error processing designation Didymos: unknown error\"}, 400]",
            "[{\"error\":\"Error processing designation 2010 AB: unknown error\"}, 400]",
            "[{\"error\":\"No orbit service is available\"}, 400]",
            "[{\"error\":\"No such object type\"}, 400]",
            "[{\"error\":\"Unknown object type\"}, 400]",
            "[{\"error\":\"Orbit database not found\"}, 400]",
            "[{\"error\":\"API key not found\"}, 401]")) {
      try (Service service = Service.answering(_ -> Answer.json(fault.getBytes(UTF_8)))) {
        assertThatThrownBy(() -> resolved(service, "Didymos"))
            .isInstanceOf(BrokerException.Refused.class);
      }
    }
  }

  @Test
  void statusesOfTheUnknownAreNullToo() {
    try (Service service = Service.answering(_ -> Answer.html(404))) {
      assertThat(resolved(service, "123456P")).isNull();
    }
    try (Service service =
        Service.answering(_ ->
            new Answer(
                400, "application/json", "{\"error\": \"unrecognised designation: Nobody\"}"))) {
      assertThat(resolved(service, "Nobody")).isNull();
    }
  }

  @Test
  void whatNoSmallBodyIsCalledNeedsNoQuestion() {
    var silent = new ModuleContext(null, null);
    assertThat(new Mpc().resolve("ZTF18abbkloa", silent)).isNull();
    assertThat(new Mpc().resolve("SN 2024aa", silent)).isNull();
  }

  @Test
  void aRefusalKeepsItsWords() {
    assertThatThrownBy(() -> resolved("[{\"error\": \"too many questions\"}, 403]"))
        .isInstanceOf(BrokerException.Refused.class)
        .hasMessageContaining("too many questions");
    try (Service service =
        Service.answering(_ -> new Answer(415, "text/plain", "Unsupported Media Type"))) {
      assertThatThrownBy(() -> resolved(service, "1"))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("Unsupported Media Type");
    }
  }

  @Test
  void ofSeveralTheServiceTellsWhichItMayBe() {
    String other = BODY.replace("12345", "54321");
    assertThatThrownBy(() -> resolved("[{\"mpc_orb\": [%s, %s]}, 200]".formatted(BODY, other)))
        .isInstanceOf(BrokerException.Refused.class)
        .hasMessage(
            "The MPC knows several small bodies as “somebody”; write the number or designation of"
                + " one: 12345; 54321.");
  }

  @Test
  void trouble500AndHtmlAndHalfAnAnswerAreToldApart() {
    try (Service service = Service.answering(_ -> Answer.html(500))) {
      assertThatThrownBy(() -> resolved(service, "1"))
          .isInstanceOf(BrokerException.Unavailable.class);
    }
    try (Service service = Service.answering(_ -> Answer.html(200))) {
      assertThatThrownBy(() -> resolved(service, "1"))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("HTML");
    }
    String half = answer(BODY).substring(0, 300);
    assertThatThrownBy(() -> resolved(half)).isInstanceOf(BrokerException.Malformed.class);
    assertThatThrownBy(() -> resolved("[{\"orbits\": 7}, 200]"))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("it has no 'mpc_orb': {\"orbits\":7}");
    assertThatThrownBy(() -> resolved("[{\"mpc_orb\": [{}]}, 200]"))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("neither a number nor a designation");
  }

  @Test
  void anOrbitThatLacksAnElementIsNoneAndOneThatMakesNoSenseIsToldSo() {
    assertThat(requireNonNull(resolved(answer(BODY.replace("61100.5", "null")))).orbit()).isNull();
    assertThatThrownBy(() -> resolved(answer(BODY.replace("0.25", "-1"))))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("Orbit.eccentricity is -1.0");
    assertThatThrownBy(() -> resolved(answer(BODY.replace("TDT", "UTC"))))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("the time is told as UTC");
    assertThatThrownBy(() -> resolved(answer(BODY.replace("Ecliptic", "Equatorial"))))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("Equatorial");
  }

  /** The numbers of the toolkit that this follows, which takes another constant of gravity. */
  @Test
  void readsTheRecordedDidymos() {
    String recorded = new String(Recorded.answer("mpc/get_orb_65803.json"), UTF_8);
    ResolvedObject didymos = requireNonNull(resolved(answer(recorded)));
    assertThat(didymos.name()).isEqualTo("65803");
    assertThat(didymos.aliases()).containsExactly("Didymos", "1996 GT");
    assertThat(didymos.position()).isNull();
    Orbit orbit = requireNonNull(didymos.orbit());
    assertThat(orbit.epoch()).isEqualTo(60600.0);
    assertThat(orbit.semimajorAxis().orElseThrow()).isCloseTo(1.6425997626135918, within(1e-14));
    assertThat(orbit.meanDailyMotion().orElseThrow()).isCloseTo(0.4681730823025772, within(1e-8));
    assertThat(orbit.meanAnomaly().orElseThrow()).isCloseTo(339.9299636288955, within(1e-5));
    assertThat(orbit.absoluteMagnitude()).isEqualTo(18.105);
    assertThat(orbit.slope()).isEqualTo(0.15);
  }

  private static String answer(String body) {
    return "[{\"mpc_orb\": [" + body + "]}, 200]";
  }

  private static @Nullable ResolvedObject resolved(String answer) {
    try (Service service = Service.answering(_ -> Answer.json(answer))) {
      return resolved(service, "somebody");
    }
  }

  private static @Nullable ResolvedObject resolved(Service service, String name) {
    return new Mpc()
        .resolve(name, new ModuleContext(service.http(), new MpcSettings(service.address())));
  }
}
