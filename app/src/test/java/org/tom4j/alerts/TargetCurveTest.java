package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.data.Datum;
import org.tom4j.data.DatumKind;
import org.tom4j.data.DatumStore;
import org.tom4j.data.Photometry;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Light curves that come to targets with their alerts, from a service that speaks as MARS did. */
@OnBothDatabases
final class TargetCurveTest {
  private static final String CREATE = "/alerts/alert/create/";
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);
  private static final HttpServer SERVICE = service();
  private static final Semaphore SLOW = new Semaphore(0);

  private static final String CANDIDATE =
      """
      {"jd": 2459690.77546299994, "fid": 1, "magpsf": 20.146738, "sigmapsf": 0.18631585,
       "isdiffpos": "t", "diffmaglim": 20.9, "ra": RA, "dec": 12.5, "rb": 0.9}
      """;

  private static final String LIMIT =
      """
      {"candid": null, "candidate":
        {"jd": 2459699.75937499991, "fid": 2, "diffmaglim": 20.2106, "magpsf": null}}
      """;

  private final TomServer tom;

  TargetCurveTest(DatabaseKind kind) {
    this.tom = TOMS.computeIfAbsent(kind, TargetCurveTest::start);
  }

  private static TomServer start(DatabaseKind kind) {
    TomServer tom =
        TomServer.start(
            kind,
            "brokers: {MARS: {address: \"http://127.0.0.1:%d/\"}}\n"
                .formatted(SERVICE.getAddress().getPort()));
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "curve-tom-stop"));
    return tom;
  }

  @Test
  void aNewTargetHasTheDetectionAndTheLimitOfItsAlert() {
    Browser person = tom.signedIn("curve-maker");
    String run = asked(person, "object_id", "good");
    Reply made = created(person, run, "ask");
    Document page = settled(person, made.location());

    List<Datum> data = data(made.location());
    assertThat(data).hasSize(2);
    Datum detection = data.getFirst();
    assertThat(detection.moment().utc().truncatedTo(ChronoUnit.MILLIS))
        .isEqualTo(Instant.parse("2022-04-21T06:36:40.003Z"));
    assertThat(detection.moment().asGiven()).isEqualTo("2459690.77546299994");
    Photometry seen = light(detection);
    assertThat(seen.band()).isEqualTo("ztfg");
    assertThat(seen.mag()).isEqualTo(20.146738);
    assertThat(seen.magError()).isEqualTo(0.18631585);
    assertThat(seen.limit()).isNull();
    Datum look = data.getLast();
    assertThat(look.moment().utc().plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS))
        .isEqualTo(Instant.parse("2022-04-30T06:13:30Z"));
    assertThat(light(look).band()).isEqualTo("ztfr");
    assertThat(light(look).mag()).isNull();
    assertThat(light(look).limit()).isEqualTo(20.2106);

    assertThat(page.select("[data-source=done]").text()).startsWith("MARS done its alert 2 2 20");
    assertThat(page.select("[data-curve] tbody tr").eachText())
        .satisfiesExactly(
            row -> assertThat(row).contains("2022-04-21 06:36:40", "20.147", "0.186", "MARS"),
            row -> assertThat(row).contains("2022-04-30 06:13:29", "> 20.211"));
    assertThat(page.select("[data-curve] a[href^=/alerts/alert/]")).hasSize(2);

    comesAgainWithoutBeingKeptTwice(person, run, made.location());
  }

  private void comesAgainWithoutBeingKeptTwice(Browser person, String run, String target) {
    assertThat(created(person, run, "link").location()).isEqualTo(target);
    String again = asked(person, "object_id", "good");
    assertThat(created(person, again, "link").location()).isEqualTo(target);
    settled(person, target);
    assertThat(data(target)).hasSize(2);
    assertThat(tom.signedIn("curve-stranger").get(target).status()).isEqualTo(404);
  }

  @Test
  void aLightCurveThatCannotBeFetchedLeavesTheTargetAndSaysWhy() {
    Browser person = tom.signedIn("curve-none");
    Reply made = created(person, asked(person, "object_id", "gone"), "ask");
    Document page = settled(person, made.location());
    assertThat(page.select("h1").text()).contains("gone");
    assertThat(page.select("[data-source=failed]").text())
        .startsWith("MARS failed its alert 0 0 ")
        .contains("404");
    assertThat(data(made.location())).isEmpty();
  }

  @Test
  void aSlowServiceIsNotWaitedFor() {
    Browser person = tom.signedIn("curve-slow");
    String run = asked(person, "object_id", "slow");
    Reply made = created(person, run, "ask");
    assertThat(made.status()).isEqualTo(303);
    Document page = person.get(made.location()).page();
    assertThat(page.select("[data-source=waiting]").text()).startsWith("MARS waiting");
    assertThat(page.select("[data-refreshing]").attr("data-refreshing"))
        .isEqualTo(made.location() + "curve/");
    String alert = person.get(run).page().select("a[href^=/alerts/alert/]").attr("href");
    assertThat(person.get(alert).page().select("[data-curve]")).isEmpty();
    SLOW.release();
    assertThat(settled(person, made.location()).select("[data-source=done]")).hasSize(1);
  }

  @Test
  void anAlertThatCarriesItsHistoryShowsIt() {
    Browser person = tom.signedIn("curve-reader");
    String run =
        ended(
            person,
            person.post(
                "/alerts/query/run/",
                "broker",
                "Sample night",
                "query_name",
                "",
                "kind",
                "supernova",
                "how_many",
                "1"));
    String alert = person.get(run).page().select("a[href^=/alerts/alert/]").attr("href");
    Document page = person.get(alert).page();
    assertThat(page.select("[data-curve] tbody tr")).isNotEmpty();
    assertThat(page.select("[data-curve] a")).isEmpty();

    Reply made = created(person, run, "ask");
    Document target = settled(person, made.location());
    assertThat(target.select("[data-source=done]").text()).contains("Sample night");
    assertThat(data(made.location()))
        .hasSize(target.select("[data-curve] tbody tr, .curve-table tbody tr").size());
  }

  @Test
  void aNameInAPositionIsThatOfATargetThePersonMaySee() {
    Browser owner = tom.signedIn("curve-owner");
    String secret = "Secret nova " + tom.personId("curve-owner", false);
    Reply made =
        owner.post(
            "/targets/create/", "name", secret, "type", "SIDEREAL", "ra", "10.5", "dec", "-20.25");
    assertThat(made.status()).as(made.page().text()).isEqualTo(303);
    ended(owner, position(owner, secret));
    Reply refused = position(tom.signedIn("curve-guesser"), secret);
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.page().text()).contains("is neither a position nor a name this TOM knows");
    aProgramOfThatPersonKnowsTheSameNames(secret);
  }

  private void aProgramOfThatPersonKnowsTheSameNames(String secret) {
    String query =
        "{\"broker\":\"MARS\",\"query_name\":\"near it\",\"parameters\":{\"cone\":\"%s\",\"cone_radius\":\"5\"}}"
            .formatted(secret);
    Program owner = Program.of(tom, "curve-owner");
    Reply saved = owner.post("/api/queries/", query);
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    Reply begun = owner.post(Program.path(saved.location()) + "runs/", "");
    String run = Program.path(begun.location());
    AlertsTom.await(() -> !owner.read(run).get("state").asString().equals("running"));
    assertThat(owner.read(run).get("state").asString()).isEqualTo("complete");
    assertThat(owner.post("/api/runs/", query).status()).isEqualTo(202);
    assertThat(Program.of(tom, "curve-guesser").post("/api/runs/", query).status()).isEqualTo(400);
  }

  private static Reply position(Browser person, String name) {
    return person.post(
        "/alerts/query/run/",
        "broker",
        "MARS",
        "query_name",
        "",
        "cone",
        name,
        "cone_radius",
        "5",
        "cone_radius_unit",
        "arcsec");
  }

  private static String asked(Browser person, String field, String value) {
    return ended(
        person,
        person.post("/alerts/query/run/", "broker", "MARS", "query_name", "", field, value));
  }

  private static String ended(Browser person, Reply started) {
    assertThat(started.status()).as(started.page().text()).isEqualTo(303);
    String run = AlertsTom.ended(person, started.location());
    assertThat(AlertsTom.state(person, run))
        .as(person.get(run).page().text())
        .isEqualTo("complete");
    return run;
  }

  private static Reply created(Browser person, String run, String onMatch) {
    Reply made =
        person.post(CREATE, "run_id", run.split("/")[3], "all", "true", "on_match", onMatch);
    assertThat(made.location()).matches("/targets/\\d+/");
    return made;
  }

  private static Document settled(Browser person, String target) {
    AlertsTom.await(() -> person.get(target).page().select("[data-refreshing]").isEmpty());
    return person.get(target).page();
  }

  private List<Datum> data(String target) {
    return tom.part(DatumStore.class)
        .of(Viewer.CONSOLE, Long.parseLong(target.split("/")[2]), DatumKind.PHOTOMETRY);
  }

  private static Photometry light(Datum datum) {
    return Objects.requireNonNull(datum.photometry());
  }

  private static HttpServer service() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", TargetCurveTest::answer);
      server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page of one alert, named as asked, without its history; or that alert with it. */
  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String answer;
    int status = 200;
    if (path.equals("/")) {
      String name = query.contains("slow") ? "slow" : query.contains("gone") ? "gone" : "good";
      answer = "{\"has_next\": false, \"results\": [" + alert(name, "") + "]}";
    } else {
      String name = path.replace("/", "");
      if (name.equals("slow")) {
        await();
      }
      status = name.equals("gone") ? 404 : 200;
      answer = alert(name, ", \"prv_candidate\": [" + LIMIT + "]");
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private static void await() {
    try {
      assertThat(SLOW.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String alert(String name, String history) {
    String candidate = CANDIDATE.replace("RA", "" + (100 + Math.abs(name.hashCode() % 90)));
    return "{\"lco_id\": \"%s\", \"objectId\": \"ZTF %s\", \"candid\": \"%s\", \"candidate\": %s%s}"
        .formatted(name, name, name.hashCode() & 0xffff, candidate, history);
  }
}
