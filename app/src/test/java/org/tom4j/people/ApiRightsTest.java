package org.tom4j.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Who may call the API, and that looking changes nothing. */
@OnBothDatabases
final class ApiRightsTest {
  private static final String TARGET = "{\"name\":\"J19\",\"ra\":10,\"dec\":10}";

  private final TomServer tom;
  private final DatabaseKind kind;

  ApiRightsTest(TomServer tom, DatabaseKind kind) {
    this.tom = tom;
    this.kind = kind;
  }

  /** Case J18. */
  @Test
  void j18AnswersJsonAndNoLogInPageWithoutAKeyOrTheRight() {
    Reply without = tom.browser().get("/api/targets/");
    assertThat(without.status()).isEqualTo(401);
    assertThat(without.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(without.header("WWW-Authenticate")).contains("Token", "Bearer");
    Program owner = Program.of(tom, "j18-owner");
    Reply made =
        owner.post(
            "/api/targets/", "{\"name\":\"J18\",\"ra\":44,\"dec\":10,\"permissions\":\"public\"}");
    Program other = Program.of(tom, "j18-other");
    Reply refused = other.send("DELETE", Program.path(made.location()), "");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(owner.get(Program.path(made.location())).status()).isEqualTo(200);
  }

  /** Case J19. */
  @Test
  void j19LetsAStrangerChangeNothing() {
    Map<String, Long> before = counts();
    for (String verb : List.of("POST", "PUT", "DELETE", "PATCH")) {
      for (String path :
          List.of(
              "/api/targets/",
              "/api/targets/1/",
              "/api/queries/",
              "/api/runs/",
              "/api/runs/1/stop/",
              "/api/targets/from-alerts/",
              "/api/nothing/")) {
        Reply reply = sent(tom.browser(), verb, path);
        assertThat(reply.status()).as(verb + " " + path).isEqualTo(401);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
      }
    }
    assertThat(counts()).isEqualTo(before);
  }

  /** Case J14: another's password is for admins, one's own for everyone. */
  @Test
  void j14LeavesTheChangeOfAnothersPasswordToAdmins() {
    long id = tom.personId("j14-other", false);
    Browser person = tom.signedIn("j14-person");
    String path = "/accounts/people/" + id + "/password/";
    assertThat(person.get(path).status()).isEqualTo(403);
    Reply tried =
        person.post(path, "new_password", "long enough", "new_password_again", "long enough");
    assertThat(tried.status()).isEqualTo(403);
    assertThat(tom.part(People.class).find(id).orElseThrow().passwordHash()).isNull();
    assertThat(person.get("/accounts/password/").status()).isEqualTo(200);
    assertThat(tom.admin().get(path).status()).isEqualTo(200);
  }

  /** Case J20. */
  @Test
  void j20ChangesNothingByLooking() {
    Program program = Program.of(tom, "j20", true);
    program.post("/api/targets/", "{\"name\":\"J20\",\"ra\":77,\"dec\":10}");
    long target = program.read("/api/targets/?name=j20").at("/results/0/id").asLong();
    Browser admin = tom.admin();
    Map<String, Long> before = counts();
    for (String path : pathsOfGet()) {
      Reply reply = admin.get(path.replaceAll("\\{[^}]*}", Long.toString(target)));
      assertThat(reply.status()).as(path).isLessThan(500);
    }
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void takesASessionToReadAndWithAFormsTokenToWrite() {
    Browser person = tom.signedIn("scripter");
    assertThat(person.get("/api/targets/").status()).isEqualTo(200);
    Reply without = sent(person, "POST", "/api/targets/");
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.header("Content-Type")).isEqualTo("application/problem+json");
    Reply with =
        person.sendJson("POST", "/api/targets/", "{\"name\":\"By script\",\"ra\":1,\"dec\":80}");
    assertThat(with.status()).isEqualTo(201);
  }

  @Test
  void takesNoKeyFromAnAddress() {
    String key =
        tom.part(People.class).replaceToken(Viewer.CONSOLE, tom.personId("key-in-address", false));
    assertThat(tom.browser().get("/api/targets/?token=" + key).status()).isEqualTo(401);
    assertThat(tom.browser().get("/api/targets/?access_token=" + key).status()).isEqualTo(401);
  }

  @Test
  void slowsDownWhoTriesKeysButLetsAGoodOneIn() {
    try (TomServer own = TomServer.start(kind, "", Clock.systemUTC())) {
      Program good = Program.of(own, "has-a-key");
      List<Integer> answers = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        String key = "wrong" + i;
        answers.add(
            own.browser()
                .send("/api/", request -> request.header("Authorization", "Token " + key))
                .status());
      }
      assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429, 429);
      assertThat(good.get("/api/").status()).isEqualTo(200);
    }
  }

  @Test
  void namesItsCookiesSoThatTwoTomsOnOneMachineKeepTheirSessions() {
    try (TomServer other = TomServer.start(kind, "")) {
      Browser browser = tom.signedIn("two-toms");
      String link =
          other.part(People.class).makeLink(Viewer.CONSOLE, other.personId("two-toms", false));
      browser.moveTo(other.address());
      browser.get(link);
      assertThat(browser.get("/accounts/token/").status()).isEqualTo(200);
      browser.moveTo(tom.address());
      assertThat(browser.get("/accounts/token/").status()).isEqualTo(200);
    }
  }

  @Test
  void leadsBackToThePageOfAFormThatAStrangerSent() {
    Browser stranger = tom.browser();
    Reply plain = stranger.postWithoutToken("/alerts/query/1/run/");
    assertThat(plain.location()).isEqualTo("/accounts/login/?next=%2F");
    Reply known =
        stranger.send(
            "/alerts/query/1/run/",
            request ->
                request
                    .header("Referer", tom.address() + "alerts/query/list/?name=a")
                    .POST(BodyPublishers.noBody()));
    assertThat(known.location())
        .isEqualTo("/accounts/login/?next=%2Falerts%2Fquery%2Flist%2F%3Fname%3Da");
    Reply foreign =
        stranger.send(
            "/alerts/query/1/run/",
            request ->
                request
                    .header("Referer", "https://evil.example/targets/")
                    .POST(BodyPublishers.noBody()));
    assertThat(foreign.location()).isEqualTo("/accounts/login/?next=%2F");
  }

  private static Reply sent(Browser browser, String verb, String path) {
    return browser.send(
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .method(verb, BodyPublishers.ofString(TARGET)));
  }

  private List<String> pathsOfGet() {
    List<String> paths = new ArrayList<>();
    tom.part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> {
          if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
            paths.addAll(mapping.getPatternValues());
          }
        });
    // A one-time link signs in, which is what it is for.
    paths.removeIf(path -> path.startsWith("/accounts/link/"));
    assertThat(paths).hasSizeGreaterThan(20);
    return paths;
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (String table :
        List.of(
            "broker_query",
            "query_run",
            "alert",
            "target",
            "target_name",
            "target_alert",
            "datum",
            "person",
            "person_group",
            "token",
            "audit_entry",
            "access_grant")) {
      counts.put(
          table,
          tom.part(Db.class)
              .read(
                  sql -> sql.sql("select count(*) from " + table).query(Columns.NUMBER).single()));
    }
    return counts;
  }
}
