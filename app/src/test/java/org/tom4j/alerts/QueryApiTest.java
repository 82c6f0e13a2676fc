package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Saved queries by the API. */
@OnBothDatabases
final class QueryApiTest {
  private final AlertsTom tom;

  QueryApiTest(DatabaseKind kind) {
    tom = AlertsTom.on(kind);
  }

  @Test
  void savesWhatThePageThenShows() {
    Program program = Program.of(tom.server, "query-saver");
    Reply saved = save(program, "by a program", "Hoth");
    assertThat(saved.status()).isEqualTo(201);
    JsonNode query = program.read(Program.path(saved.location()));
    assertThat(query.get("query_name").asString()).isEqualTo("by a program");
    assertThat(query.at("/parameters/name").asString()).isEqualTo("Hoth");
    assertThat(query.get("permissions").asString()).isEqualTo("private");
    assertThat(tom.person("query-saver").get(QueryPages.LIST).text()).contains("by a program");
  }

  @Test
  void saysOfEachWrongValueWhereItStands() {
    Program program = Program.of(tom.server, "query-wrong");
    Reply reply =
        program.post(
            "/api/queries/",
            "{\"broker\":\"TEST\",\"query_name\":\"\",\"parameters\":{\"since\":\"soon\",\"x\":1}}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(Program.json(reply).get("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder(
            "/query_name", "/parameters/since", "/parameters/x", "/parameters/name");
    assertThat(program.all("/api/queries/")).isEmpty();
  }

  @Test
  void tellsTheSecondOfTwoEditors() {
    Program program = Program.of(tom.server, "query-editor");
    String path = Program.path(save(program, "edited", "Hoth").location());
    String change = "{\"query_name\":\"%s\",\"parameters\":{\"name\":\"both\"},\"version\":1}";
    assertThat(program.send("PUT", path, change.formatted("first")).status()).isEqualTo(200);
    Reply second = program.send("PUT", path, change.formatted("second"));
    assertThat(second.status()).isEqualTo(409);
    assertThat(Program.json(second).get("version").asLong()).isEqualTo(2);
    assertThat(program.read(path).get("query_name").asString()).isEqualTo("first");
  }

  @Test
  void listsPartByPartWithTheFiltersOfThePage() {
    Program program = Program.of(tom.server, "query-lister");
    for (int i = 0; i < 5; i++) {
      save(program, "Part & " + i, "Hoth");
    }
    save(program, "other", "Hoth");
    assertThat(program.all("/api/queries/?limit=2&name=part+%26"))
        .extracting(query -> query.get("query_name").asString())
        .containsExactly("Part & 4", "Part & 3", "Part & 2", "Part & 1", "Part & 0");
    assertThat(program.all("/api/queries/?broker=MyBroker")).isEmpty();
  }

  @Test
  void hidesWhatBelongsToAnother() {
    String path =
        Program.path(save(Program.of(tom.server, "query-owner"), "mine", "Hoth").location());
    Program other = Program.of(tom.server, "query-stranger");
    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.post(path + "runs/", "").status()).isEqualTo(404);
    assertThat(other.send("DELETE", path, "").status()).isEqualTo(404);
    assertThat(
            other
                .send("PUT", path, "{\"query_name\":\"x\",\"parameters\":{},\"version\":1}")
                .status())
        .isEqualTo(404);
    assertThat(Program.of(tom.server, "query-boss", true).get(path).status()).isEqualTo(200);
  }

  @Test
  void saysWhoMaySeeItAndKeepsWhatIsLeftOut() {
    long group = group("query-sharer", "query-reader");
    Program program = Program.of(tom.server, "query-sharer");
    String path = Program.path(save(program, "api shared", "Hoth").location());
    String change =
        "{\"query_name\":\"api shared\",\"parameters\":{\"name\":\"Hoth\"},%s\"version\":%d}";
    Reply shared =
        program.send(
            "PUT",
            path,
            change.formatted("\"groups\":[{\"id\":%d,\"may_change\":false}],".formatted(group), 1));
    assertThat(shared.status()).isEqualTo(200);
    Program reader = Program.of(tom.server, "query-reader");
    assertThat(reader.read(path).get("owner").asString()).isEqualTo("query-sharer");
    assertThat(reader.read(path).get("may_change").asBoolean()).isFalse();
    assertThat(reader.send("PUT", path, change.formatted("", 2)).status()).isEqualTo(403);
    assertThat(reader.send("DELETE", path, "").status()).isEqualTo(403);
    assertThat(program.send("PUT", path, change.formatted("", 2)).status()).isEqualTo(200);
    JsonNode kept = program.read(path);
    assertThat(kept.at("/groups/0/id").asLong()).isEqualTo(group);
    assertThat(kept.at("/groups/0/may_change").asBoolean()).isFalse();
    program.send("PUT", path, change.formatted("\"groups\":[],", 3));
    assertThat(reader.get(path).status()).isEqualTo(404);
  }

  @Test
  void takesBackWhatItAnswered() {
    group("query-rounder");
    Program program = Program.of(tom.server, "query-rounder");
    String path = Program.path(save(program, "there and back", "Hoth").location());
    JsonNode before = program.read(path);
    assertThat(before.get("groups")).hasSize(1);
    assertThat(program.send("PUT", path, before.toString()).status()).isEqualTo(200);
    JsonNode after = program.read(path);
    for (String member : before.propertyNames()) {
      if (!List.of("version", "modified").contains(member)) {
        assertThat(after.get(member)).as(member).isEqualTo(before.get(member));
      }
    }
  }

  @Test
  void refusesRightsThatCannotBeGiven() {
    long others = group("query-nobody");
    Program program = Program.of(tom.server, "query-giver");
    String query = "{\"broker\":\"TEST\",\"query_name\":\"q\",\"parameters\":{\"name\":\"Hoth\"},";
    assertThat(pointers(program.post("/api/queries/", query + "\"permissions\":\"open\"}")))
        .containsExactly("/permissions");
    assertThat(pointers(program.post("/api/queries/", query + "\"groups\":[" + others + "]}")))
        .containsExactly("/groups");
    assertThat(
            pointers(program.post("/api/queries/", query + "\"groups\":[{\"name\":\"x\"},1.5]}")))
        .containsExactly("/groups/0", "/groups/1");
    assertThat(
            pointers(
                program.post("/api/runs/", query + "\"permissions\":\"public\",\"groups\":[]}")))
        .containsExactlyInAnyOrder("/permissions", "/groups");
    assertThat(program.all("/api/queries/")).isEmpty();
  }

  private static List<String> pointers(Reply reply) {
    assertThat(reply.status()).isEqualTo(400);
    return Program.json(reply).get("errors").findValuesAsString("pointer");
  }

  private long group(String... members) {
    People people = tom.server.part(People.class);
    long group = people.addGroup(Viewer.CONSOLE, "group of " + members[0]);
    for (String member : members) {
      people.join(Viewer.CONSOLE, tom.server.personId(member, false), group);
    }
    return group;
  }

  @Test
  void tellsHowABrokerIsAsked() {
    Program program = Program.of(tom.server, "broker-reader");
    JsonNode broker = program.read("/api/brokers/TEST/");
    assertThat(broker.get("state").asString()).isEqualTo("ready");
    assertThat(broker.get("version").asString()).matches("[0-9a-f]{12}");
    assertThat(broker.at("/form/properties/since/format").asString()).isEqualTo("date");
    assertThat(broker.at("/form/required/0").asString()).isEqualTo("name");
    assertThat(program.get("/api/brokers/nobody/").status()).isEqualTo(404);
  }

  private static Reply save(Program program, String name, String asked) {
    return program.post(
        "/api/queries/",
        "{\"broker\":\"TEST\",\"query_name\":\"%s\",\"parameters\":{\"name\":\"%s\"}}"
            .formatted(name, asked));
  }
}
