package org.tom4j.brokers.jpl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.testkit.NamesContract;
import org.tom4j.testkit.RecordedHttp;

class HorizonsTest {
  private static final String TABLE =
      """
      *******************************************************************************
      JPL/HORIZONS              12345 Somebody (2001 AB2)         2026-Nov-23 12:00:00
      Asteroid physical parameters (km, seconds, rotational period in hours):
         GM= n.a.                RAD= .39                ROTPER= 2.2593
         H= 18.5                 G= .15                  B-V= n.a.
      *******************************************************************************
      Target body name: 12345 Somebody (2001 AB2)       {source: JPL#48}
      Center body name: Sun (10)                        {source: DE441}
      *******************************************************************************
         JDTDB,   Calendar Date (TDB),   EC,   QR,   IN,   OM,    W,   Tp,   N,   MA,   PR,
      *******************************************************************************
      $$SOE
      2461367.500000000, A.D. 2026-Nov-23 00:00:00.0000,  2.5E-01,  1.5E+00,  5.0E+00,  7.0E+01,\
        3.0E+02,  2.461100500000001E+06,  3.5E-01,  6.0E+00,  9.99E+99,
      $$EOE
      """;

  private static final String VESTAS =
      """
      JPL/DASTCOM            Small-body Index Search Results     2026-Nov-23 12:00:00

       Comet AND asteroid index search:

          NAME = VESTA;

       Matching small-bodies:

          Record #  Epoch-yr  Primary Desig  >MATCH NAME<
          --------  --------  -------------  -------------------------
                 4            (undefined)     Vesta
             34366            2000 RP36       Rosavestal
          50621842    2025    2025 TY1        [...unnamed...]

       (3 matches. To SELECT, enter record # (integer), followed by semi-colon.)
      """;

  private static final String APPARITIONS =
      """
       Matching small-bodies:

          Record #  Epoch-yr  >MATCH DESIG<  Primary Desig  Name
          --------  --------  -------------  -------------  -------------------------
          90001032    2011    141P           141P            Machholz 2
          90001033    2019    141P           141P            Machholz 2
          90001034    1994    141P-A         141P-A          Machholz 2

       (3 matches. To SELECT, enter record # (integer), followed by semi-colon.)
      """;

  private static final String NOBODY =
      """
      JPL/DASTCOM            Small-body Index Search Results     2026-Nov-23 12:00:00

       Matching small-bodies:
          No matches found.
      """;

  @Test
  void tellsAnAsteroidByItsNumberWithItsNamesAndItsOrbitOfToday() {
    try (Service service = Service.answering(_ -> told(TABLE))) {
      ResolvedObject body = requireNonNull(resolved(service, "Somebody"));
      assertThat(service.askedInWords())
          .containsExactly(
              "/horizons.api?format=json&COMMAND=\"NAME=Somebody;\"&OBJ_DATA=YES&MAKE_EPHEM=YES"
                  + "&EPHEM_TYPE=ELEMENTS&CENTER='500@10'&REF_PLANE=ECLIPTIC&REF_SYSTEM=ICRF"
                  + "&OUT_UNITS=AU-D&TP_TYPE=ABSOLUTE&CSV_FORMAT=YES&TLIST=2461367.5");
      assertThat(body.name()).isEqualTo("12345");
      assertThat(body.aliases()).containsExactly("Somebody", "2001 AB2");
      assertThat(body.position()).isNull();
      assertThat(body.orbit())
          .isEqualTo(
              Orbit.of(61367, 0.25, 1.5, 5, 70, 300, 61100.000000001).withMagnitude(18.5, 0.15));
      assertThat(body.page())
          .hasToString("https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html#/?sstr=12345");
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfNames() {
    return new NamesContract(new Horizons(), "Somebody", answering(TABLE), answering(NOBODY))
        .tests();
  }

  private static RecordedHttp answering(String result) {
    return new RecordedHttp(HorizonsTest.class)
        .answerJson(
            "https://ssd.jpl.nasa.gov/api/horizons.api",
            new String(told(result).body(), StandardCharsets.UTF_8))
        .withSettings(new JplSettings(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "65803 Didymos|65803;",
        "1996 GT|DES=1996 GT;",
        "67P/Churyumov-Gerasimenko|DES=67P;CAP;NOFRAG",
        "C/2012 S1 (ISON)|DES=C/2012 S1;CAP;NOFRAG",
        "73P-B|DES=73P-B;CAP",
        "O'Brien|NAME=O'Brien;"
      })
  void asksInHorizonsOwnWords(String name, String command) {
    try (Service service = Service.answering(_ -> told(NOBODY))) {
      assertThat(resolved(service, name)).isNull();
      assertThat(service.askedInWords().getFirst())
          .contains("&COMMAND=\"" + command + "\"&OBJ_DATA=YES");
    }
  }

  @Test
  void whatIsNotKnownIsNullHoweverTheServiceSaysSo() {
    assertThat(resolved(told(NOBODY))).isNull();
    assertThat(resolved(Answer.json("{\"error\": \"No matches found.\"}"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mars", "sun", "SN 2024aa", "ZTF18abbkloa", "x\"; DROP", "Ceres';TLIST='1", "*"})
  void majorBodiesAndWhatNoSmallBodyIsCalledNeedNoQuestion(String name) {
    assertThat(new Horizons().resolve(name, new ModuleContext(null, null))).isNull();
  }

  @Test
  void aBodyThatTurnsOutToBeAPlanetIsNone() {
    assertThat(resolved(told(TABLE.replace("12345 Somebody (2001 AB2)", "Pluto (999)")))).isNull();
  }

  @Test
  void ofSeveralOneThatIsCalledExactlySoIsAskedForByItsRecord() {
    try (Service service =
        Service.answering(path -> told(path.contains("NAME%3D") ? VESTAS : TABLE))) {
      assertThat(requireNonNull(resolved(service, "vesta")).name()).isEqualTo("12345");
      assertThat(service.askedInWords().getLast()).contains("&COMMAND=\"4;\"&");
    }
  }

  @Test
  void ofSeveralTheServiceTellsWhichItMayBe() {
    assertThatThrownBy(() -> resolved(told(VESTAS)))
        .isInstanceOf(BrokerException.Refused.class)
        .hasMessage(
            "JPL knows several small bodies as “somebody”; write the number or designation of one:"
                + " 4 (Vesta); 34366 (Rosavestal); 2025 TY1.");
  }

  @Test
  void theApparitionsOfOneCometAreNoDoubt() {
    String comet =
        TABLE
            .replace("12345 Somebody (2001 AB2)", "141P/Machholz 2")
            .replace("H= 18.5                 G= .15", "M1= 11.5      M2= n.a.     k1= 8.");
    try (Service service =
        Service.answering(path -> told(path.contains("NAME%3D") ? APPARITIONS : comet))) {
      ResolvedObject machholz = requireNonNull(resolved(service, "Machholz 2"));
      assertThat(service.askedInWords().getLast()).contains("\"DES=141P;CAP;NOFRAG\"");
      assertThat(machholz.name()).isEqualTo("141P/Machholz 2");
      assertThat(machholz.aliases()).containsExactly("141P");
      Orbit orbit = requireNonNull(machholz.orbit());
      assertThat(orbit.absoluteMagnitude()).isEqualTo(11.5);
      assertThat(orbit.slope()).isEqualTo(8);
    }
  }

  @Test
  void anElementThatIsUndefinedMakesNoOrbit() {
    ResolvedObject body =
        requireNonNull(resolved(told(TABLE.replace("2.461100500000001E+06", "9.99E+99"))));
    assertThat(body.orbit()).isNull();
    assertThatThrownBy(() -> resolved(told(TABLE.replace("2.5E-01", "-1"))))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("Orbit.eccentricity is -1.0");
    assertThatThrownBy(() -> resolved(told(TABLE.replace("1.5E+00", "near"))))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("'QR' is no number: near");
  }

  @Test
  void aRefusalKeepsItsWords() {
    assertThatThrownBy(() ->
            resolved(
                Answer.json("{\"error\": \"No ephemeris for target \\\"X\\\" after A.D. 2014\"}")))
        .isInstanceOf(BrokerException.Refused.class)
        .hasMessageContaining("No ephemeris for target \"X\" after A.D. 2014");
  }

  @Test
  void trouble500AndHtmlAndHalfAnAnswerAreToldApart() {
    assertThatThrownBy(() -> resolved(Answer.html(500)))
        .isInstanceOf(BrokerException.Unavailable.class);
    assertThatThrownBy(() -> resolved(Answer.html(200)))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("HTML");
    assertThatThrownBy(() -> resolved(Answer.json("{\"result\": \"ABC")))
        .isInstanceOf(BrokerException.Malformed.class);
    assertThatThrownBy(() -> resolved(told(TABLE.substring(0, TABLE.indexOf("$$EOE")))))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("the table breaks off before $$EOE");
    assertThatThrownBy(() -> resolved(told(TABLE.replaceAll("A\\.D\\..*\n", "\n"))))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("a row of 1 values stands under 11 names");
    assertThatThrownBy(() -> resolved(told("**** Out of order ****")))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("it holds no table: Out of order");
    assertThatThrownBy(() -> resolved(told("Matching small-bodies: to come")))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("its list of bodies is empty");
  }

  @Test
  void readsTheRecordedCeres() {
    String recorded = new String(Recorded.answer("jpl_horizons/ceres_elements_single.txt"), UTF_8);
    ResolvedObject ceres = requireNonNull(resolved(told(recorded)));
    assertThat(ceres.name()).isEqualTo("1");
    assertThat(ceres.aliases()).containsExactly("Ceres", "A801 AA");
    Orbit orbit = requireNonNull(ceres.orbit());
    assertThat(orbit.epoch()).isEqualTo(51544.0);
    assertThat(orbit.eccentricity()).isEqualTo(0.07837505574674922);
    assertThat(orbit.perihelionDistance()).isEqualTo(2.549670145428669);
    assertThat(orbit.inclination()).isEqualTo(10.58336066935565);
    assertThat(orbit.perihelionTime()).isCloseTo(51515.663103133, within(1e-8));
    assertThat(orbit.meanAnomaly().orElseThrow()).isCloseTo(6.069622713669460, within(1e-4));
    assertThat(orbit.semimajorAxis().orElseThrow()).isCloseTo(2.766494289599058, within(1e-12));
    assertThat(orbit.absoluteMagnitude()).isEqualTo(3.53);
    assertThat(orbit.slope()).isEqualTo(0.12);
  }

  private static Answer told(String result) {
    return Answer.json(
        "{\"signature\": {\"version\": \"1.3\"}, \"result\": "
            + new JsonValue.JsonText(result).json()
            + "}");
  }

  private static @Nullable ResolvedObject resolved(Answer answer) {
    try (Service service = Service.answering(_ -> answer)) {
      return resolved(service, "somebody");
    }
  }

  private static @Nullable ResolvedObject resolved(Service service, String name) {
    return new Horizons()
        .resolve(name, new ModuleContext(service.http(), new JplSettings(service.address())));
  }
}
