package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.lookup.NamingService;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import tools.jackson.databind.JsonNode;

/** What catalogues have where a target is. */
@OnBothDatabases
final class TargetNeighboursTest {
  private static final NamingService SERVICE = new NamingService();
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);

  private final TomServer tom;

  TargetNeighboursTest(DatabaseKind kind) {
    this.tom = TOMS.computeIfAbsent(kind, TargetNeighboursTest::shared);
  }

  private static TomServer shared(DatabaseKind kind) {
    TomServer tom = TomServer.start(kind, SERVICE.settings());
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "neighbours-tom-stop"));
    return tom;
  }

  private static String made(Browser person, String... more) {
    String[] sent = new String[more.length + 6];
    System.arraycopy(
        new String[] {"type", "SIDEREAL", "permissions", "PRIVATE", "even_if_near", "true"},
        0,
        sent,
        0,
        6);
    System.arraycopy(more, 0, sent, 6, more.length);
    return person.post("/targets/create/", sent).location();
  }

  @Test
  void aTargetsPageAsksNobodyAndItsNeighboursAreAskedForOnTheirOwnPage() {
    Browser person = tom.signedIn("looker");
    String path = made(person, "name", "Looked at", "ra", "10.5", "dec", "-20.25");
    int asked = SERVICE.asked().size();
    Document target = person.get(path).page();
    assertThat(target.select("#neighbours form").attr("action")).isEqualTo(path + "neighbours/");
    assertThat(SERVICE.asked()).hasSize(asked);
    Document page = person.get(path + "neighbours/?radius=4").page();
    assertThat(page.select("tbody tr").eachText()).hasSize(2);
    assertThat(page.select("tbody tr:first-child").text())
        .contains("Gaia DR3", "0.34", "15.25", "4.125");
    assertThat(page.select("tbody tr:last-child").text())
        .contains("SIMBAD", "Nearby Star", "Flare*");
    assertThat(page.select("li[data-source=NED]").text()).contains("nothing there");
    assertThat(page.select("input[name=radius]").val()).isEqualTo("4");
    Document wrong = person.get(path + "neighbours/?radius=61").page();
    assertThat(wrong.select(".problem").text()).contains("at most 60 arcseconds, not 61.");
  }

  @Test
  void whatMovesFastIsSaidToAndWhatMovesRoundTheSunHasNoNeighbours() {
    Browser person = tom.signedIn("mover");
    String path =
        made(
            person, "name", "Fast", "ra", "10.5", "dec", "-20.25", "pm_ra", "3000", "pm_dec",
            "4000", "epoch", "2016");
    assertThat(person.get(path + "neighbours/").page().select(".note").text())
        .contains("It moves by 5.00″ a year", "in 2016;");
    JsonNode answer = Program.of(tom, "mover").read("/api" + path + "neighbours/?radius=5");
    assertThat(answer.get("radius").asDouble()).isEqualTo(5);
    assertThat(answer.at("/objects/0/name").asString()).isEqualTo("Gaia DR3 12345678901234567");
    assertThat(answer.at("/objects/0/magnitudes/0/band").asString()).isEqualTo("gaiag");
  }

  @Test
  void aStrangerReadsAnOpenTargetAndHasNobodyAskedForIt() {
    Browser person = tom.signedIn("opener");
    String path =
        person
            .post(
                "/targets/create/",
                "type",
                "SIDEREAL",
                "permissions",
                "OPEN",
                "even_if_near",
                "true",
                "name",
                "Open to all",
                "ra",
                "10.5",
                "dec",
                "-20.25")
            .location();
    assertThat(person.get(path).page().select("#neighbours form")).hasSize(1);
    int asked = SERVICE.asked().size();
    Browser stranger = tom.browser();
    Reply page = stranger.get(path);
    assertThat(page.text()).contains("Open to all");
    assertThat(page.page().select("#neighbours")).isEmpty();
    assertThat(stranger.get(path + "neighbours/?radius=5").location())
        .startsWith("/accounts/login/");
    assertThat(stranger.get("/api" + path + "neighbours/?radius=5").status()).isEqualTo(401);
    assertThat(SERVICE.asked()).hasSize(asked);
  }

  @Test
  void anyPlaceCanBeAskedForAndWhatIsNoneIsToldSo() {
    Browser person = tom.signedIn("anywhere");
    assertThat(person.get("/neighbours/").page().select("input[name=ra]")).hasSize(1);
    assertThat(person.get("/neighbours/?ra=0&dec=90").page().select("tbody tr").text())
        .contains("Gaia DR3", "0.36");
    assertThat(person.get("/neighbours/?ra=x&dec=%3Cb%3E").page().select(".problem").text())
        .contains("x");
    assertThat(Program.of(tom, "anywhere").get("/api/neighbours/?ra=1&dec=99").status())
        .isEqualTo(400);
  }
}
