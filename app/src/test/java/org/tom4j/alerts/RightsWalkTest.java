package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.Routes;

/**
 * Walks every address of a query, a run, an alert, a target, a list and a question that are there:
 * as a stranger, as a member of a group that may see and not change them, as their owner, and as an
 * admin. An address that {@link WalkedRoutes} does not tell fails the test.
 */
@OnBothDatabases
final class RightsWalkTest {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("query", "query"),
          Map.entry("queries", "query"),
          Map.entry("run", "run"),
          Map.entry("runs", "run"),
          Map.entry("alert", "alert"),
          Map.entry("alerts", "alert"),
          Map.entry("target", "target"),
          Map.entry("targets", "target"),
          Map.entry("lists", "list"),
          Map.entry("target-lists", "list"),
          Map.entry("ask", "question"),
          Map.entry("questions", "question"));

  private final AlertsTom tom;
  private final String place;
  private final Browser owner;
  private final Map<String, String> wrong = new TreeMap<>();

  RightsWalkTest(DatabaseKind kind) {
    tom = AlertsTom.on(kind);
    place = "walk-" + kind;
    owner = tom.person(place + "-owner");
  }

  @Test
  void letEachAddressBeUsedByThoseAloneWhoMay() {
    Map<String, Long> things = things();
    Browser stranger = tom.person(place + "-stranger");
    Browser member = tom.person(place + "-member");
    Browser admin = tom.server.admin();
    Set<String> routes = routes();
    assertThat(routes)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(WalkedRoutes.SHOW, WalkedRoutes.CHANGE, WalkedRoutes.DELETE, WalkedRoutes.OWN)
                .flatMap(Set::stream)
                .toList());
    for (String route : routes) {
      expect(route, "a stranger", status(stranger, route, things) == 404);
      int seen = status(member, route, things);
      expect(
          route,
          "a member",
          WalkedRoutes.OWN.contains(route)
              ? seen == 404
              : WalkedRoutes.SHOW.contains(route) ? isDone(seen) : seen == 403);
      if (!WalkedRoutes.DELETE.contains(route)) {
        expect(route, "the owner", isDone(status(owner, route, things)));
        expect(route, "an admin", isDone(status(admin, route, things)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Answered, if only by words about what was sent. */
  private static boolean isDone(int status) {
    return status < 500 && !Set.of(401, 403, 404, 405).contains(status);
  }

  private void expect(String route, String who, boolean right) {
    if (!right) {
      wrong.merge(route, who, (one, other) -> one + ", " + other);
    }
  }

  /** Of each kind one that its owner made and a group may see. */
  private Map<String, Long> things() {
    People people = tom.server.part(People.class);
    long group = people.addGroup(Viewer.CONSOLE, place);
    people.join(Viewer.CONSOLE, tom.server.personId(place + "-member", false), group);
    long query = AlertsTom.save(owner, place, "both@" + place);
    tom.server
        .admin()
        .post(
            "/alerts/query/" + query + "/rights/",
            "version",
            "1",
            "permissions",
            "PRIVATE",
            "groups",
            Long.toString(group));
    String run = AlertsTom.run(owner, query);
    owner.post("/alerts/query/" + query + "/filter/", "text", "mag < 99");
    String alert = owner.get(run).page().select("a[href^=/alerts/alert/]").attr("href");
    GivenMap.to(tom.server, number(alert));
    return Map.of(
        "query",
        query,
        "letter",
        DeadLetters.write(tom.server, query),
        "run",
        number(run),
        "alert",
        number(alert),
        "target",
        target(group),
        "list",
        list(group),
        "question",
        number(question()));
  }

  /** No broker has such a class, so that none is asked. */
  private String question() {
    return owner.post("/alerts/ask/", "class_name", "none", "probability", "0.5").location();
  }

  private long target(long group) {
    Program program = Program.of(tom.server, place + "-owner");
    String json = "{\"name\":\"%s\",\"ra\":12,\"dec\":-77}".formatted(place);
    long target = number(Program.path(program.post("/api/targets/", json).location()));
    tom.server.part(GrantStore.class).setGroups("TARGET", target, List.of(), Map.of(group, false));
    return target;
  }

  private long list(long group) {
    Program program = Program.of(tom.server, place + "-owner");
    String json = "{\"name\":\"%s\"}".formatted(place);
    long list = number(Program.path(program.post("/api/target-lists/", json).location()));
    tom.server
        .part(GrantStore.class)
        .setGroups("TARGET_LIST", list, List.of(), Map.of(group, false));
    return list;
  }

  private static int status(Browser browser, String route, Map<String, Long> things) {
    String verb = route.split(" ")[0];
    String pattern = route.split(" ")[1];
    String kind =
        KINDS.get(pattern.replaceAll("^(/api|/alerts|/targets(?=/lists/))?/([a-z-]+)/.*", "$2"));
    String path =
        pattern
            .replace("{id}", Long.toString(Objects.requireNonNull(things.get(kind), pattern)))
            .replace("{request}", "1")
            .replace("{letter}", Objects.toString(things.get("letter")))
            .replace("{target}", Objects.toString(things.get("target")))
            .replace("why/{alert}/", "why/" + things.get("alert") + "/?version=1")
            .replace("{kind}", "science");
    if (path.endsWith("/live/events/")) {
      return browser.status(path);
    }
    Reply reply =
        switch (verb) {
          case "GET" -> browser.get(path);
          case "POST" ->
              path.startsWith("/api/") ? browser.sendJson(verb, path, "{}") : browser.post(path);
          default -> browser.sendJson(verb, path, "{}");
        };
    return reply.status();
  }

  private static long number(String path) {
    return Long.parseLong(path.split("/")[3]);
  }

  /** All that there is of these six. */
  private Set<String> routes() {
    return Routes.of(
        tom.server, pattern -> pattern.contains("{id}") && !pattern.startsWith("/accounts/"));
  }
}
