package org.tom4j.brokers.simbad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

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
