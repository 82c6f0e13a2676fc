package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.Main;
import org.tom4j.db.Db;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class QueryCommandTest {
  @TempDir Path project;
  private CommandLineTom line = new CommandLineTom(Path.of("."));

  @BeforeEach
  void makeAProject() {
    line = CommandLineTom.inProject(project);
  }

  @Test
  void runsASavedQueryByNameAndByNumber() {
    long id = save("Both of them", "both");
    save("Nobody", "Nobody");

    var byName = line.tom("query", "run", "both of THEM");
    var byNumber = line.tom("query", "run", Long.toString(id));

    assertThat(byName.code()).isZero();
    assertThat(byName.lines()).hasSize(3);
    assertThat(byName.lines().get(0)).startsWith("mark     time (UTC)");
    assertThat(byName.lines().get(1))
        .startsWith("new      2019-07-01 00:00:00  Tatooine")
        .contains("  32.00000  -20.00000     8.000    20.000  1");
    assertThat(byName.err()).contains("complete: 2 received, 2 kept (2 new, 0 updated), 0 bad");
    assertThat(byNumber.lines()).filteredOn(row -> row.startsWith("seen ")).hasSize(2);
    assertThat(line.tom("query", "list").out())
        .containsPattern(id + " +Both of them +TEST +20\\d\\d-.* +\\{\"name\": ?\"both\"\\}");
  }

  @Test
  void saysWhichQueryIsMeant() {
    long one = save("Twin", "both");
    long other = save("Twin", "both");

    var twins = line.tom("query", "run", "Twin");
    assertThat(twins.code()).isEqualTo(1);
    assertThat(twins.err()).contains("Several").contains(other + ", " + one);
    assertThat(twins.out()).isEmpty();

    var nobody = line.tom("query", "run", "Nobody");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("No saved query is called 'Nobody'");
  }

  @Test
  void refusesWhatMakesNoSense() {
    for (String[] words :
        List.of(
            new String[] {"query", "run"},
            new String[] {"query", "run", "one", "two"},
            new String[] {"query", "run", "one", "--name", "both"},
            new String[] {"query", "run", "one", "--limit", "0"},
            new String[] {"query", "run", "one", "--limit", "many"},
            new String[] {"query", "run", "one", "--format", "xml"},
            new String[] {"query", "run", "--broker", "TEST"},
            new String[] {"query", "run", "--broker", "TEST", "--nme", "both"})) {
      var outcome = line.tom(words);
      assertThat(outcome.code()).as("%s", String.join(" ", words)).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).contains("--help").doesNotContain("\tat ");
    }
    assertThat(line.tom("query", "run", "--broker", "Nope", "--name", "x").code()).isEqualTo(1);
    assertThat(line.tom("query", "run", "--broker", "TEST", "--name", "both", "--as", "x").err())
        .contains("nobody named x");
  }

  @Test
  void listsQueriesAsJson() {
    long id = save("Both", "both");
    JsonNode json = JsonMapper.shared().readTree(line.tom("query", "list", "--json").out());
    assertThat(json).hasSize(1);
    assertThat(json.get(0).get("id").asLong()).isEqualTo(id);
    assertThat(json.get(0).get("parameters").get("name").asString()).isEqualTo("both");
    assertThat(json.get(0).get("last_run").isNull()).isTrue();
  }

  @Test
  void printsAnObjectALine() {
    var run = line.tom("query", "run", "--broker", "test", "--name", "bare", "--format", "json");
    assertThat(run.lines()).hasSize(2);
    JsonNode bare = JsonMapper.shared().readTree(run.lines().getFirst());
    assertThat(bare.propertyNames())
        .containsExactly(
            "alert",
            "mark",
            "id",
            "name",
            "timestamp",
            "ra",
            "dec",
            "mag",
            "mag_error",
            "mag_kind",
            "band",
            "score",
            "score_name",
            "url",
            "position_error",
            "solar_system",
            "kind",
            "reality");
    assertThat(bare.get("name").isNull()).isTrue();
    assertThat(bare.get("ra").isNull()).isTrue();
    assertThat(bare.get("mag").asDouble()).isEqualTo(9);
    assertThat(bare.get("timestamp").asString()).isEqualTo("2019-07-01T00:00:00Z");
  }

  @Test
  void printsRowsOfManyPagesInTheirOrder() {
    var run = line.tom("query", "run", "--broker", "TEST", "--name", "many", "--format", "csv");
    assertThat(run.lines()).hasSize(251);
    assertThat(run.lines().get(0)).startsWith("alert,mark,id,name,timestamp,ra,dec,mag");
    for (int i = 0; i < 250; i++) {
      assertThat(run.lines().get(i + 1)).contains(",new,m" + i + ",\"Many " + i + "\",2019-");
    }
  }

  @Test
  void stopsAtALimit() {
    var run = line.tom("query", "run", "--broker", "TEST", "--name", "endless", "--limit", "7");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(8);
    assertThat(run.err()).contains("limited: 7 received").contains("limit of 7");
  }

  @Test
  void tellsAFailureAndKeepsWhatHadArrived() {
    var down = line.tom("query", "run", "--broker", "TEST", "--name", "down");
    assertThat(down.code()).isEqualTo(1);
    assertThat(down.lines()).hasSize(3);
    assertThat(down.err()).contains("failed: 2 received, 2 kept").contains("Test HTTP Error");

    var bug = line.tom("query", "run", "--broker", "TEST", "--name", "bug");
    assertThat(bug.code()).isEqualTo(1);
    assertThat(bug.err()).contains("IllegalStateException").doesNotContain("\tat ");
  }

  @Test
  void tellsNotesAndWhatWasLeftOut() {
    var note = line.tom("query", "run", "--broker", "TEST", "--name", "note");
    assertThat(note.err()).contains("<b>test message</b>");
    var bad = line.tom("query", "run", "--broker", "TEST", "--name", "badrow");
    assertThat(bad.code()).isZero();
    assertThat(bad.err()).contains("1 bad").contains("Element 1 was left out").contains("95");
  }

  @Test
  void makesTargetsWhereThatIsClear() {
    String[] words = {"query", "run", "--broker", "TEST", "--name", "both", "--create-targets"};
    assertThat(line.tom(words).err())
        .contains("Created Tatooine")
        .contains("Created Hoth")
        .contains("2 targets made, 0 alerts left")
        .contains("Brokers were asked for photometry of 2 targets.");
    assertThat(line.tom(words).err())
        .contains("is already linked to")
        .contains("0 targets made, 2 alerts linked already, 0 alerts left");
    var linked =
        line.tom(
            "query",
            "run",
            "--broker=TEST",
            "--name=both",
            "--create-targets",
            "--on-match",
            "link");
    assertThat(linked.err()).contains("Hoth is already linked to Hoth");
  }

  @Test
  void stopsTheRunWhenItIsToldToStop() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "query",
                "run",
                "--broker",
                "TEST",
                "--name",
                "endless")
            .directory(project.toFile())
            .redirectError(project.resolve("words").toFile())
            .start();
    long rows = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String row = out.readLine(); row != null; row = out.readLine()) {
        if (++rows == 100) {
          process.toHandle().destroy(); // SIGTERM, as Ctrl-C's SIGINT, runs the shutdown hooks
        }
      }
    } finally {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(project.resolve("words")).content().contains("stopped: ");
    try (Db db = Db.open(CommandLineTom.DATABASE, project)) {
      String state =
          db.read(sql -> sql.sql("select state from query_run").query(String.class).single());
      long kept = db.read(sql -> sql.sql("select kept from query_run").query(Long.class).single());
      assertThat(state).isEqualTo("stopped");
      assertThat(rows - 1).as("rows printed, but for the head").isEqualTo(kept);
    }
  }

  private long save(String name, String asked) {
    return line.save("TEST", name, "{\"name\":\"" + asked + "\"}");
  }
}
