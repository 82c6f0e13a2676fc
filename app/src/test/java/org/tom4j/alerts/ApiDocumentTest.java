package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.Routes;
import org.tom4j.testing.SchemaCheck;
import tools.jackson.databind.JsonNode;

/** The document tells of all that is there, and all that is answered is as it tells. */
@OnBothDatabases
final class ApiDocumentTest {
  private final AlertsTom tom;
  private final Program program;
  private final JsonNode document;
  private final Set<String> checked = new TreeSet<>();

  ApiDocumentTest(DatabaseKind kind) {
    tom = AlertsTom.on(kind);
    program = Program.of(tom.server, "documenter");
    document = program.read("/api/openapi.json");
  }

  @Test
  void tellsOfEveryAddressThatIsThere() {
    Set<String> told = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(verb -> told.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(told).isEqualTo(routes()).hasSizeGreaterThan(20);
    assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
  }

  @Test
  void namesEveryOperationOnceAndExplainsIt() {
    List<String> ids = new ArrayList<>();
    document
        .get("paths")
        .forEach(path ->
            path.forEach(operation -> {
              ids.add(operation.get("operationId").asString());
              assertThat(operation.get("summary").asString()).endsWith(".");
            }));
    assertThat(ids).doesNotHaveDuplicates();
  }

  /** Each address is called with real things; one without an example here fails the test. */
  @Test
  void describesEachAnswerMemberByMember() {
    String query =
        made(
            "/api/queries/",
            "{\"broker\":\"TEST\",\"query_name\":\"doc\",\"parameters\":{\"name\":\"both\"}}");
    String run = made("/api/queries/{id}/runs/", query + "runs/", "{\"limit\":2}");
    tom.awaitEnd(program, run);
    tom.awaitEnd(
        program, made("/api/runs/", "{\"broker\":\"TEST\",\"parameters\":{\"name\":\"down\"}}"));
    tom.awaitEnd(program, made("/api/alerts/", "{\"broker\":\"TEST\",\"alert_id\":\"1\"}"));
    String alert = "/api/alerts/" + program.read(run + "rows/").at("/results/0/id").asLong() + "/";
    String target =
        made(
            "/api/targets/",
            "{\"name\":\"Documented %s\",\"ra\":200.5,\"dec\":\"-12:00:00\",\"aliases\":[\"D %s\"],"
                    .formatted(run, run)
                + "\"extras\":{\"z\":\"0.1\"},\"even_if_near\":true}");
    answers("GET", "/api/", "/api/", "");
    answers("GET", "/api/brokers/", "/api/brokers/", "");
    answers("GET", "/api/brokers/{name}/", "/api/brokers/TEST/", "");
    answers("GET", "/api/queries/", "/api/queries/?limit=1", "");
    answers("GET", "/api/queries/{id}/", query, "");
    answers(
        "PUT",
        "/api/queries/{id}/",
        query,
        "{\"query_name\":\"doc 2\",\"parameters\":{\"name\":\"Hoth\"},\"version\":1}");
    String schedule = "/api/queries/{id}/schedule/";
    answers("PUT", schedule, query + "schedule/", "{\"kind\":\"every\",\"minutes\":600}");
    answers("GET", schedule, query + "schedule/", "");
    answers("DELETE", schedule, query + "schedule/", "");
    String filter = "/api/queries/{id}/filter/";
    answers("PUT", filter, query + "filter/", "{\"filter\":\"mag < 5\"}");
    answers("GET", filter, query + "filter/", "");
    answers("POST", filter + "try/", query + "filter/try/", "{\"filter\":\"mag < 5\"}");
    answers(
        "GET",
        filter + "why/{alert}/",
        query + "filter/why/" + alert.replace("/api/alerts/", ""),
        "");
    answers("DELETE", filter, query + "filter/", "");
    String listening = "/api/queries/{id}/listening/";
    String night =
        made(
            "/api/queries/",
            "{\"broker\":\"Sample night\",\"query_name\":\"Listened to\",\"parameters\":{}}");
    answers("PUT", listening, night + "listening/", "{\"paused\":true,\"per_second\":5}");
    answers("GET", listening, night + "listening/", "");
    answers("DELETE", listening, night + "listening/", "");
    String actions = "/api/queries/{id}/actions/";
    answers("PUT", actions, query + "actions/", "{\"create_targets\":true}");
    answers("GET", actions, query + "actions/", "");
    answers("GET", actions + "deliveries/", query + "actions/deliveries/", "");
    answers("DELETE", actions, query + "actions/", "");
    String letters = "/api/queries/{id}/letters/";
    long letter = DeadLetters.write(tom.server, Long.parseLong(query.split("/")[3]));
    answers("GET", "/api/queries/{id}/stream/", query + "stream/", "");
    answers("GET", letters, query + "letters/", "");
    answers("GET", letters + "{letter}/", query + "letters/" + letter + "/", "");
    String these = "{\"letters\":[" + letter + "]}";
    tom.awaitEnd(program, made(letters + "replay/", query + "letters/replay/", these));
    answers("POST", letters + "discard/", query + "letters/discard/", these);
    answers("DELETE", "/api/queries/{id}/stream/", query + "stream/", "");
    answers("GET", "/api/queries/{id}/alerts/", query + "alerts/?limit=1", "");
    answers("GET", "/api/runs/", "/api/runs/", "");
    answers("GET", "/api/runs/{id}/", run, "");
    answers("GET", "/api/runs/{id}/rows/", run + "rows/?limit=1", "");
    answers("POST", "/api/runs/{id}/stop/", run + "stop/", "");
    answers("GET", "/api/alerts/", "/api/alerts/?limit=3", "");
    answers("GET", "/api/alerts/{id}/", alert, "");
    GivenMap.to(tom.server, Long.parseLong(alert.split("/")[3]));
    answers("GET", "/api/alerts/{id}/skymap/", alert + "skymap/", "");
    answers("GET", "/api/alerts/{id}/skymap/targets/", alert + "skymap/targets/", "");
    answers("GET", "/api/alerts/{id}/related/", alert + "related/", "");
    answers(
        "POST",
        "/api/targets/from-alerts/",
        "/api/targets/from-alerts/",
        "{\"run_id\":%s,\"all\":true}".formatted(run.split("/")[3]));
    answers("GET", "/api/resolve/", "/api/resolve/?name=Rock", "");
    answers("GET", "/api/neighbours/", "/api/neighbours/?ra=10.5&dec=-20.25", "");
    answers("GET", "/api/targets/{id}/neighbours/", target + "neighbours/?radius=2", "");
    answers("GET", "/api/targets/", "/api/targets/?limit=2", "");
    answers("GET", "/api/targets/{id}/", target, "");
    answers("GET", "/api/targets/{id}/data/", target + "data/", "");
    answers("POST", "/api/targets/{id}/refresh/", target + "refresh/", "");
    answers("GET", "/api/targets/{id}/refresh/", target + "refresh/", "");
    String rule = "/api/targets/{id}/refresh-rule/";
    answers("PUT", rule, target + "refresh-rule/", "{\"every_hours\":24}");
    answers("GET", rule, target + "refresh-rule/", "");
    answers("DELETE", rule, target + "refresh-rule/", "");
    String list = made("/api/target-lists/", "{\"name\":\"Documented %s\"}".formatted(run));
    String entries = "/api/target-lists/{id}/targets/";
    String number = target.split("/")[3];
    answers("POST", entries, list + "targets/", "{\"targets\":[%s]}".formatted(number));
    answers("GET", entries, list + "targets/", "");
    answers("GET", "/api/targets/", "/api/targets/?list=" + list.split("/")[3], "");
    answers("GET", "/api/target-lists/", "/api/target-lists/?limit=1", "");
    answers("GET", "/api/target-lists/{id}/", list, "");
    answers("PUT", "/api/target-lists/{id}/", list, "{\"permissions\":\"public\",\"version\":1}");
    answers("DELETE", entries + "{target}/", list + "targets/" + number + "/", "");
    answers("DELETE", "/api/target-lists/{id}/", list, "");
    String requests = "photometry-requests/";
    answers("POST", "/api/targets/{id}/photometry-requests/", target + requests, "{}");
    answers("GET", "/api/targets/{id}/photometry-requests/", target + requests, "");
    answers(
        "DELETE", "/api/targets/{id}/photometry-requests/{request}/", target + requests + "1/", "");
    answers(
        "PUT",
        "/api/targets/{id}/",
        target,
        "{\"name\":\"Documented again %s\",\"ra\":1,\"dec\":1,\"version\":1}".formatted(run));
    answers("DELETE", "/api/targets/{id}/", target, "");
    answers("DELETE", "/api/queries/{id}/", query, "");
    // A class that nobody has, and a name that no broker takes for its own: nobody is asked.
    String nobody = "{\"name\":\"x\",\"class_name\":\"none\",\"probability\":0.5}";
    answers("GET", "/api/questions/{id}/", made("/api/questions/", nobody), "");
    // These three answer no record.
    checked.add("GET /api/openapi.json");
    checked.add("GET /api/alerts/{id}/raw/");
    checked.add("GET /api/runs/{id}/events/");
    assertThat(checked).isEqualTo(routes());
  }

  @Test
  void describesProblemsToo() {
    for (Reply problem :
        List.of(
            program.get("/api/runs/987654321/"),
            program.post("/api/targets/", "{\"ra\":\"x\"}"),
            tom.server.browser().get("/api/"))) {
      JsonNode schema = document.at("/components/schemas/Problem");
      assertThat(new SchemaCheck(document).wrong(schema, Program.json(problem))).isEmpty();
    }
  }

  private String made(String path, String json) {
    return made(path, path, json);
  }

  private String made(String route, String path, String json) {
    return Program.path(answers("POST", route, path, json).location());
  }

  private Reply answers(String verb, String route, String path, String json) {
    Reply reply = verb.equals("GET") ? program.get(path) : program.send(verb, path, json);
    assertThat(reply.status()).as("%s %s: %s", verb, path, reply.text()).isBetween(200, 299);
    checked.add(verb + " " + route);
    JsonNode content =
        document
            .get("paths")
            .get(route)
            .get(verb.toLowerCase(Locale.ROOT))
            .at("/responses/2XX/content");
    if (content.isMissingNode()) {
      assertThat(reply.text()).isEmpty();
      return reply;
    }
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    JsonNode schema = content.get("application/json").get("schema");
    assertThat(new SchemaCheck(document).wrong(schema, Program.json(reply))).as(path).isEmpty();
    return reply;
  }

  private Set<String> routes() {
    return Routes.of(tom.server, path -> path.startsWith("/api/"));
  }
}
