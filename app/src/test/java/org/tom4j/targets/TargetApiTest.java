package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import tools.jackson.databind.JsonNode;

/** Targets by the API. */
@OnBothDatabases
final class TargetApiTest {
  private final TomServer tom;

  TargetApiTest(TomServer tom) {
    this.tom = tom;
  }

  @Test
  void makesATargetAndTellsAllOfIt() {
    Program program = Program.of(tom, "api-maker");
    Reply made =
        program.post(
            "/api/targets/",
            """
            {"name": "Api Crab", "ra": "05:34:31.94", "dec": 22.0145, "pm_ra": -11.8,
             "aliases": ["Api M1, the first"], "extras": {"redshift": "0.1"}, "note": "why"}
            """);
    assertThat(made.status()).isEqualTo(201);
    JsonNode target = program.read(Program.path(made.location()));
    assertThat(target.get("ra").asDouble()).isEqualTo(83.63308333333333);
    assertThat(target.get("pm_ra").asDouble()).isEqualTo(-11.8);
    assertThat(target.at("/aliases/0/name").asString()).isEqualTo("Api M1, the first");
    assertThat(target.at("/extras/0/key").asString()).isEqualTo("redshift");
    assertThat(target.get("owner").asString()).isEqualTo("api-maker");
    assertThat(target.get("permissions").asString()).isEqualTo("private");
    assertThat(program.read(Program.path(target.get("data").asString())).get("results")).isEmpty();
    assertThat(tom.signedIn("api-maker").get("/targets/").text()).contains("Api Crab");
  }

  @Test
  void tellsWhichTargetIsThereAlready() {
    Program program = Program.of(tom, "api-twice");
    String first =
        Program.path(
            program
                .post("/api/targets/", "{\"name\":\"Api Twice\",\"ra\":150,\"dec\":-40}")
                .location());
    Reply same = program.post("/api/targets/", "{\"name\":\"api twice\",\"ra\":15,\"dec\":-4}");
    Reply near = program.post("/api/targets/", "{\"name\":\"Near\",\"ra\":150,\"dec\":-40}");
    for (Reply reply : List.of(same, near)) {
      assertThat(reply.status()).isEqualTo(409);
      assertThat(Program.json(reply).get("existing").asString()).endsWith(first);
    }
    String anyway = "{\"name\":\"Near\",\"ra\":150,\"dec\":-40,\"even_if_near\":true}";
    assertThat(program.post("/api/targets/", anyway).status()).isEqualTo(201);
  }

  @Test
  void tellsTheSecondOfTwoEditors() {
    Program program = Program.of(tom, "api-editor");
    String path = made(program, "Api Edited", 100, "private");
    String change = "{\"name\":\"Api Edited\",\"ra\":100,\"dec\":%d,\"version\":1}";
    assertThat(program.send("PUT", path, change.formatted(11)).status()).isEqualTo(200);
    Reply second = program.send("PUT", path, change.formatted(12));
    assertThat(second.status()).isEqualTo(409);
    assertThat(Program.json(second).get("version").asLong()).isEqualTo(2);
    assertThat(program.read(path).get("dec").asDouble()).isEqualTo(11);
    assertThat(program.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(program.get(path).status()).isEqualTo(404);
  }

  @Test
  void takesBackWhatItAnsweredAndKeepsAllOfIt() {
    long group = new TestPeople(tom).group("api rounders", "api-round", "api-round-other");
    Program program = Program.of(tom, "api-round");
    String path =
        Program.path(
            program
                .post(
                    "/api/targets/",
                    """
                    {"name": "Api Round", "ra": "05:34:31.94", "dec": 12.5, "pm_ra": -11.8,
                     "epoch": 2016, "aliases": ["Api Circle"], "extras": {"z": "0.1"}, "note": "why",
                     "distance": 12, "permissions": "public", "groups": [%d]}
                    """
                        .formatted(group))
                .location());
    JsonNode before = program.read(path);
    Reply put = program.send("PUT", path, before.toString());
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    JsonNode after = program.read(path);
    for (String member : before.propertyNames()) {
      if (!List.of("version", "modified").contains(member)) {
        assertThat(after.get(member)).as(member).isEqualTo(before.get(member));
      }
    }
    assertThat(Program.of(tom, "api-round-other").send("PUT", path, after.toString()).status())
        .as("by another of the group, who is not in all groups of its maker")
        .isEqualTo(200);
  }

  @Test
  void emptiesWhatAChangeLeavesOutButForItsRights() {
    Program program = Program.of(tom, "api-emptier");
    String path =
        Program.path(
            program
                .post(
                    "/api/targets/",
                    "{\"name\":\"Api Full\",\"ra\":222,\"dec\":3,\"aliases\":[\"Api Too Full\"],"
                        + "\"extras\":{\"z\":\"0.1\"},\"note\":\"why\",\"permissions\":\"public\"}")
                .location());
    String change = "{\"name\":\"Api Full\",\"ra\":222,\"dec\":3,\"version\":1}";
    assertThat(program.send("PUT", path, change).status()).isEqualTo(200);
    JsonNode after = program.read(path);
    assertThat(after.get("aliases")).isEmpty();
    assertThat(after.get("extras")).isEmpty();
    assertThat(after.get("note").isNull()).isTrue();
    assertThat(after.get("permissions").asString()).isEqualTo("public");
  }

  @Test
  void keepsTheSourceOfWhatAChangeLeavesAsItIs() {
    Program program = Program.of(tom, "api-sources");
    Creation made =
        tom.part(Targets.class)
            .create(
                new TestPeople(tom).person("api-sources"),
                TargetDraft.sidereal("Api Sources", SkyPosition.ofDegrees(230, 4))
                    .withAliases(List.of("Api Told"), "MARS")
                    .withExtras(
                        List.of(
                            new TargetExtra("class", "SN Ia", "MARS"),
                            new TargetExtra("host", "M 1", "MARS"))));
    String path = "/api" + ((Creation.Created) made).target().path();
    String change =
        """
        {"name": "Api Sources", "ra": 230, "dec": 4, "version": 1,
         "aliases": [{"name": "Api Told", "source": "forged"}, "Api Mine"],
         "extras": [{"key": "class", "value": "SN Ia", "source": "forged"},
                    {"key": "host", "value": "M 2", "source": "MARS"}]}
        """;
    assertThat(program.send("PUT", path, change).status()).isEqualTo(200);
    JsonNode after = program.read(path);
    assertThat(after.at("/aliases/0/source").asString()).isEqualTo("MARS");
    assertThat(after.at("/aliases/1/source").isNull()).isTrue();
    assertThat(after.at("/extras/0/source").asString()).isEqualTo("MARS");
    assertThat(after.at("/extras/1/value").asString()).isEqualTo("M 2");
    assertThat(after.at("/extras/1/source").isNull()).as("changed by a person").isTrue();
  }

  @Test
  void hidesWhatIsPrivateAndKeepsWhatIsPublicFromChange() {
    Program owner = Program.of(tom, "api-owner");
    String hidden = made(owner, "Api Hidden", 120, "private");
    String shared = made(owner, "Api Shared", 130, "public");
    Program other = Program.of(tom, "api-stranger");
    for (String path : List.of(hidden, hidden + "data/")) {
      assertThat(other.get(path).status()).isEqualTo(404);
    }
    assertThat(other.send("DELETE", hidden, "").status()).isEqualTo(404);
    assertThat(other.get(shared).status()).isEqualTo(200);
    assertThat(other.send("DELETE", shared, "").status()).isEqualTo(403);
    String change = "{\"name\":\"x\",\"ra\":1,\"dec\":1,\"version\":1}";
    assertThat(other.send("PUT", shared, change).status()).isEqualTo(403);
    assertThat(other.all("/api/targets/?name=api+hidden")).isEmpty();
    assertThat(other.all("/api/targets/?name=api+shared")).hasSize(1);
    assertThat(Program.of(tom, "api-boss", true).get(hidden).status()).isEqualTo(200);
  }

  @Test
  void findsBySkyAndNamePartByPart() {
    Program program = Program.of(tom, "api-finder");
    for (int i = 0; i < 5; i++) {
      made(program, "Api Found " + i, 300 + i, "private");
    }
    assertThat(program.all("/api/targets/?name=api+found&sort=-ra&limit=2"))
        .extracting(target -> target.get("ra").asDouble())
        .containsExactly(304.0, 303.0, 302.0, 301.0, 300.0);
    assertThat(program.all("/api/targets/?cone=302,10,0.5")).hasSize(1);
    assertThat(program.get("/api/targets/?cone=302").status()).isEqualTo(400);
  }

  @Test
  void answersEachWrongInputInWords() {
    Program program = Program.of(tom, "api-wrong");
    Map<String, Integer> wrong = new LinkedHashMap<>();
    wrong.put("{\"name\":\"w\",\"ra\":NaN,\"dec\":1}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1e999,\"dec\":1}", 400);
    wrong.put("{\"name\":\"w\\u0000\",\"ra\":1,\"dec\":1}", 400);
    wrong.put("{\"name\":\"w\\ud800\",\"ra\":1,\"dec\":1}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":361,\"dec\":95}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":{},\"dec\":[1]}", 400);
    wrong.put("{\"name\":7,\"ra\":1,\"dec\":1}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"epoch\":\"2000\"}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"aliases\":[null]}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"extras\":{\"a\":null}}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"groups\":[1234567]}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"groups\":7}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"aliases\":\"x\"}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"aliases\":[{\"source\":\"x\"}]}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"extras\":[\"a\"]}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"extras\":{\"a\":1}}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"type\":\"non_sidereal\"}", 400);
    wrong.put("{\"name\":\"w\",\"ra\":1,\"dec\":1,\"permissions\":\"all\"}", 400);
    wrong.put("{\"name\":\"w\",\"right_ascension\":1}", 400);
    wrong.put("{\"name\":\"w\",\"name\":\"v\"}", 400);
    wrong.put("{\"name\":\"w\"", 400);
    wrong.put("[".repeat(100_000), 400);
    wrong.put("", 400);
    wrong.put("null", 400);
    wrong.put("{} {}", 400);
    wrong.put("\"" + "a".repeat(1 << 20) + "\"", 413);
    wrong.forEach((json, status) -> {
      Reply reply = program.post("/api/targets/", json);
      String start = json.substring(0, Math.min(60, json.length()));
      assertThat(reply.status()).as(start).isEqualTo(status);
      assertThat(reply.header("Content-Type")).as(start).isEqualTo("application/problem+json");
      assertThat(reply.text()).as(start).doesNotContain("tom4j.targets", "jackson", "StreamRead");
    });
    assertThat(program.all("/api/targets/?name=w"))
        .noneMatch(t -> t.get("name").asString().equals("w"));
  }

  @Test
  void understandsJsonAlone() {
    Program program = Program.of(tom, "api-format");
    Reply form =
        tom.signedIn("api-format").post("/api/targets/", "name", "x", "ra", "1", "dec", "1");
    assertThat(form.status()).isEqualTo(415);
    Reply html =
        tom.signedIn("api-format")
            .send("/api/targets/", request -> request.header("Accept", "text/html").GET());
    assertThat(html.status()).isEqualTo(406);
    assertThat(
            Program.json(program.post("/api/targets/", "{\n \"name\": x}"))
                .get("detail")
                .asString())
        .contains("line 2, column 10");
  }

  private static String made(Program program, String name, double ra, String permissions) {
    Reply made =
        program.post(
            "/api/targets/",
            "{\"name\":\"%s\",\"ra\":%s,\"dec\":10,\"permissions\":\"%s\"}"
                .formatted(name, ra, permissions));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return Program.path(made.location());
  }
}
