package org.tom4j.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.schedules.MovedClock;
import org.tom4j.schedules.Turns;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Targets that are kept up to date: the clock is put forward, all else is real. */
@OnBothDatabases
final class RefreshRulesTest {
  private static final SurveyService SURVEYS = new SurveyService();
  private static final Duration MARGIN = Duration.ofMinutes(6);

  private final DatabaseKind kind;
  private final MovedClock clock = new MovedClock();
  private TomServer tom;

  @SuppressWarnings("NullAway.Init") // the TOM is started before each test
  RefreshRulesTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void start() {
    tom = TomServer.start(kind, SURVEYS.settings(), clock);
    try {
      SURVEYS.installIn(tom.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitModules(tom);
  }

  @AfterEach
  void stop() {
    tom.close();
  }

  @Test
  void aTargetIsAskedAboutAsItsTimesComeByOneOfTwoProcessesAndAfterARestart() {
    Browser owner = tom.signedIn("owner");
    String target = made("N-1");
    Reply set = owner.post(target + "refresh-rule/", "every", "24h");
    assertThat(set.status()).isEqualTo(303);
    assertThat(set.location()).isEqualTo(target + "#light-curve");
    assertThat(owner.follow(set).text()).contains("It is kept up to date daily.");
    Instant first = next(target);
    assertThat(Duration.between(clock.instant(), first))
        .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    tom = tom.restarted();
    try (TomServer beside = tom.beside()) {
      awaitModules(tom);
      awaitModules(beside);
      assertThat(next(target)).isEqualTo(first);
      forward(Duration.ofDays(1), beside);
      Waiting.await(() -> told(target).size() == 2 && !isWaiting(target));
      assertThat(next(target)).isEqualTo(first.plus(Duration.ofDays(1)));
      Instant asked = Instant.parse(told(target).get(0).get("asked").asString());
      forward(Duration.ofDays(7), beside);
      Waiting.await(() ->
          Instant.parse(told(target).get(0).get("asked").asString()).isAfter(asked)
              && !isWaiting(target));
      assertThat(next(target)).isEqualTo(first.plus(Duration.ofDays(8)));
      assertThat(told(target).get(0).get("fresh").asInt()).as("nothing is new").isZero();
    }
  }

  @Test
  void thePageTellsHowItIsKeptAndWhyThatMayBringNothing() {
    Browser owner = tom.signedIn("owner");
    String target = made("Unheard of");
    assertThat(options(owner.get(target).page())).containsExactly("never", "6h", "24h", "168h");
    Reply set = owner.post(target + "refresh-rule/", "every", "6h");
    assertThat(owner.follow(set).text())
        .contains("It is kept up to date every 6 hours. As long as no module knows");
    Document page = owner.get(target).page();
    assertThat(page.select("#keep-every option[selected]").val()).isEqualTo("6h");
    assertThat(page.select("[data-keep]").text()).matches("Next 20\\d\\d-.* UTC");
    assertThat(page.text()).contains("keeps it up to date every 6 hours");
    Program program = Program.of(tom, "owner");
    Reply put = program.send("PUT", "/api" + target + "refresh-rule/", "{\"every_hours\":5}");
    assertThat(Program.json(put).get("remarks").asString()).contains("brings nothing");
    assertThat(options(owner.get(target).page())).contains("5h").hasSize(5);
    Reply never = owner.post(target + "refresh-rule/", "every", "never");
    assertThat(owner.follow(never).page().select("[data-keep]")).isEmpty();

    String rock =
        made(
            "\"name\":\"Rock\",\"type\":\"non_sidereal\",\"epoch_of_elements\":60600,"
                + "\"eccentricity\":0.38,\"inclination\":3.4,\"lng_asc_node\":73.0,"
                + "\"arg_of_perihelion\":319.6,\"mean_anomaly\":339.9,\"semimajor_axis\":1.64",
            program);
    assertThat(owner.follow(owner.post(rock + "refresh-rule/", "every", "6h")).text())
        .contains("It moves, and no module is asked by an orbit");
  }

  @Test
  void wrongValuesAreRefusedWithWordsAndSetNothing() {
    Browser owner = tom.signedIn("owner");
    String target = made("N-2");
    for (String every : List.of("", "0h", "soon", "8761h", "6; drop table target")) {
      Reply wrong = owner.post(target + "refresh-rule/", "every", every);
      assertThat(wrong.status()).as(every).isEqualTo(400);
      assertThat(wrong.text()).contains("whole hours");
    }
    Program program = Program.of(tom, "owner");
    String api = "/api" + target + "refresh-rule/";
    for (String json :
        List.of("{\"every_hours\":0}", "{\"every_hours\":8761}", "{\"every_hours\":-24}")) {
      assertThat(program.send("PUT", api, json).text()).contains("/every_hours", "1 to 8760");
    }
    for (String json :
        List.of("{\"every_hours\":1.5}", "{\"every_hours\":\"x\"}", "{\"every_hour\":5}", "[]")) {
      assertThat(program.send("PUT", api, json).status()).as(json).isEqualTo(400);
    }
    assertThat(program.read(api).get("every_hours").isNull()).isTrue();
    Reply put = program.send("PUT", api, "{\"every_hours\":8760}");
    assertThat(put.status()).isEqualTo(200);
    assertThat(program.send("PUT", api, put.text()).text()).isEqualTo(put.text());
    assertThat(program.send("PUT", api, "{\"every_hours\":null}").status()).isEqualTo(200);
    assertThat(program.read(api).get("next").isNull()).isTrue();
    assertThat(program.send("DELETE", api, "").status()).isEqualTo(204);
  }

  @Test
  void whoMayOnlySeeTheTargetReadsItsRuleAndChangesNothing() {
    String target = made("N-3");
    tom.signedIn("owner").post(target + "refresh-rule/", "every", "168h");
    Browser stranger = tom.signedIn("stranger");
    assertThat(stranger.post(target + "refresh-rule/", "every", "6h").status()).isEqualTo(404);
    seenByAll(target);
    assertThat(stranger.post(target + "refresh-rule/", "every", "6h").status()).isEqualTo(403);
    Program program = Program.of(tom, "stranger");
    String api = "/api" + target + "refresh-rule/";
    assertThat(program.send("PUT", api, "{\"every_hours\":6}").status()).isEqualTo(403);
    assertThat(program.send("DELETE", api, "").status()).isEqualTo(403);
    assertThat(program.read(api).get("every_hours").asInt()).isEqualTo(168);
    Document page = stranger.get(target).page();
    assertThat(page.select("#keep-every")).isEmpty();
    assertThat(page.select("[data-keep]").text()).startsWith("Kept up to date weekly; next 20");
  }

  private void seenByAll(String target) {
    tom.part(Db.class)
        .write(sql ->
            sql.sql("update target set permissions = 'PUBLIC' where id = ?")
                .param(id(target))
                .update());
  }

  private static List<String> options(Document page) {
    return page.select("#keep-every option").eachAttr("value");
  }

  /** It also looks again at once: what recurs comes five minutes after the last look. */
  private void forward(Duration by, TomServer beside) {
    clock.forward(by.plus(MARGIN));
    tom.part(Turns.class).look();
    beside.part(Turns.class).look();
  }

  private Instant next(String target) {
    return Instant.parse(
        Program.of(tom, "owner").read("/api" + target + "refresh-rule/").get("next").asString());
  }

  private JsonNode told(String target) {
    return Program.of(tom, "owner").read("/api" + target + "refresh/").get("sources");
  }

  private boolean isWaiting(String target) {
    return tom.part(Db.class)
            .read(sql ->
                sql.sql(
                        "select count(*) from target_refresh"
                            + " where state = 'WAITING' and target_id = ?")
                    .param(id(target))
                    .query(Columns.NUMBER)
                    .single())
        > 0;
  }

  private static void awaitModules(TomServer tom) {
    Waiting.await(() ->
        tom.part(ModuleHost.class).find("South").isPresent()
            && tom.part(ModuleHost.class).find("North").isPresent());
  }

  private String made(String name) {
    return made(
        "\"name\":\"" + name + "\",\"ra\":10,\"dec\":10,\"even_if_near\":true",
        Program.of(tom, "owner"));
  }

  private static String made(String members, Program owner) {
    Reply made = owner.post("/api/targets/", "{" + members + "}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return Program.path(made.location()).substring("/api".length());
  }

  private static long id(String target) {
    return Long.parseLong(target.replaceAll("\\D", ""));
  }
}
