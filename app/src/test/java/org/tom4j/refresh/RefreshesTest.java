package org.tom4j.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.data.Datum;
import org.tom4j.data.DatumKind;
import org.tom4j.data.DatumSource;
import org.tom4j.data.DatumStore;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Photometry of a target from the brokers that know its name, with real modules and answers. */
@OnBothDatabases
final class RefreshesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final SurveyService SURVEYS = new SurveyService();
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);

  private final DatabaseKind kind;
  private final TomServer tom;

  RefreshesTest(DatabaseKind kind) {
    this.kind = kind;
    this.tom = TOMS.computeIfAbsent(kind, RefreshesTest::shared);
  }

  private static TomServer shared(DatabaseKind kind) {
    TomServer tom = started(kind, SURVEYS.settings());
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "refresh-tom-stop"));
    return tom;
  }

  private static TomServer started(DatabaseKind kind, String settings) {
    TomServer tom = TomServer.start(kind, settings);
    try {
      SURVEYS.installIn(tom.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Waiting.await(() ->
        tom.part(ModuleHost.class).find("South").isPresent()
            && tom.part(ModuleHost.class).find("North").isPresent());
    return tom;
  }

  @Test
  void bringsWhatEveryBrokerHasThatKnowsAName() {
    Program owner = Program.of(tom, "owner");
    String target = made(owner, "Some star", "N-1");

    Reply asked = owner.post(target + "refresh/", "");
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    assertThat(Program.path(asked.location())).isEqualTo(target + "refresh/");
    settle(target);

    JsonNode told = owner.read(target + "refresh/");
    assertThat(told.get("waiting").asBoolean()).isFalse();
    assertThat(told.get("sources")).hasSize(2);
    JsonNode north = told.get("sources").get(0);
    assertThat(north.get("broker").asString()).isEqualTo("North");
    assertThat(north.get("object").asString()).isEqualTo("N-1");
    assertThat(north.get("points").asInt()).isEqualTo(2);
    List<Datum> data = data(target);
    assertThat(data).hasSize(3);
    assertThat(data.getFirst().sources())
        .as("the measurement that both tell")
        .extracting(DatumSource::source)
        .containsExactlyInAnyOrder("North", "South");

    owner.post(target + "refresh/", "");
    settle(target);
    assertThat(data(target)).hasSize(3);
    owner
        .read(target + "refresh/")
        .get("sources")
        .forEach(source -> assertThat(source.get("fresh").asInt()).isZero());
  }

  @Test
  void oneThatFailsTakesNothingFromTheOthers() {
    Browser owner = tom.signedIn("owner");
    String target = made(Program.of(tom, "owner"), "N-down").substring("/api".length());
    Reply pressed = owner.post(target + "refresh/");
    assertThat(pressed.location()).isEqualTo(target);
    settle(target);
    Document page = owner.get(target).page();
    assertThat(page.select("[data-source=done]").text()).startsWith("North done N-down 2 2");
    assertThat(page.select("[data-source=failed]").text())
        .startsWith("South failed N-down 0 0")
        .contains("404");
    assertThat(data(target)).hasSize(2);
  }

  @Test
  void aBrokerThatIsNotConfiguredIsLeftOutAndIsNoFailure() {
    String north = SURVEYS.settings().lines().limit(2).collect(Collectors.joining("\n", "", "\n"));
    try (TomServer own = started(kind, north)) {
      leavesSouthOut(own);
    }
  }

  private static void leavesSouthOut(TomServer tom) {
    Program owner = Program.of(tom, "owner");
    String target = made(owner, "N-3");
    owner.post(target + "refresh/", "");
    settle(tom, target);
    JsonNode south = owner.read(target + "refresh/").get("sources").get(1);
    assertThat(south.get("state").asString()).isEqualTo("not_asked");
    assertThat(south.get("words").asString()).contains("address");
    Document page = tom.signedIn("owner").get(target.substring("/api".length())).page();
    assertThat(page.select("[data-not-asked]").text()).contains("South");
    assertThat(page.select("[data-source]")).hasSize(1);
    assertThat(data(tom, target)).hasSize(2);
  }

  @Test
  void saysSoIfNobodyKnowsTheTarget() {
    Program owner = Program.of(tom, "owner");
    String target = made(owner, "Unheard of");
    owner.post(target + "refresh/", "");
    settle(target);
    assertThat(owner.read(target + "refresh/").get("sources")).isEmpty();
    Browser reader = tom.signedIn("owner");
    assertThat(reader.get(target.substring("/api".length())).page().select("#light-curve").text())
        .contains("No module knows a name of this target");
  }

  @Test
  void whatWasWaitedForIsBroughtAfterARestart() throws InterruptedException {
    TomServer before = started(kind, SURVEYS.settings());
    String target = made(Program.of(before, "owner"), "N-gate");
    Program.of(before, "owner").post(target + "refresh/", "");
    assertThat(SURVEYS.isReached()).isTrue();
    assertThat(before.part(Refreshes.class).settle(id(target), Duration.ofMillis(1))).isFalse();

    try (TomServer after = before.restarted()) {
      assertThat(SURVEYS.isReached()).as("it is asked again").isTrue();
      SURVEYS.open();
      SURVEYS.open();
      settle(after, target);
      assertThat(data(after, target)).hasSize(3);
    }
  }

  @Test
  void unmarkedPointsOfAnObjectAreAsRestrictedAsItsAlert() {
    String target = madeOfAlert("N-kept");
    assertThat(data(target))
        .filteredOn(
            datum -> datum.sources().stream().anyMatch(told -> told.source().equals("North")))
        .hasSize(2)
        .extracting(Datum::restrictedTo)
        .containsOnly("ZTF partnership");
    assertThat(data(target))
        .as("what South alone tells, of which nobody says so")
        .filteredOn(datum -> datum.restrictedTo() == null)
        .hasSize(1);
  }

  @Test
  void whatAModuleThatMarksPointsLeavesUnmarkedIsForEveryone() {
    assertThat(data(madeOfAlert("N-kept-marked")))
        .hasSize(3)
        .extracting(Datum::restrictedTo)
        .containsOnlyNulls();
  }

  /** With all that is known by its name. */
  private String madeOfAlert(String name) {
    Browser admin = tom.admin();
    Reply run = admin.post("/alerts/query/run/", "broker", "North", "query_name", "", "name", name);
    assertThat(run.status()).as(run.text()).isEqualTo(303);
    Waiting.await(
        () -> admin.get(run.location()).page().select("[data-state=complete]").size() > 0);
    Reply made =
        admin.post(
            "/alerts/alert/create/",
            "run_id",
            run.location().split("/", -1)[3],
            "all",
            "true",
            "on_match",
            "new");
    assertThat(made.location()).as(made.text()).matches("/targets/\\d+/");
    settle(made.location());
    return made.location();
  }

  @Test
  void onlyWhoMayChangeATargetMayAskForIt() {
    String target = made(Program.of(tom, "owner"), "N-2");
    assertThat(Program.of(tom, "stranger").post(target + "refresh/", "").status()).isEqualTo(404);
    Browser stranger = tom.signedIn("stranger");
    String page = target.substring("/api".length());
    assertThat(stranger.post(page + "refresh/").status()).isEqualTo(404);
    assertThat(stranger.get(page + "curve/").status()).isEqualTo(404);
    assertThat(tom.part(Refreshes.class).of(id(target))).isEmpty();
  }

  private static String made(Program owner, String name, String... aliases) {
    String quoted = aliases.length == 0 ? "" : "\"" + String.join("\",\"", aliases) + "\"";
    Reply made =
        owner.post(
            "/api/targets/",
            "{\"name\":\"%s\",\"ra\":10,\"dec\":10,\"aliases\":[%s],\"even_if_near\":true}"
                .formatted(name, quoted));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return Program.path(made.location());
  }

  private void settle(String target) {
    settle(tom, target);
  }

  private static void settle(TomServer tom, String target) {
    assertThat(tom.part(Refreshes.class).settle(id(target), PATIENCE)).isTrue();
  }

  private List<Datum> data(String target) {
    return data(tom, target);
  }

  private static List<Datum> data(TomServer tom, String target) {
    return tom.part(DatumStore.class).of(Viewer.CONSOLE, id(target), DatumKind.PHOTOMETRY);
  }

  private static long id(String target) {
    return Long.parseLong(target.replaceAll("\\D", ""));
  }
}
