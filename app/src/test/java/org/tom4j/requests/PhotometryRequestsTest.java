package org.tom4j.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.data.Datum;
import org.tom4j.data.DatumKind;
import org.tom4j.data.DatumStore;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Forced photometry of a target from a service that needs a while, with the module that ships. */
@OnBothDatabases
final class PhotometryRequestsTest {
  private static final String SPAN = "{\"from\": \"59328\", \"to\": \"2021-05-24\"}";
  private static final String SETTINGS = "/modules/ATLAS%20forced%20photometry/settings/";

  private static final MeasuringService SERVICE = new MeasuringService();
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);
  private static final SetClock CLOCK = new SetClock();

  private final TomServer tom;

  PhotometryRequestsTest(DatabaseKind kind) {
    this.tom = TOMS.computeIfAbsent(kind, PhotometryRequestsTest::shared);
  }

  private static TomServer shared(DatabaseKind kind) {
    TomServer tom = TomServer.start(kind, SERVICE.settings(), CLOCK);
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "requests-tom-stop"));
    return tom;
  }

  @Test
  void whatIsAskedForOnTheTargetsPageIsThereAfterAWhile() {
    Browser owner = tom.signedIn("owner");
    String target = made("Slow", 1);
    String page = page(target);
    Document form = owner.get(page).page();
    assertThat(form.select("#photometry-requests select[name=broker] option").eachText())
        .contains("ATLAS forced photometry");
    Reply asked =
        owner.post(
            page + "photometry-requests/",
            "broker",
            "ATLAS forced photometry",
            "from",
            "2021-04-24",
            "to",
            "59358");
    assertThat(asked.location()).isEqualTo(page + "#photometry-requests");
    awaitState(target, "asked");
    goOn(Duration.ofSeconds(31));
    Waiting.await(() -> newest(target).get("words").asString("").equals("in ATLAS' queue"));
    goOn(Duration.ofSeconds(31));
    Waiting.await(() -> newest(target).get("words").asString("").equals("ATLAS measures it now"));
    assertThat(owner.get(page).page().select("[data-request=asked]").text())
        .contains("2021-04-24 00:00:00", "by owner", "ATLAS measures it now; goes on at");
    goOn(Duration.ofSeconds(61));
    awaitState(target, "done");
    assertThat(owner.get(page).page().select("[data-request=done] .num").eachText())
        .containsExactly("2", "2");
    assertThat(data(target)).hasSize(2);

    owner().post(target + "photometry-requests/", SPAN);
    awaitState(target, "asked");
    Waiting.await(() -> {
      goOn(Duration.ofMinutes(10));
      return newest(target).get("state").asString().equals("done");
    });
    assertThat(newest(target).get("points").asInt()).isEqualTo(2);
    assertThat(newest(target).get("fresh").asInt()).as("they are known").isZero();
    assertThat(data(target)).hasSize(2);
  }

  @Test
  void aFullServiceIsAskedAgainAfterTheWaitThatItNames() {
    String target = made("Full", 2);
    owner().post(target + "photometry-requests/", SPAN);
    Waiting.await(() -> newest(target).get("words").asString("").contains("7 minutes"));
    assertThat(newest(target).get("state").asString()).isEqualTo("waiting");
    goOn(Duration.ofSeconds(421));
    awaitState(target, "asked");
  }

  @Test
  void whatTheServiceWillNotDoIsSaidInItsWords() {
    String nothing = made("Nothing there", 3);
    owner().post(nothing + "photometry-requests/", SPAN);
    awaitState(nothing, "asked");
    goOn(Duration.ofSeconds(31));
    awaitState(nothing, "failed");
    assertThat(newest(nothing).get("words").asString()).contains("No images there");

    String barred = made("Barred", 4);
    owner().post(barred + "photometry-requests/", SPAN);
    awaitState(barred, "failed");
    assertThat(newest(barred).get("words").asString())
        .contains("Invalid token", "settings")
        .doesNotContain("t0ken");
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNothingIsAsked() {
    Browser owner = tom.signedIn("owner");
    String target = made("Mistyped", 5);
    String path = page(target) + "photometry-requests/";
    Reply wrong =
        owner.post(path, "broker", "MARS", "from", "<b>soon", "to", "2021-05-24T00:00:00Z");
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.page().select("#f-from-problem").text()).contains("'<b>soon' is no time");
    assertThat(wrong.page().select("#f-broker-problem").text()).contains("ATLAS");
    for (String year : List.of("+999999-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z")) {
      Reply never = owner.post(path, "broker", "ATLAS", "from", "2026-01-01", "to", year);
      assertThat(never.status()).isEqualTo(200);
      assertThat(never.page().select("#f-to-problem").text()).contains("is no time");
    }
    assertThat(wrong.page().select("input[name=from]").attr("value")).isEqualTo("<b>soon");
    Reply refused =
        owner().post(target + "photometry-requests/", "{\"from\": \"59358\", \"to\": \"59328\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("/to", "ends before it begins");
    assertThat(owner().read(target + "photometry-requests/").get("requests")).isEmpty();
    assertThat(tom.signedIn("stranger").post(path).status()).isEqualTo(404);
  }

  @Test
  void whatIsWaitedForIsToldThoughNoOtherCouldBeAskedAndIsNoNewRequest() {
    String target = made("Many", 7);
    String path = target + "photometry-requests/";
    for (int day = 59300; day < 59320; day++) {
      String span = "{\"from\": \"%d\", \"to\": \"59358\"}".formatted(day);
      assertThat(owner().post(path, span).status()).isEqualTo(202);
    }
    assertThat(owner().post(path, SPAN).text()).contains("20 requests", "cancel");
    Reply same = owner().post(path, "{\"from\": \"59310\", \"to\": \"59358\"}");
    assertThat(same.status()).as(same.text()).isEqualTo(202);
    Browser owner = tom.signedIn("owner");
    String cancel = owner.get(page(target)).page().select("form[action$=/cancel/]").attr("action");
    owner.post(cancel);
    owner.post(cancel);
    long number = Long.parseLong(target.replaceAll("\\D", ""));
    List<String> history =
        tom.part(Db.class)
            .read(jdbc ->
                jdbc.sql("select words from audit_entry where kind = 'TARGET' and row_id = ?")
                    .param(number)
                    .query(String.class)
                    .list());
    assertThat(history.stream().filter(words -> words.startsWith("asked ATLAS"))).hasSize(20);
    assertThat(history.stream().filter(words -> words.startsWith("stopped waiting"))).hasSize(1);
  }

  @Test
  void whoeverMayChangeTheTargetCancels() {
    String target = made("Cancelled", 6);
    owner().post(target + "photometry-requests/", SPAN);
    awaitState(target, "asked");
    Browser owner = tom.signedIn("owner");
    String cancel = owner.get(page(target)).page().select("form[action$=/cancel/]").attr("action");
    assertThat(owner.follow(owner.post(cancel)).text()).contains("no longer waited for");
    assertThat(newest(target).get("state").asString()).isEqualTo("cancelled");
    assertThat(owner.follow(owner.post(cancel)).text()).contains("had ended already");
    assertThat(owner.get(page(target)).page().select("form[action$=/cancel/]")).isEmpty();
  }

  @Test
  void aServiceWithoutAlertsIsSetUpLikeTheOthersAndNotOfferedForAlerts() {
    Browser admin = tom.admin();
    assertThat(admin.get(SETTINGS).page().select("input[name=token]")).hasSize(1);
    assertThat(admin.follow(admin.post(SETTINGS + "test/")).text()).contains("takes the token");
    assertThat(admin.get("/modules/").page().select("tr:contains(ATLAS)").text())
        .contains("tells no alerts");
    assertThat(admin.get("/alerts/query/list/").text()).doesNotContain("ATLAS");
    assertThat(admin.get("/alerts/query/create/?broker=ATLAS%20forced%20photometry").status())
        .isEqualTo(404);
    assertThat(admin.get("/accounts/brokers/").text()).doesNotContain("ATLAS");
  }

  private void goOn(Duration time) {
    CLOCK.advance(time);
    tom.part(RequestQueue.class).workOff();
  }

  private void awaitState(String target, String state) {
    Waiting.await(() -> newest(target).get("state").asString().equals(state));
  }

  private JsonNode newest(String target) {
    return owner().read(target + "photometry-requests/").get("requests").get(0);
  }

  private Program owner() {
    return Program.of(tom, "owner");
  }

  private String made(String name, int ra) {
    Reply made =
        owner()
            .post(
                "/api/targets/",
                "{\"name\":\"%s\",\"ra\":%d,\"dec\":10,\"even_if_near\":true}".formatted(name, ra));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return Program.path(made.location());
  }

  private static String page(String target) {
    return target.substring("/api".length());
  }

  private List<Datum> data(String target) {
    long id = Long.parseLong(target.replaceAll("\\D", ""));
    return tom.part(DatumStore.class).of(Viewer.CONSOLE, id, DatumKind.PHOTOMETRY);
  }

  /** Goes when it is told to. */
  private static final class SetClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    void advance(Duration time) {
      now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
