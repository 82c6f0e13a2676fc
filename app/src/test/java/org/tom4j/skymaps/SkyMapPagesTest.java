package org.tom4j.skymaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Loopback;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Sky maps of notices: through a run and the database, onto pages. */
@OnBothDatabases
final class SkyMapPagesTest {
  private static final PerDatabase<TomServer> TOMS =
      new PerDatabase<>(kind -> TomServer.start(kind, "http: {allow-private: true}\n"));

  private final MappedTom tom;

  SkyMapPagesTest(DatabaseKind kind) {
    this.tom = new MappedTom(TOMS.on(kind));
  }

  @AfterAll
  static void stop() {
    TOMS.close();
  }

  @Test
  void aMapInANoticeIsReadByItselfAndTheTargetsInsideAreListed() {
    Browser person = tom.server().signedIn("wave-hunter");
    Program program = Program.of(tom.server(), "wave-hunter");
    long near = MappedTom.target(program, "Nearest", 152, -12);
    long far = MappedTom.target(program, "Outer", 158, -4);
    MappedTom.target(program, "Outside", 200, 10);
    MappedTom.target(Program.of(tom.server(), "somebody-else"), "Hidden", 151, -12);
    String alert =
        tom.read(
            person,
            "s1",
            MappedTom.wave(
                "S260101a",
                "INITIAL",
                "2026-01-01T01:00:00Z",
                MapFiles.file(MapFiles.MANY_ORDERS)));
    Waiting.await(() ->
        tom.server()
                .part(Db.class)
                .<Long>read(jdbc ->
                    jdbc.sql(
                            "select count(*) from sky_map_notice n join alert a on a.id = n.alert_id where n.state = 'READ' and a.name = 'S260101a'")
                        .query(Long.class)
                        .single())
            == 1);

    Document panel = person.get(alert).page();
    assertThat(panel.text()).contains("Sky map", "90 % region 998 deg²", "213 ± 41 Mpc");
    Document page = person.get(alert + "skymap/").page();
    assertThat(page.select("table tbody th").eachText()).containsExactly("Nearest", "Outer");
    assertThat(page.text())
        .contains("2 of the targets that you may see", "1 of them in the 50 % region", "86.1")
        .doesNotContain("Hidden", "Outside");
    assertThat(page.select("svg.skymap-chart--sky .skymap-half").attr("d")).startsWith("M");
    assertThat(page.select("svg.skymap-chart--sky a.skymap-target")).hasSize(2);

    JsonNode map = program.read(MappedTom.api(alert) + "skymap/");
    assertThat(map.get("state").asString()).isEqualTo("read");
    assertThat(map.at("/map/area_ninety").asDouble()).isCloseTo(997.92, within(0.01));
    assertThat(map.at("/map/targets_in_half").asInt()).isEqualTo(1);
    JsonNode first = program.read(MappedTom.api(alert) + "skymap/targets/?limit=1");
    assertThat(first.at("/results/0/target").asLong()).isEqualTo(near);
    assertThat(first.at("/results/0/level").asDouble()).isCloseTo(0.001471, within(1e-5));
    JsonNode second = program.read(Program.path(first.get("next").asString()));
    assertThat(second.at("/results/0/target").asLong()).isEqualTo(far);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(person.get(alert + "skymap/fits/").response().body())
        .isEqualTo(MapFiles.file(MapFiles.MANY_ORDERS));
    Browser stranger = tom.server().signedIn("stranger-to-runs");
    assertThat(stranger.status(alert + "skymap/")).isEqualTo(404);
    assertThat(tom.server().browser().get(alert + "skymap/").status()).isEqualTo(303);
  }

  @Test
  void theTargetsInsideGoOntoAListAndTheRegionIntoFilters() throws Exception {
    Browser person = tom.server().signedIn("list-maker");
    Program program = Program.of(tom.server(), "list-maker");
    MappedTom.target(program, "L inside", 151.5, -12.5);
    MappedTom.target(program, "L outer", 158.5, -3.5);
    String path =
        tom.read(
                person,
                "s2",
                MappedTom.wave(
                    "S260102b",
                    "INITIAL",
                    "2026-01-01T01:00:00Z",
                    MapFiles.file(MapFiles.MANY_ORDERS)))
            + "skymap/";
    assertThat(
            person
                .follow(person.post(path + "list/", "region", "50", "list", "", "name", ""))
                .text())
        .contains("Which list?");
    Reply listed =
        person.follow(person.post(path + "list/", "region", "50", "list", "", "name", "Waves"));
    assertThat(listed.text()).contains("1 target", "Waves");

    Reply kept = person.follow(person.post(path + "region/", "region", "90"));
    assertThat(kept.text()).contains("in_moc(\"S260102b 90\")");
    Path file = tom.server().folder().resolve("data/regions/S260102b 90.fits");
    byte[] moc = Files.readAllBytes(file);
    assertThat(person.get(path + "moc/?region=90").response().body()).isEqualTo(moc);
    assertThat(person.get(path + "moc/?region=70").status()).isEqualTo(400);
    assertThat(person.follow(person.post(path + "region/", "region", "90")).text())
        .contains("can now ask");
    Files.writeString(tom.server().folder().resolve("data/regions/S260102b 50.moc"), "3/1");
    assertThat(person.follow(person.post(path + "region/", "region", "50")).text())
        .contains("that somebody put there");

    long query =
        Program.json(
                program.post(
                    "/api/queries/",
                    "{\"broker\":\"Alert archive\",\"query_name\":\"in\",\"parameters\":{}}"))
            .get("id")
            .asLong();
    Reply filter =
        program.send(
            "PUT",
            "/api/queries/" + query + "/filter/",
            "{\"filter\":\"in_moc(\\\"S260102b 90\\\")\"}");
    assertThat(filter.status()).as(filter.text()).isEqualTo(200);
  }

  @Test
  void aMapAtAnAddressIsFetchedWhenSomebodyWantsIt() {
    byte[] file = MapFiles.file("ring.fits.gz");
    HttpServer service =
        Loopback.serve(exchange -> {
          boolean there = exchange.getRequestURI().getPath().equals("/map.fits.gz");
          exchange.sendResponseHeaders(there ? 200 : 404, there ? file.length : -1);
          if (there) {
            exchange.getResponseBody().write(file);
          }
          exchange.close();
        });
    try {
      String site = "http://127.0.0.1:" + service.getAddress().getPort();
      Browser person = tom.server().signedIn("burst-hunter");
      String alert = tom.read(person, "b1", MappedTom.burst("bn1", site + "/map.fits.gz"));
      Document page = person.get(alert + "skymap/").page();
      assertThat(page.text()).contains("only says where it is", site + "/map.fits.gz");
      assertThat(person.status(alert + "skymap/fits/")).isEqualTo(404);
      Document fetched = person.follow(person.post(alert + "skymap/fetch/")).page();
      assertThat(fetched.text()).contains("90 % region 1,017 deg²");
      assertThat(person.get(alert + "skymap/fits/").response().body()).isEqualTo(file);

      String gone = tom.read(person, "b2", MappedTom.burst("bn2", site + "/none.fits"));
      assertThat(person.follow(person.post(gone + "skymap/fetch/")).text())
          .contains("The map cannot be shown: it could not be fetched", "404");

      tom.server()
          .part(Db.class)
          .write(jdbc ->
              jdbc.sql("delete from sky_map_notice where state = 'READ' and address is not null")
                  .update());
      assertThat(tom.server().part(SkyMapStore.class).sweep()).isEqualTo(1);
    } finally {
      service.stop(0);
    }
  }

  @Test
  void aWrongMapIsToldInWordsOnEachPage() {
    Browser person = tom.server().signedIn("unlucky");
    String alert =
        tom.read(
            person,
            "w1",
            MappedTom.wave("S260104d", "INITIAL", "2026-01-04T01:00:00Z", new byte[5000]));
    assertThat(person.get(alert).text()).contains("The map cannot be shown");
    assertThat(person.get(alert + "skymap/").text()).contains("its header has no end");
    assertThat(person.status(alert + "skymap/moc/")).isEqualTo(404);
    assertThat(person.status("/alerts/alert/987654/skymap/")).isEqualTo(404);
  }

  @Test
  void alertsThatCameLastAreFoundInsideAfterTheEvent() {
    Browser person = tom.server().signedIn("night-watcher");
    String alert =
        tom.read(
            person,
            "n1",
            MappedTom.wave(
                "S260106f",
                "INITIAL",
                "2026-01-01T01:00:00Z",
                MapFiles.file(MapFiles.MANY_ORDERS)));
    String inside = tom.read(person, "n2", burst("in-1", 152, -12, "2026-01-02T00:00:00Z"));
    tom.read(person, "n3", burst("before", 152, -12, "2025-12-31T00:00:00Z"));
    tom.read(person, "n4", burst("elsewhere", 200, 10, "2026-01-02T00:00:00Z"));
    tom.read(
        tom.server().signedIn("night-other"),
        "n5",
        burst("of-another", 152, -12, "2026-01-02T00:00:00Z"));
    Document page = person.get(alert + "skymap/alerts/").page();
    assertThat(page.select("tbody th a").eachAttr("href")).containsExactly(inside);
    assertThat(page.text()).contains("observed from 2026-01-01 00:00:00 UTC", "50 %");
  }

  private static String burst(String id, double ra, double dec, String time) {
    return MappedTom.burst(id, "ftp://nowhere.example/")
        .replace("10.5", Double.toString(ra))
        .replace("20.25", Double.toString(dec))
        .replace("2026-01-02T03:00:00Z", time);
  }

  @Test
  void addressesOfTheLocalNetworkAreNotAsked() {
    HttpServer service =
        Loopback.serve(exchange -> {
          throw new AssertionError("it was asked");
        });
    try (TomServer strict = TomServer.start(DatabaseKind.SQLITE, "")) {
      Browser person = strict.signedIn("curious");
      String address = "http://127.0.0.1:" + service.getAddress().getPort() + "/map.fits";
      String alert = new MappedTom(strict).read(person, "p1", MappedTom.burst("bn9", address));
      assertThat(person.follow(person.post(alert + "skymap/fetch/")).text())
          .contains("it could not be fetched", "private");
    } finally {
      service.stop(0);
    }
  }
}
