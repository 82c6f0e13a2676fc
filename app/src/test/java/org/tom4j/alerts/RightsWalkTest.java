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
 * admin. An address that nobody has told here fails the test.
 */
@OnBothDatabases
final class RightsWalkTest {
  /** Addresses that only show or run: 404 to strangers. */
  private static final Set<String> SHOW =
      Set.of(
          "GET /alerts/query/{id}/run/",
          "POST /alerts/query/{id}/run/",
          "GET /alerts/query/{id}/live/",
          "GET /alerts/query/{id}/live/events/",
          "GET /alerts/query/{id}/live/waiting/",
          "POST /alerts/query/{id}/live/list/",
          "GET /alerts/run/{id}/",
          "GET /alerts/run/{id}/waiting/",
          "POST /alerts/run/{id}/again/",
          "GET /alerts/run/{id}/events/",
          "GET /alerts/alert/{id}/",
          "GET /alerts/alert/{id}/raw/",
          "GET /alerts/alert/{id}/curve/",
          "GET /alerts/alert/{id}/cutout/{kind}/",
          "GET /alerts/alert/{id}/skymap/",
          "GET /alerts/alert/{id}/skymap/alerts/",
          "GET /alerts/alert/{id}/skymap/fits/",
          "GET /alerts/alert/{id}/skymap/moc/",
          "POST /alerts/alert/{id}/skymap/fetch/",
          "POST /alerts/alert/{id}/skymap/list/",
          "POST /alerts/alert/{id}/skymap/region/",
          "GET /targets/{id}/",
          "GET /targets/{id}/curve/",
          "GET /targets/{id}/neighbours/",
          "GET /api/queries/{id}/",
          "GET /api/queries/{id}/alerts/",
          "GET /api/queries/{id}/schedule/",
          "GET /api/queries/{id}/filter/",
          "GET /api/queries/{id}/stream/",
          "GET /api/queries/{id}/listening/",
          "GET /alerts/query/{id}/listening/",
          "GET /api/queries/{id}/actions/",
          "POST /api/queries/{id}/filter/try/",
          "GET /api/queries/{id}/filter/why/{alert}/",
          "GET /alerts/query/{id}/filter/why/{alert}/",
          "POST /api/queries/{id}/runs/",
          "GET /api/runs/{id}/",
          "GET /api/runs/{id}/rows/",
          "GET /api/runs/{id}/events/",
          "GET /api/alerts/{id}/",
          "GET /api/alerts/{id}/raw/",
          "GET /api/alerts/{id}/skymap/",
          "GET /api/alerts/{id}/skymap/targets/",
          "GET /api/alerts/{id}/related/",
          "GET /api/targets/{id}/",
          "GET /api/targets/{id}/data/",
          "GET /api/targets/{id}/refresh/",
          "GET /api/targets/{id}/refresh-rule/",
          "GET /api/targets/{id}/neighbours/",
          "GET /targets/lists/{id}/",
          "GET /api/target-lists/{id}/",
          "GET /api/target-lists/{id}/targets/",
          "GET /targets/{id}/photometry-requests/",
          "GET /api/targets/{id}/photometry-requests/");

  /** Addresses that change: 404 to strangers, 403 to whoever may only see. */
  private static final Set<String> CHANGE =
      Set.of(
          "GET /alerts/query/{id}/update/",
          "POST /alerts/query/{id}/update/",
          "GET /alerts/query/{id}/rights/",
          "POST /alerts/query/{id}/rights/",
          "GET /alerts/query/{id}/delete/",
          "GET /alerts/query/{id}/schedule/",
          "POST /alerts/query/{id}/schedule/",
          "POST /alerts/query/{id}/schedule/delete/",
          "GET /alerts/query/{id}/filter/",
          "POST /alerts/query/{id}/filter/",
          "POST /alerts/query/{id}/filter/try/",
          "POST /alerts/query/{id}/filter/delete/",
          "GET /alerts/query/{id}/actions/",
          "POST /alerts/query/{id}/actions/",
          "POST /alerts/query/{id}/actions/delete/",
          "POST /alerts/query/{id}/actions/test/",
          "GET /alerts/query/{id}/actions/deliveries/",
          "POST /alerts/query/{id}/actions/deliveries/try/",
          "PUT /api/queries/{id}/actions/",
          "DELETE /api/queries/{id}/actions/",
          "GET /api/queries/{id}/actions/deliveries/",
          "POST /alerts/query/{id}/stream/forget/",
          "POST /alerts/query/{id}/listening/start/",
          "POST /alerts/query/{id}/listening/pause/",
          "POST /alerts/query/{id}/listening/end/",
          "POST /alerts/query/{id}/listening/throttle/",
          "PUT /api/queries/{id}/listening/",
          "DELETE /api/queries/{id}/listening/",
          "GET /alerts/query/{id}/letters/",
          "GET /alerts/query/{id}/letters/{letter}/",
          "GET /alerts/query/{id}/letters/{letter}/message/",
          "GET /alerts/query/{id}/letters/discard/",
          "POST /alerts/query/{id}/letters/discard/",
          "POST /alerts/query/{id}/letters/replay/",
          "DELETE /api/queries/{id}/stream/",
          "GET /api/queries/{id}/letters/",
          "GET /api/queries/{id}/letters/{letter}/",
          "POST /api/queries/{id}/letters/replay/",
          "PUT /api/queries/{id}/filter/",
          "DELETE /api/queries/{id}/filter/",
          "PUT /api/queries/{id}/schedule/",
          "DELETE /api/queries/{id}/schedule/",
          "POST /alerts/run/{id}/stop/",
          "GET /targets/{id}/update/",
          "POST /targets/{id}/update/",
          "GET /targets/{id}/delete/",
          "GET /targets/lists/{id}/update/",
          "POST /targets/lists/{id}/update/",
          "POST /targets/lists/{id}/remove/",
          "GET /targets/lists/{id}/delete/",
          "PUT /api/target-lists/{id}/",
          "POST /api/target-lists/{id}/targets/",
          "DELETE /api/target-lists/{id}/targets/{target}/",
          "PUT /api/queries/{id}/",
          "POST /api/runs/{id}/stop/",
          "POST /targets/{id}/refresh/",
          "PUT /api/targets/{id}/",
          "POST /api/targets/{id}/refresh/",
          "POST /targets/{id}/refresh-rule/",
          "PUT /api/targets/{id}/refresh-rule/",
          "DELETE /api/targets/{id}/refresh-rule/",
          "POST /targets/{id}/photometry-requests/",
          "POST /targets/{id}/photometry-requests/{request}/cancel/",
          "POST /api/targets/{id}/photometry-requests/",
          "DELETE /api/targets/{id}/photometry-requests/{request}/");

  /** The same; who may is not walked there, for nothing would be left. */
  private static final Set<String> DELETE =
      Set.of(
          "POST /alerts/query/{id}/delete/",
          "POST /api/queries/{id}/letters/discard/",
          "POST /targets/{id}/delete/",
          "POST /targets/lists/{id}/delete/",
          "DELETE /api/target-lists/{id}/",
          "DELETE /api/queries/{id}/",
          "DELETE /api/targets/{id}/");

  /** Of who asked and admins: 404 to everybody else, whatever his groups. */
  private static final Set<String> OWN =
      Set.of("GET /alerts/ask/{id}/", "POST /alerts/ask/{id}/stop/", "GET /api/questions/{id}/");

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
            Stream.of(SHOW, CHANGE, DELETE, OWN).flatMap(Set::stream).toList());
    for (String route : routes) {
      expect(route, "a stranger", status(stranger, route, things) == 404);
      int seen = status(member, route, things);
      expect(
          route,
          "a member",
          OWN.contains(route) ? seen == 404 : SHOW.contains(route) ? isDone(seen) : seen == 403);
      if (!DELETE.contains(route)) {
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
