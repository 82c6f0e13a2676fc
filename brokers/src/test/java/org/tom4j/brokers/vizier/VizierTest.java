package org.tom4j.brokers.vizier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.testkit.ConeSearchContract;
import org.tom4j.testkit.RecordedHttp;

class VizierTest {
  private static final Cone CONE =
      Cone.of(SkyPosition.ofDegrees(10.5, -20.25), Angle.ofArcseconds(5));

  @Test
  void tellsAStarOfGaiaWithEpochMotionParallaxAndMagnitudes() {
    NearbyObject star = only("Gaia DR3", Answers.GAIA);
    ResolvedObject object = star.object();
    assertThat(star.catalogue()).isEqualTo("Gaia DR3");
    assertThat(object.name()).isEqualTo("Gaia DR3 2345678901234567891");
    assertThat(object.position()).isEqualTo(SkyPosition.ofDegrees(10.5001, -20.2501));
    assertThat(object.epoch()).isEqualTo(2016.0);
    assertThat(object.pmRa()).isEqualTo(12.5);
    assertThat(object.pmDec()).isEqualTo(-3.25);
    assertThat(object.parallax()).isEqualTo(4.125);
    assertThat(object.redshift()).isNull();
    assertThat(star.magnitudes())
        .containsExactly(
            vega("gaiabp", 15.5, 0.003), vega("gaiag", 15.0, 0.001), vega("gaiarp", 14.5, null));
    assertThat(object.page())
        .hasToString(
            "https://vizier.cds.unistra.fr/viz-bin/VizieR-5?-source=I%2F355%2Fgaiadr3"
                + "&-c=10.5001%20-20.2501&-c.rs=0.1");
  }

  @Test
  void whatWasNotSeenInABandIsALimit() {
    NearbyObject star = only("2MASS", Answers.TWO_MASS);
    assertThat(star.object().name()).isEqualTo("2MASS J00420002-2015003");
    assertThat(star.object().epoch()).isNull();
    assertThat(star.magnitudes())
        .containsExactly(
            vega("2massj", 14.1, 0.02),
            vega("2massh", 13.9, 0.03),
            Magnitude.limit(13.2).withBand(Band.of("2massks")).inSystem(Magnitude.System.VEGA));
  }

  @Test
  void theClassOfASpectrumCountsMoreThanThatOfAnImage() {
    NearbyObject quasar = only("SDSS DR16", Answers.SDSS);
    assertThat(quasar.object().name()).isEqualTo("1237650000000000001");
    assertThat(quasar.object().type()).isEqualTo("QSO");
    assertThat(quasar.object().redshift()).isEqualTo(1.25);
    assertThat(quasar.magnitudes()).extracting(Magnitude::system).containsOnly(Magnitude.System.AB);
    assertThat(only("SDSS DR16", Answers.SDSS.replace("QSO", "")).object().type())
        .isEqualTo("star by its image");
    assertThat(only("VSX", Answers.VSX).object().type()).isEqualTo("RRAB");
  }

  @Test
  void asksEachCatalogueOnceWithNumbersAlone() {
    try (Service service = Service.answering(VizierTest::answer)) {
      assertThat(near(service, null, CONE))
          .extracting(NearbyObject::catalogue)
          .containsExactly("Gaia DR3", "VSX", "SDSS DR16", "2MASS");
      assertThat(service.askedInWords()).hasSize(6);
      assertThat(service.askedInWords().getFirst())
          .isEqualTo(
              "/tap/sync?REQUEST=doQuery&LANG=ADQL&FORMAT=votable&MAXREC=200&QUERY="
                  + "SELECT \"Source\",\"RA_ICRS\",\"DE_ICRS\",\"pmRA\",\"pmDE\",\"Plx\","
                  + "\"BPmag\",\"e_BPmag\",\"Gmag\",\"e_Gmag\",\"RPmag\",\"e_RPmag\""
                  + " FROM \"I/355/gaiadr3\" WHERE 1=CONTAINS(POINT('ICRS',\"RA_ICRS\",\"DE_ICRS\"),"
                  + "CIRCLE('ICRS',10.5,-20.25,0.001388888888888889))");
    }
  }

  @Test
  void aConeAtThePoleOrAcross0hIsWrittenInPlainDecimals() {
    try (Service service = Service.answering(_ -> xml(Answers.NONE))) {
      near(service, "VSX", Cone.of(SkyPosition.ofDegrees(0, 90), Angle.ofArcseconds(0.001)));
      near(service, "VSX", Cone.of(SkyPosition.ofDegrees(1e-7, -90), Angle.ofArcseconds(60)));
      assertThat(service.askedInWords().getFirst())
          .endsWith("CIRCLE('ICRS',0,90,0.00000027777777777777776))");
      assertThat(service.askedInWords().getLast())
          .contains("CIRCLE('ICRS',0.0000001,-90,0.01666666666666666");
    }
  }

  @Test
  void onlyTheChosenCataloguesAreAskedAndAnUnknownOneIsNamed() {
    try (Service service = Service.answering(VizierTest::answer)) {
      assertThat(near(service, " 2mass,Gaia DR3", CONE))
          .extracting(NearbyObject::catalogue)
          .containsExactly("Gaia DR3", "2MASS");
      assertThat(service.asked()).hasSize(2);
    }
    assertThatThrownBy(() -> new VizierSettings(null, "Gaia DR9"))
        .hasMessageContaining("'Gaia DR9'")
        .hasMessageContaining("Pan-STARRS DR1");
  }

  @Test
  void anErrorIsToldAlsoWith200AndTheOtherCataloguesAreAskedAllTheSame() {
    for (int status : List.of(200, 400)) {
      try (Service service =
          Service.answering(asked ->
              asked.contains("sdss16")
                  ? new Answer(status, "text/xml", Answers.ERROR)
                  : answer(asked))) {
        ModuleContext context = context(service, null);
        List<NearbyObject> told = new java.util.ArrayList<>();
        assertThatThrownBy(() -> new Vizier().near(CONE, context).forEach(told::add))
            .isInstanceOf(BrokerException.Refused.class)
            .hasMessageContaining("Unknown column \"zsp\"");
        assertThat(told)
            .extracting(NearbyObject::catalogue)
            .containsExactly("Gaia DR3", "VSX", "2MASS");
      }
    }
  }

  @Test
  void anErrorThatComesAfterRowsIsOneAndASecondCatalogueInTroubleIsNoted() {
    String late =
        Answers.GAIA.replace(
            "</RESOURCE>",
            "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">out of time</INFO></RESOURCE>");
    try (Service service =
        Service.answering(asked -> xml(asked.contains("vsx") ? Answers.ERROR : late))) {
      ModuleContext context = context(service, "Gaia DR3, VSX");
      assertThatThrownBy(() -> new Vizier().near(CONE, context).toList())
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("Gaia DR3: out of time");
      assertThat(context.notes())
          .singleElement()
          .asString()
          .contains("VSX", "Unknown column \"zsp\"");
    }
  }

  @Test
  void ofSdssPrimaryObjectsAloneAreAskedFor() {
    try (Service service = Service.answering(VizierTest::answer)) {
      near(service, "SDSS DR16", CONE);
      assertThat(service.askedInWords().getFirst()).endsWith(") AND \"mode\"=1");
    }
  }

  @Test
  void moreThanIsToldIsSaid() {
    try (Service service =
        Service.answering(_ ->
            xml(
                Answers.GAIA.replace(
                    "</RESOURCE>",
                    "<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/></RESOURCE>")))) {
      ModuleContext context = context(service, "Gaia DR3");
      assertThat(new Vizier().near(CONE, context)).hasSize(1);
      assertThat(context.notes())
          .containsExactly(
              "Gaia DR3 has more than 200 objects there; 200 are shown, not the nearest."
                  + " Ask for a smaller circle.");
    }
  }

  @Test
  void whatCannotBeReadIsToldSo() {
    for (String unreadable :
        List.of(
            Answers.GAIA.replace("-20.2501", "south"),
            Answers.GAIA.replace("name=\"Source\"", "name=\"id\""),
            Answers.GAIA.replace("TABLEDATA", "BINARY"),
            "<html><p>Down for maintenance</p></html>")) {
      assertThatThrownBy(() -> only("Gaia DR3", unreadable))
          .isInstanceOf(BrokerException.Malformed.class);
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    RecordedHttp http =
        new RecordedHttp(VizierTest.class)
            .answer(
                "https://tapvizier.cds.unistra.fr/TAPVizieR/tap/sync",
                200,
                "text/xml",
                Answers.GAIA.getBytes(StandardCharsets.UTF_8))
            .withSettings(new VizierSettings(null, "Gaia DR3"));
    return new ConeSearchContract(new Vizier(), http, CONE).tests();
  }

  private static Answer answer(String asked) {
    if (asked.contains("gaiadr3")) {
      return xml(Answers.GAIA);
    }
    if (asked.contains("II%2F246")) {
      return xml(Answers.TWO_MASS);
    }
    if (asked.contains("sdss16")) {
      return xml(Answers.SDSS);
    }
    return xml(asked.contains("vsx") ? Answers.VSX : Answers.NONE);
  }

  private static Magnitude vega(String band, double value, @Nullable Double error) {
    return Magnitude.of(value)
        .withError(error)
        .withBand(Band.of(band))
        .asTotal()
        .inSystem(Magnitude.System.VEGA);
  }

  private static NearbyObject only(String catalogue, String answer) {
    try (Service service = Service.answering(_ -> xml(answer))) {
      List<NearbyObject> objects = near(service, catalogue, CONE);
      assertThat(objects).hasSize(1);
      return Objects.requireNonNull(objects.getFirst());
    }
  }

  private static List<NearbyObject> near(Service service, @Nullable String catalogues, Cone cone) {
    return new Vizier().near(cone, context(service, catalogues)).toList();
  }

  private static ModuleContext context(Service service, @Nullable String catalogues) {
    return new ModuleContext(service.http(), new VizierSettings(service.address(), catalogues));
  }

  private static Answer xml(String body) {
    return new Answer(200, "application/x-votable+xml; serialization=TABLEDATA", body);
  }
}
