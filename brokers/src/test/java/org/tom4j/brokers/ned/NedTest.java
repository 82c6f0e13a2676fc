package org.tom4j.brokers.ned;

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
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.testkit.ConeSearchContract;
import org.tom4j.testkit.NamesContract;
import org.tom4j.testkit.RecordedHttp;

class NedTest {
  private static final String GALAXY =
      """
      <?xml version="1.0"?>
      <VOTABLE version="1.1"><RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/>
      <TABLE><PARAM name="Equinox" value="J2000.0"/>
      <FIELD name="No." ucd="meta.number"/><FIELD name="Object Name" ucd="meta.id;meta.main"/>
      <FIELD name="RA" ucd="pos.eq.ra;meta.main"/><FIELD name="DEC" ucd="pos.eq.dec;meta.main"/>
      <FIELD name="Type" ucd="src.class"/><FIELD name="Redshift" ucd="src.redshift"/>
      <DATA><TABLEDATA>
      <TR><TD>1</TD><TD> NGC 9999 </TD><TD> 10.5 </TD><TD>-20.25</TD><TD>G</TD><TD>0.0123</TD></TR>
      </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
      """;

  @Test
  void tellsAGalaxyByWhatItsColumnsMean() {
    try (Service service = Service.answering(_ -> xml(GALAXY))) {
      ResolvedObject galaxy = Objects.requireNonNull(resolved(service, "ngc 9999 "));
      assertThat(service.askedInWords())
          .containsExactly("/cgi-bin/objsearch?objname=ngc 9999&extend=no&of=xml_main");
      assertThat(galaxy.name()).isEqualTo("NGC 9999");
      assertThat(galaxy.position()).isEqualTo(SkyPosition.ofDegrees(10.5, -20.25));
      assertThat(galaxy.epoch()).isNull();
      assertThat(galaxy.redshift()).isEqualTo(0.0123);
      assertThat(galaxy.type()).isEqualTo("G");
      assertThat(galaxy.page())
          .hasToString("https://ned.ipac.caltech.edu/byname?objname=NGC%209999");
    }
  }

  @Test
  void emptyCellsAreNotKnown() {
    ResolvedObject bare =
        Objects.requireNonNull(resolved(GALAXY.replace("0.0123", "").replace(">G<", "> <")));
    assertThat(bare.redshift()).isNull();
    assertThat(bare.type()).isNull();
  }

  @Test
  void whatCannotBeReadIsToldSo() {
    for (String unreadable :
        new String[] {
          GALAXY.replace("-20.25", "south"),
          GALAXY.replace("-20.25", "-99"),
          GALAXY.replaceAll("<TR>.*</TR>", ""),
          "<html><p>Down for maintenance</html>"
        }) {
      assertThatThrownBy(() -> resolved(unreadable)).isInstanceOf(BrokerException.Malformed.class);
    }
  }

  @Test
  void aFaultOfItsOwnIsNoUnknownName() {
    String busy =
        "<VOTABLE><RESOURCE><PARAM name=\"Error\" datatype=\"char\" arraysize=\"*\""
            + " value=\"The database is busy\"/></RESOURCE></VOTABLE>";
    assertThatThrownBy(() -> resolved(busy))
        .isInstanceOf(BrokerException.Unavailable.class)
        .hasMessageContaining("The database is busy");
    assertThat(resolved(busy.replace("The database is busy", "Object name not recognized.")))
        .isNull();
  }

  @Test
  void readsTheRecordedTableAndTheRecordedErrorForANameItDoesNotKnow() {
    ResolvedObject crab = Objects.requireNonNull(resolved(recorded("ned/query_near_name.xml")));
    assertThat(crab.name()).isEqualTo("MESSIER 001");
    assertThat(crab.position()).isEqualTo(SkyPosition.ofDegrees(83.63321, 22.01446));
    assertThat(crab.type()).isEqualTo("SNR");
    assertThat(crab.redshift()).isNull();
    String error = recorded("ned/error.xml");
    try (Service service = Service.answering(_ -> xml(error))) {
      var context = context(service);
      assertThat(new Ned().resolve("nobody", context)).isNull();
      assertThat(context.notes()).containsExactly("NED answered: No note found.");
    }
  }

  private static final Cone CONE =
      Cone.of(SkyPosition.ofDegrees(10.5, -20.25), Angle.ofArcseconds(30));

  @Test
  void tellsWhatIsNearAPlaceInArcminutesAskedFor() {
    String near =
        GALAXY
            .replace("<DATA>", "<FIELD name=\"Mag\" ucd=\"meta.code;src.magnitude\"/><DATA>")
            .replace("<TD>0.0123</TD>", "<TD>0.0123</TD><TD>14.25g</TD>");
    try (Service service = Service.answering(_ -> xml(near))) {
      List<NearbyObject> told = new Ned().near(CONE, context(service)).toList();
      assertThat(service.askedInWords().getFirst())
          .startsWith("/cgi-bin/objsearch?search_type=Near Position Search&")
          .contains("&lon=10.5d&lat=-20.25d&radius=0.5&")
          .endsWith("&of=xml_main");
      assertThat(told).hasSize(1);
      assertThat(told.getFirst().catalogue()).isEqualTo("NED");
      assertThat(told.getFirst().object().redshift()).isEqualTo(0.0123);
      assertThat(told.getFirst().magnitudes())
          .containsExactly(Magnitude.of(14.25).withBand(Band.of("g")).asTotal());
    }
  }

  @Test
  void nothingNearAPlaceIsNothingAndAFaultIsOne() {
    String error = "<VOTABLE><RESOURCE><PARAM name=\"Error\" value=\"%s\"/></RESOURCE></VOTABLE>";
    try (Service none = Service.answering(_ -> xml(error.formatted("No object found.")));
        Service busy = Service.answering(_ -> xml(error.formatted("The database is busy")))) {
      assertThat(new Ned().near(CONE, context(none))).isEmpty();
      assertThatThrownBy(() -> new Ned().near(CONE, context(busy)).toList())
          .isInstanceOf(BrokerException.Unavailable.class);
    }
  }

  @Test
  void readsTheRecordedTableOfAPlace() {
    String table = recorded("ned/query_near_name.xml");
    try (Service service = Service.answering(_ -> xml(table))) {
      assertThat(new Ned().near(CONE, context(service)))
          .extracting(near -> near.object().name() + " " + near.magnitudes().size())
          .hasSize(6)
          .startsWith("MESSIER 001 0", "2MASX J05343184+2201158 1");
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfNames() {
    String error =
        "<VOTABLE><RESOURCE><PARAM name=\"Error\" value=\"No object found.\"/></RESOURCE></VOTABLE>";
    return new NamesContract(new Ned(), "NGC 9999", search(GALAXY), search(error)).tests();
  }

  private static RecordedHttp search(String answer) {
    return new RecordedHttp(NedTest.class)
        .answer(
            "https://ned.ipac.caltech.edu/cgi-bin/objsearch",
            200,
            "text/xml",
            answer.getBytes(StandardCharsets.UTF_8))
        .withSettings(new NedSettings(null));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfCones() {
    return new ConeSearchContract(new Ned(), search(GALAXY), CONE).tests();
  }

  private static String recorded(String path) {
    return new String(Recorded.answer(path), StandardCharsets.UTF_8);
  }

  private static @Nullable ResolvedObject resolved(String answer) {
    try (Service service = Service.answering(_ -> xml(answer))) {
      return resolved(service, "ngc 9999");
    }
  }

  private static @Nullable ResolvedObject resolved(Service service, String name) {
    return new Ned().resolve(name, context(service));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new NedSettings(service.address()));
  }

  private static Answer xml(String body) {
    return new Answer(200, "text/xml", body);
  }
}
