package org.tom4j.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.lists.Listed.targets;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import tools.jackson.databind.JsonNode;

/** Lists of targets, as programs keep them. */
@OnBothDatabases
final class ListApiTest {
  private static final String LISTS = "/api/target-lists/";

  private final TomServer tom;

  ListApiTest(TomServer tom) {
    this.tom = tom;
  }

  @Test
  void aListIsFilledReadInPartsAndEmptied() {
    Program ann = Program.of(tom, "api-list-ann");
    List<Long> targets = targets(ann, "Part", 5);
    String list = make(ann, "{\"name\":\" Parts \"}");
    JsonNode made = ann.read(list);
    assertThat(made.get("name").asString()).isEqualTo("Parts");
    assertThat(made.get("permissions").asString()).isEqualTo("private");
    assertThat(made.get("owner").asString()).isEqualTo("api-list-ann");
    JsonNode added = Program.json(put(ann, list, targets.subList(0, 4)));
    assertThat(added.get("added").asInt()).isEqualTo(4);
    added = Program.json(put(ann, list, targets));
    assertThat(added.get("added").asInt()).isEqualTo(1);
    assertThat(added.get("already").asInt()).isEqualTo(4);
    assertThat(ann.read(list).get("targets").asLong()).isEqualTo(5);

    String id = list.split("/")[3];
    assertThat(names(ann.all(list + "targets/?limit=2&sort=name")))
        .containsExactly("Part 0", "Part 1", "Part 2", "Part 3", "Part 4");
    assertThat(names(ann.all("/api/targets/?limit=2&list=" + id)))
        .containsExactly("Part 4", "Part 3", "Part 2", "Part 1", "Part 0");
    assertThat(names(ann.all("/api/targets/?name=t+3&list=" + id))).containsExactly("Part 3");
    assertThat(names(ann.all("/api/targets/?cone=2,5,0.1&list=" + id))).containsExactly("Part 2");

    String one = list + "targets/" + targets.get(2) + "/";
    assertThat(ann.send("DELETE", one, "").status()).isEqualTo(204);
    assertThat(ann.send("DELETE", one, "").status()).isEqualTo(204);
    assertThat(names(ann.all(list + "targets/"))).doesNotContain("Part 2").hasSize(4);
    assertThat(ann.send("DELETE", list, "").status()).isEqualTo(204);
    assertThat(ann.get(list).status()).isEqualTo(404);
    assertThat(ann.get("/api/targets/" + targets.get(0) + "/").status()).isEqualTo(200);
  }

  @Test
  void aListIsChangedByWhoHasReadIt() {
    long group = tom.part(People.class).addGroup(Viewer.CONSOLE, "api-list-rogues");
    tom.part(People.class).join(Viewer.CONSOLE, tom.personId("api-list-bob", false), group);
    tom.part(People.class).join(Viewer.CONSOLE, tom.personId("api-list-cid", false), group);
    Program bob = Program.of(tom, "api-list-bob");
    Program cid = Program.of(tom, "api-list-cid");
    String list = make(bob, "{\"name\":\"Changed\"}");
    JsonNode read = cid.read(list);
    assertThat(read.at("/groups/0/may_change").asBoolean()).isTrue();
    assertThat(cid.send("PUT", list, "{\"name\":\"No version\"}").status()).isEqualTo(400);
    JsonNode changed =
        Program.json(
            cid.send(
                "PUT", list, read.toString().replace("\"Changed\"", "\"Changed by another\"")));
    assertThat(changed.get("name").asString()).isEqualTo("Changed by another");
    assertThat(changed.get("version").asLong()).isEqualTo(2);
    assertThat(changed.get("groups")).hasSize(1);
    Reply stale = bob.send("PUT", list, "{\"name\":\"Late\",\"version\":1}");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(Program.json(stale).get("version").asLong()).isEqualTo(2);
    Reply out = cid.send("PUT", list, "{\"groups\":[],\"version\":2}");
    assertThat(out.text()).contains("You could no longer change this list yourself");
    assertThat(bob.send("PUT", list, "{\"groups\":[%d],\"version\":2}".formatted(group)).status())
        .isEqualTo(200);
    assertThat(cid.read(list).get("may_change").asBoolean()).isFalse();
    assertThat(cid.send("DELETE", list, "").status()).isEqualTo(403);
    assertThat(bob.send("PUT", list, "{\"groups\":[],\"version\":3}").status()).isEqualTo(200);
    assertThat(cid.get(list).status()).isEqualTo(404);
    assertThat(cid.get(list + "targets/").status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeTakenIsToldWhereItStands() {
    Program dot = Program.of(tom, "api-list-dot");
    Program other = Program.of(tom, "api-list-other");
    make(dot, "{\"name\":\"There\"}");
    for (String[] wrong :
        new String[][] {
          {"{}", "Give the list a name."},
          {"{\"name\":\" \"}", "Give the list a name."},
          {"{\"name\":\"%s\"}".formatted("x".repeat(101)), "at most 100 are kept"},
          {"{\"name\":\"a\\u0000b\"}", "cannot be stored"},
          {"{\"name\":\"There\"}", "There is a list called “There” of the same owner"},
          {"{\"name\":\"x\",\"groups\":[987654]}", "not the number of a group of yours"},
          {"{\"name\":\"x\",\"permissions\":\"secret\"}", "permissions"}
        }) {
      Reply reply = dot.post(LISTS, wrong[0]);
      assertThat(reply.status()).as(wrong[0]).isEqualTo(400);
      assertThat(reply.text()).contains(wrong[1]);
    }
    String list = make(dot, "{\"name\":\"Strict\"}");
    long mine = targets(dot, "Mine", 1).getFirst();
    long hidden = targets(other, "Hidden", 1).getFirst();
    for (String[] wrong :
        new String[][] {
          {"{}", "/targets"},
          {"{\"targets\":[]}", "/targets"},
          {"{\"targets\":[%d,%d]}".formatted(mine, hidden), "/targets/1"},
          {"{\"targets\":[null]}", "/targets/0"},
          {"{\"targets\":[\"x\"]}", "/targets/0"},
          {
            "{\"targets\":[%s]}"
                .formatted(
                    IntStream.range(0, 10_001)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","))),
            "/targets"
          }
        }) {
      Reply reply = dot.post(list + "targets/", wrong[0]);
      assertThat(reply.status()).as(reply.text()).isEqualTo(400);
      assertThat(Program.json(reply).at("/errors/0/pointer").asString()).isEqualTo(wrong[1]);
    }
    assertThat(dot.read(list).get("targets").asLong()).isZero();
    assertThat(dot.get("/api/targets/?list=987654321").status()).isEqualTo(400);
    assertThat(dot.get("/api/targets/?list=x").status()).isEqualTo(400);
    assertThat(other.get("/api/targets/?list=" + list.split("/")[3]).status()).isEqualTo(400);
    assertThat(dot.get(LISTS + "0x1/").status()).isEqualTo(404);
  }

  @Test
  void listsAreReadInPartsByWhoMaySeeThem() {
    Program eve = Program.of(tom, "api-list-eve");
    for (int i = 0; i < 3; i++) {
      make(eve, "{\"name\":\"Row %d\"}".formatted(i));
    }
    assertThat(names(eve.all(LISTS + "?limit=2"))).containsSubsequence("Row 2", "Row 1", "Row 0");
    assertThat(names(Program.of(tom, "api-list-fay").all(LISTS)))
        .doesNotContain("Row 2", "Row 1", "Row 0");
  }

  private static String make(Program program, String json) {
    Reply reply = program.post(LISTS, json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return Program.path(reply.location());
  }

  private static Reply put(Program program, String list, List<Long> targets) {
    return program.post(list + "targets/", "{\"targets\":%s}".formatted(targets));
  }

  private static List<String> names(List<JsonNode> rows) {
    return rows.stream().map(row -> row.get("name").asString()).toList();
  }
}
