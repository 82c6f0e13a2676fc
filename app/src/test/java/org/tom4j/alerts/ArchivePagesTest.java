package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.testing.AvroPackets;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import tools.jackson.databind.JsonNode;

/** Packets that are no JSON: out of files, through a run and the database, onto pages. */
@OnBothDatabases
final class ArchivePagesTest {
  private final AlertsTom tom;

  ArchivePagesTest(DatabaseKind kind) throws IOException {
    this.tom = AlertsTom.on(kind);
    Path archive = tom.server.folder().resolve("data/alert-archive");
    Files.createDirectories(archive.resolve("schemas"));
    Files.writeString(archive.resolve("schemas/77.avsc"), AvroPackets.schema());
    Files.write(archive.resolve("a.avro"), AvroPackets.file(1));
    Files.write(archive.resolve("b.bin"), AvroPackets.framed(77, 2));
    Files.write(archive.resolve("c.bin"), AvroPackets.framed(77, 3));
    Files.write(archive.resolve("d.bin"), AvroPackets.framed(78, 4));
    Files.writeString(archive.resolve("e.txt"), "nothing of an alert");
  }

  @Test
  void packetsAreKeptAsTheyCameAndShownAsWhatTheySay() {
    TomServer server = tom.server;
    Browser person = server.signedIn("reader");
    String run = run(person);
    Document page = person.get(run).page();
    assertThat(page.select("[data-rows-table] tbody th").eachText())
        .containsExactly("ZTF18abudxnw", "ZTF18abudxnw", "ZTF18abudxnw");
    assertThat(page.text())
        .contains("d.bin is written by schema 78, which is not known")
        .contains("e.txt is none of the formats that are understood")
        .doesNotContain("IllegalArgumentException", "Malformed");

    Program program = Program.of(server, "reader");
    for (JsonNode alert : program.all("/api/alerts/?broker=Alert%20archive")) {
      long candid = alert.get("alert_id").asLong();
      String path = "/alerts/alert/" + alert.get("id").asLong() + "/";
      Document one = person.get(path).page();
      assertThat(one.select("pre.packet").text())
          .contains("\"objectId\": \"ZTF18abudxnw\"", "\"magpsf\": 18.5", "\"prv_candidates\"");
      assertThat(one.text()).contains("2024-05-19 09:04:58", "18.500", "295.30000");
      assertThat(one.text()).as("the detection and the limit").contains("ZTF r", "2 points");
      Reply raw = person.get(path + "raw/");
      assertThat(raw.header("Content-Disposition")).contains(".avro");
      assertThat(raw.response().body())
          .isEqualTo(candid == 1 ? AvroPackets.file(1) : AvroPackets.framed(77, candid));
    }
    assertThat(
            server
                .part(Db.class)
                .<Long>read(jdbc ->
                    jdbc.sql("select count(*) from packet_schema").query(Long.class).single()))
        .as("a schema is kept once for all packets that need it")
        .isEqualTo(1);

    String target = person.post("/alerts/alert/create/", created(page, run)).location();
    assertThat(target).startsWith("/targets/");
    AlertsTom.await(() -> person.get(target).text().contains("2 points"));
  }

  @Test
  void aFilterReadsPacketsByTheirOwnFieldNamesAndTheirHistory() {
    Browser person = tom.person("chooser");
    Program program = Program.of(tom.server, "chooser");
    long query =
        Program.json(
                program.post(
                    "/api/queries/",
                    "{\"broker\":\"Alert archive\",\"query_name\":\"two\",\"parameters\":{}}"))
            .get("id")
            .asLong();
    String path = "/alerts/query/" + query + "/";
    person.post(
        path + "filter/",
        "text",
        "mag < 19 && alert.candid == '2' && alert.candidate.magpsf < 19 && n_detections >= 1");
    String run = AlertsTom.ended(person, person.post(path + "run/").location());
    Document page = person.get(run).page();
    assertThat(page.select("[data-rows-table] tbody th")).hasSize(1);
    assertThat(page.select("[data-count=dropped]").text()).isEqualTo("2");
    assertThat(page.text()).contains("alert.candid == '2' (alert.candid is 1");
    String alert = page.select("[data-rows-table] tbody th a").attr("href");
    String why = person.get(alert).page().select("a[href*=/filter/why/]").attr("href");
    assertThat(person.get(why).page().text())
        .contains("The filter keeps it.", "alert.candidate.magpsf 18.5", "n_detections 1");
  }

  @Test
  void aQueryReadsAllOfItEachTimeUnlessItGoesOnWhereItWasLeft() {
    Browser person = tom.person("listener");
    Program program = Program.of(tom.server, "listener");
    for (boolean goesOn : new boolean[] {false, true}) {
      String query =
          "/api/queries/"
              + Program.json(
                      program.post(
                          "/api/queries/",
                          "{\"broker\":\"Alert archive\",\"query_name\":\"q\",\"parameters\":{\"go_on\":"
                              + goesOn
                              + "}}"))
                  .get("id")
                  .asLong()
              + "/";
      String run = query.replace("/api/queries/", "/alerts/query/") + "run/";
      for (int time = 1; time <= 2; time++) {
        String ended = AlertsTom.ended(person, person.post(run).location());
        Document page = person.get(ended).page();
        boolean told = time == 1 || !goesOn;
        assertThat(page.select("[data-count=kept]").text()).isEqualTo(told ? "3" : "0");
        assertThat(page.select("[data-count=bad]").text()).isEqualTo(told ? "2" : "0");
      }
      JsonNode stream = program.read(query + "stream/");
      assertThat(stream.get("letters").asLong()).isEqualTo(goesOn ? 2 : 0);
      assertThat(stream.get("partitions")).hasSize(goesOn ? 7 : 0);
    }
  }

  @Test
  void aPathOutsideOfTheArchiveIsRefusedInWords() {
    Browser person = tom.person("curious");
    String run = run(person, "archive", "../../tom.yaml");
    assertThat(AlertsTom.state(person, run)).isEqualTo("failed");
    assertThat(person.get(run).text()).contains("'../../tom.yaml' lies outside of the archive");
  }

  private static String[] created(Document run, String path) {
    String first = run.select("[data-rows-table] input[name=alerts]").attr("value");
    String number = path.split("/")[3];
    return new String[] {"run_id", number, "only", first, "on_match", "new"};
  }

  private static String run(Browser person, String... asked) {
    String[] form = new String[4 + asked.length];
    System.arraycopy(new String[] {"broker", "Alert archive", "query_name", ""}, 0, form, 0, 4);
    System.arraycopy(asked, 0, form, 4, asked.length);
    return AlertsTom.ended(person, person.post("/alerts/query/run/", form).location());
  }
}
