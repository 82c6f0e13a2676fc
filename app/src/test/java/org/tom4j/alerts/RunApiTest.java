package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Runs, their rows and alerts by the API. */
@OnBothDatabases
final class RunApiTest {
  private final AlertsTom tom;

  RunApiTest(DatabaseKind kind) {
    tom = AlertsTom.on(kind);
  }

  @Test
  void answersAtOnceAndTellsWhereTheRunIs() {
    Program program = Program.of(tom.server, "run-starter");
    Reply begun = begin(program, "both");
    assertThat(begun.status()).isEqualTo(202);
    String run = ended(program, begun);
    JsonNode told = program.read(run);
    assertThat(told.get("state").asString()).isEqualTo("complete");
    assertThat(told.get("kept").asInt()).isEqualTo(2);
    assertThat(told.get("new").asInt()).isEqualTo(2);
    assertThat(told.get("finished").asString()).endsWith("Z");
  }

  @Test
  void givesAllRowsPartByPartInTheirOrder() {
    Program program = Program.of(tom.server, "run-pager");
    String run = ended(program, begin(program, "many"));
    List<JsonNode> rows = program.all(run + "rows/?limit=100");
    assertThat(rows).hasSize(250);
    assertThat(rows).extracting(row -> row.get("seq").asInt()).isSorted().doesNotHaveDuplicates();
    assertThat(program.read(run + "rows/?sort=-ra&limit=1").at("/results/0/name").asString())
        .isEqualTo("Many 249");
    assertThat(program.all(run + "rows/?q=many+24")).hasSize(11);
    assertThat(program.all(run + "rows/?mag_max=14.9")).isEmpty();
    assertThat(program.all(run + "rows/?mag_min=15&limit=1000")).hasSize(250);
  }

  @Test
  void saysExactlyWhatIsWrongInAnAddress() {
    Program program = Program.of(tom.server, "run-misreader");
    String rows = ended(program, begin(program, "both")) + "rows/";
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("page=0", "page is a whole number from 1 to 100000000, not '0'.");
    wrong.put("page=" + "9".repeat(30), "page is a whole number from 1 to 100000000, not '999");
    wrong.put("limit=1e20", "limit is a whole number from 1 to 1000, not '1e20'.");
    wrong.put("limit=" + "9".repeat(30), "limit is a whole number from 1 to 1000, not '999");
    wrong.put("mag_min=abc", "mag_min: “abc” is not a number.");
    wrong.put("mag_max=NaN", "mag_max: “NaN” is not a number.");
    wrong.put("mag_max=16,5", "mag_max: “16,5” is not a number: write 16.5.");
    wrong.put("q=_", "q: “_” has nothing to look for");
    wrong.forEach((query, words) -> {
      Reply reply = program.get(rows + "?" + query);
      assertThat(reply.status()).as(query).isEqualTo(400);
      assertThat(Program.json(reply).get("detail").asString()).startsWith(words);
    });
    for (String list : List.of("/api/targets/?q=-", "/api/alerts/?q=_", "/api/queries/?name=(")) {
      assertThat(program.get(list).status()).as(list).isEqualTo(400);
    }
  }

  @Test
  void stopsARunThatWouldNeverEnd() {
    Program program = Program.of(tom.server, "run-stopper");
    String run = Program.path(begin(program, "hang").location());
    assertThat(program.post(run + "stop/", "").status()).isEqualTo(202);
    tom.awaitEnd(program, run);
    assertThat(program.read(run).get("state").asString()).isEqualTo("stopped");
    Reply again = program.post(run + "stop/", "");
    assertThat(again.status()).as("nothing is left to stop").isEqualTo(200);
    assertThat(Program.json(again).get("state").asString()).isEqualTo("stopped");
  }

  @Test
  void keepsNoMoreThanWasAskedFor() {
    Program program = Program.of(tom.server, "run-limiter");
    Reply begun =
        program.post(
            "/api/runs/",
            "{\"broker\":\"TEST\",\"parameters\":{\"name\":\"endless\"},\"limit\":7}");
    JsonNode run = program.read(ended(program, begun));
    assertThat(run.get("state").asString()).isEqualTo("limited");
    assertThat(run.get("kept").asInt()).isEqualTo(7);
  }

  @Test
  void sendsRowsAsTheyComeAndTheEnd() {
    Program program = Program.of(tom.server, "run-listener");
    String run = Program.path(begin(program, "many").location());
    Reply stream = program.get(run + "events/");
    assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
    assertThat(stream.text().split("event:row", -1)).hasSize(251);
    assertThat(stream.text().indexOf("\"seq\":1,")).isPositive();
    assertThat(stream.text().strip())
        .contains("\"state\":\"complete\"")
        .endsWith("\"ended\":true}");
    Reply rest = program.get(run + "events/?after=248");
    assertThat(rest.text().split("event:row", -1)).hasSize(3);
  }

  @Test
  void tellsTheEightValuesOfAnAlertAndGivesItsPacketAsAFile() {
    Program program = Program.of(tom.server, "alert-reader");
    String run = ended(program, begin(program, "Hoth"));
    long id = program.read(run + "rows/").at("/results/0/id").asLong();
    JsonNode alert = program.read("/api/alerts/" + id + "/");
    assertThat(alert.get("alert_id").asString()).isEqualTo("2");
    assertThat(alert.get("name").asString()).isEqualTo("Hoth");
    assertThat(alert.get("timestamp").asString()).isEqualTo("2019-07-02T00:00:00Z");
    assertThat(alert.get("ra").asDouble()).isEqualTo(66);
    assertThat(alert.get("dec").asDouble()).isEqualTo(50);
    assertThat(alert.get("mag").asDouble()).isEqualTo(3);
    assertThat(alert.get("score").asDouble()).isEqualTo(66);
    assertThat(alert.get("url").asString()).isEqualTo("https://example.org/hoth");
    Reply raw = program.get(Program.path(alert.at("/packet/url").asString()));
    assertThat(raw.header("Content-Type")).isEqualTo("application/json");
    assertThat(raw.header("Content-Disposition")).startsWith("attachment").contains("test-2.json");
    assertThat(raw.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Program.json(raw).get("name").asString()).isEqualTo("Hoth");
    assertThat(program.all("/api/alerts/?broker=TEST&q=hoth&mag_max=4"))
        .extracting(line -> line.get("id").asLong())
        .containsExactly(id);
  }

  @Test
  void givesNoAddressThatRunsAScript() {
    Program program = Program.of(tom.server, "script-reader");
    String run = ended(program, begin(program, "script"));
    JsonNode row = program.read(run + "rows/").at("/results/0");
    assertThat(row.get("url").isNull()).isTrue();
    assertThat(row.get("name").asString()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void hidesTheRunsRowsAndAlertsOfAnother() {
    Program owner = Program.of(tom.server, "run-owner");
    String run = ended(owner, begin(owner, "long"));
    String alert = "/api/alerts/" + owner.read(run + "rows/").at("/results/0/id").asLong() + "/";
    Program other = Program.of(tom.server, "run-stranger");
    for (String path : List.of(run, run + "rows/", run + "events/", alert, alert + "raw/")) {
      assertThat(owner.get(path).status()).as(path).isEqualTo(200);
      assertThat(other.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(other.post(run + "stop/", "").status()).isEqualTo(404);
    assertThat(other.all("/api/runs/")).isEmpty();
    assertThat(other.all("/api/alerts/")).isEmpty();
  }

  @Test
  void makesTargetsOfAlertsAndReportsRowByRow() {
    Program program = Program.of(tom.server, "target-maker");
    String run = ended(program, begin(program, "bare@api"));
    String ask = "{\"run_id\":%s,\"all\":true,\"on_match\":\"%s\"}";
    String id = run.split("/")[3];
    Reply first = program.post("/api/targets/from-alerts/", ask.formatted(id, "ask"));
    assertThat(first.status()).isEqualTo(201);
    JsonNode rows = Program.json(first).get("rows");
    assertThat(rows.findValuesAsString("outcome")).containsExactly("open", "target");
    assertThat(rows.at("/0/words").asString()).contains("no position");
    String target = Program.path(first.location());
    assertThat(program.read(target).get("name").asString()).isEqualTo("Close to Hoth api");
    Reply second = program.post("/api/targets/from-alerts/", ask.formatted(id, "ask"));
    assertThat(second.status()).isEqualTo(200);
    JsonNode again = Program.json(second).at("/rows/1");
    assertThat(again.get("outcome").asString()).isEqualTo("already");
    assertThat(target).endsWith("/" + again.get("target").asLong() + "/");
    assertThat(again.get("words").asString())
        .isEqualTo("Close to Hoth api is already linked to Close to Hoth api");
    program.send("DELETE", target, "");
  }

  @Test
  void refusesWhatAnAddressCannotMean() {
    Program program = Program.of(tom.server, "run-guesser");
    String run = ended(program, begin(program, "both"));
    for (String query :
        List.of(
            "page=0",
            "page=x",
            "sort=zzz",
            "mag_min=NaN",
            "mag_mn=1",
            "limit=0",
            "limit=1001",
            "q=%00",
            "q=%FF",
            "token=abc")) {
      Reply reply = program.get(run + "rows/?" + query);
      assertThat(reply.status()).as(query).isEqualTo(400);
      assertThat(reply.header("Content-Type")).as(query).isEqualTo("application/problem+json");
    }
    assertThat(program.get("/api/runs/abc/").status()).isEqualTo(404);
    assertThat(program.get("/api/runs/99999999999999999999/").status()).isEqualTo(404);
    Reply wrongWay = program.send("DELETE", run, "");
    assertThat(wrongWay.status()).isEqualTo(405);
    assertThat(wrongWay.header("Allow")).isEqualTo("GET");
  }

  private static Reply begin(Program program, String asked) {
    return program.post(
        "/api/runs/", "{\"broker\":\"TEST\",\"parameters\":{\"name\":\"%s\"}}".formatted(asked));
  }

  private String ended(Program program, Reply begun) {
    String run = Program.path(begun.location());
    tom.awaitEnd(program, run);
    return run;
  }
}
