package org.tom4j.brokers.simbad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.testkit.ConeSearchContract;
import org.tom4j.testkit.NamesContract;
import org.tom4j.testkit.RecordedHttp;

class SimbadTest {
  private static final String STAR =
      """
      {"metadata": [{"name": "main_id", "datatype": "CHAR"}, {"name": "ra", "unit": "deg"},
        {"name": "dec"}, {"name": "pmra"}, {"name": "pmdec"}, {"name": "plx_value"},
        {"name": "rvz_redshift"}, {"name": "otype"}, {"name": "alias"}],
       "data": [
        ["V* XY  Abc", 10.5, -20.25, 12.5, -3.25, 4.125, null, "RR*", "2MASS J0042-2015"],
        ["V* XY  Abc", 10.5, -20.25, 12.5, -3.25, 4.125, null, "RR*", "HD   1234"],
        ["V* XY  Abc", 10.5, -20.25, 12.5, -3.25, 4.125, null, "RR*", "NAME Some Star"],
        ["V* XY  Abc", 10.5, -20.25, 12.5, -3.25, 4.125, null, "RR*", "V* XY  Abc"]]}
      """;

  @Test
  void tellsAStarWithItsMotionAndTheNamesThatPeopleQuoteFirst() {
    ResolvedObject star = Objects.requireNonNull(resolved(STAR));
    assertThat(star.name()).isEqualTo("XY Abc");
    assertThat(star.aliases()).containsExactly("Some Star", "HD 1234", "2MASS J0042-2015");
    assertThat(star.position()).isEqualTo(SkyPosition.ofDegrees(10.5, -20.25));
    assertThat(star.epoch()).isEqualTo(2000.0);
    assertThat(star.pmRa()).isEqualTo(12.5);
    assertThat(star.pmDec()).isEqualTo(-3.25);
    assertThat(star.parallax()).isEqualTo(4.125);
    assertThat(star.redshift()).isNull();
    assertThat(star.type()).isEqualTo("RR*");
    assertThat(star.page())
        .hasToString("https://simbad.cds.unistra.fr/simbad/sim-id?Ident=XY%20Abc");
  }

  @Test
  void asksOnceAndANameCannotBecomePartOfTheQuestion() {
    try (Service service = Service.answering(_ -> Answer.json(STAR))) {
      resolved(service, " x' OR 1=1 --");
      assertThat(service.askedInWords())
          .singleElement()
          .asString()
          .startsWith("/sim-tap/sync?REQUEST=doQuery&LANG=ADQL&FORMAT=json&QUERY=SELECT ")
          .endsWith(" WHERE named.id = 'x'' OR 1=1 --'");
    }
  }

  @Test
  void whatIsNotThereIsNullAndWhatCannotBeReadIsToldSo() {
    assertThat(resolved("{\"metadata\": [{\"name\": \"main_id\"}], \"data\": []}")).isNull();
    for (String unreadable :
        new String[] {
          STAR.replace("main_id", "id"), STAR.replace("-20.25", "-99"), "{\"error\": \"?\"}"
        }) {
      assertThatThrownBy(() -> resolved(unreadable)).isInstanceOf(BrokerException.Malformed.class);
    }
  }

  @Test
  void anObjectWithoutAPlaceHasNoEpochEither() {
    ResolvedObject object =
        Objects.requireNonNull(
            resolved("{\"metadata\": [{\"name\": \"main_id\"}], \"data\": [[\"A\"]]}"));
    assertThat(object.position()).isNull();
    assertThat(object.epoch()).isNull();
    assertThat(object.aliases()).isEmpty();
  }

  @Test
  void readsTheRecordedAnswer() {
    ResolvedObject object =
        Objects.requireNonNull(
            resolved(
                new String(
                    Recorded.answer("simbad/tap_sync_json_3C273.json"), StandardCharsets.UTF_8)));
    assertThat(object.name()).isEqualTo("3C 273");
    assertThat(object.position()).isEqualTo(SkyPosition.ofDegrees(187.27791594049, 2.05238823055));
    assertThat(object.redshift()).isEqualTo(0.15756751);
    assertThat(object.parallax()).isEqualTo(0.0108);
    assertThat(object.pmRa()).isEqualTo(-0.023);
    assertThat(object.type()).isEqualTo("BLL");
  }

  private static final Cone CONE =
      Cone.of(SkyPosition.ofDegrees(10.5, -20.25), Angle.ofArcseconds(5));

  private static final String NEAR =
      """
      {"metadata": [{"name": "main_id"}, {"name": "ra"}, {"name": "dec"}, {"name": "pmra"},
        {"name": "pmdec"}, {"name": "plx_value"}, {"name": "rvz_redshift"}, {"name": "otype"},
        {"name": "B"}, {"name": "V"}, {"name": "G"}, {"name": "J"}, {"name": "H"}, {"name": "K"}],
       "data": [
        ["V* XY  Abc", 10.5, -20.25, 12.5, -3.25, 4.125, null, "RR*", 15.5, 15, null, null, null, 9],
        ["[X] 1", 10.501, -20.25, null, null, null, 0.5, "G", null, null, null, null, null, null]]}
      """;

  @Test
  void tellsWhatIsNearAPlaceWithMagnitudes() {
    try (Service service = Service.answering(_ -> Answer.json(NEAR))) {
      List<NearbyObject> near = near(service, new ArrayList<>());
      assertThat(service.askedInWords().getFirst())
          .endsWith(
              " WHERE 1=CONTAINS(POINT('ICRS',b.ra,b.dec),"
                  + "CIRCLE('ICRS',10.5,-20.25,0.001388888888888889))");
      assertThat(near).extracting(NearbyObject::catalogue).containsOnly("SIMBAD");
      assertThat(near.getFirst().object().name()).isEqualTo("XY Abc");
      assertThat(near.getFirst().object().epoch()).isEqualTo(2000.0);
      assertThat(near.getFirst().object().page()).isNotNull();
      assertThat(near.getFirst().magnitudes())
          .extracting(magnitude -> magnitude.band() + " " + magnitude.value())
          .containsExactly("bessellb 15.5", "bessellv 15.0", "2massks 9.0");
      assertThat(near.getLast().object().redshift()).isEqualTo(0.5);
      assertThat(near.getLast().magnitudes()).isEmpty();
    }
  }

  @Test
  void moreThanIsToldNearAPlaceIsSaid() {
    String row = "[\"A\", 10.5, -20.25]";
    String many =
        "{\"metadata\": [{\"name\": \"main_id\"}, {\"name\": \"ra\"}, {\"name\": \"dec\"}], \"data\": ["
            + String.join(",", Collections.nCopies(201, row))
            + "]}";
    try (Service service = Service.answering(_ -> Answer.json(many))) {
      List<String> notes = new ArrayList<>();
      assertThat(near(service, notes)).hasSize(200);
      assertThat(notes)
          .containsExactly(
              "SIMBAD has more than 200 objects there; 200 are shown, not the nearest."
                  + " Ask for a smaller circle.");
    }
  }

  @Test
  void anErrorInsteadOfATableIsToldInItsWords() {
    String error =
        "<VOTABLE><RESOURCE><INFO name=\"QUERY_STATUS\" value=\"ERROR\">Unknown table allfluxes"
            + "</INFO></RESOURCE></VOTABLE>";
    for (int status : List.of(200, 400)) {
      try (Service service = Service.answering(_ -> new Answer(status, "text/xml", error))) {
        assertThatThrownBy(() -> near(service, new ArrayList<>()))
            .isInstanceOf(BrokerException.class)
            .hasMessageContaining("Unknown table allfluxes");
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfNames() {
    String tap = "https://simbad.cds.unistra.fr/simbad/sim-tap/sync";
    RecordedHttp http = new RecordedHttp(SimbadTest.class).withSettings(new SimbadSettings(null));
    return new NamesContract(
            new Simbad(),
            "XY Abc",
            http.answerJson(tap, STAR),
            http.answerJson(tap, "{\"metadata\": [{\"name\": \"main_id\"}], \"data\": []}"))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfCones() {
    RecordedHttp http =
        new RecordedHttp(SimbadTest.class)
            .answerJson("https://simbad.cds.unistra.fr/simbad/sim-tap/sync", NEAR)
            .withSettings(new SimbadSettings(null));
    return new ConeSearchContract(new Simbad(), http, CONE).tests();
  }

  private static List<NearbyObject> near(Service service, List<String> notes) {
    var context = new ModuleContext(service.http(), new SimbadSettings(service.address()));
    List<NearbyObject> near = new Simbad().near(CONE, context).toList();
    notes.addAll(context.notes());
    return near;
  }

  private static @Nullable ResolvedObject resolved(String answer) {
    try (Service service = Service.answering(_ -> Answer.json(answer))) {
      return resolved(service, "xy abc");
    }
  }

  private static @Nullable ResolvedObject resolved(Service service, String name) {
    return new Simbad()
        .resolve(name, new ModuleContext(service.http(), new SimbadSettings(service.address())));
  }
}
