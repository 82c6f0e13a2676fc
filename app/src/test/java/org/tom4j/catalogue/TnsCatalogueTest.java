package org.tom4j.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.targets.Creation;
import org.tom4j.targets.TargetDraft;
import org.tom4j.targets.Targets;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/** TNS's public files kept as a catalogue, by the module that ships and a small TNS. */
@OnBothDatabases
final class TnsCatalogueTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String WHOLE = "/system/files/tns_public_objects/tns_public_objects.csv.zip";
  private static final TnsTable TABLE =
      new TnsTable()
          .row(1, "AT", "2026lto", "150.0", "3.75", "", 3)
          .row(2, "SN", "2026and", "150.0005", "3.75", "SN II", 3)
          .row(3, "AT", "2026far", "150.01", "3.75", "", 3);

  private static final SmallTns TNS = new SmallTns();
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);

  private final TomServer tom;
  private final Browser admin;

  TnsCatalogueTest(DatabaseKind kind) {
    this.tom = TOMS.computeIfAbsent(kind, TnsCatalogueTest::start);
    this.admin = tom.admin();
  }

  private static TomServer start(DatabaseKind kind) {
    TomServer tom =
        TomServer.start(
            kind,
            """
            alert-classes: [TNS]
            brokers:
              TNS: {address: "http://127.0.0.1:%d/", bot-id: 1, bot-name: Bot, api-key: a-secret}
            """
                .formatted(TNS.port()),
            Clock.fixed(NOW, ZoneOffset.UTC));
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "catalogue-tom-stop"));
    return tom;
  }

  @BeforeEach
  void begin() {
    TNS.asked.clear();
    TNS.status = 200;
    TNS.held = new CountDownLatch(0);
    TNS.answer = TABLE.zip();
    tom.part(Db.class)
        .write(sql -> {
          for (String table : List.of("catalogue", "catalogue_entry", "target")) {
            sql.sql("delete from " + table).update();
          }
          return null;
        });
  }

  @Test
  void theWholeFileComesFirstAndThenTheDaysSince() {
    assertThat(update().changed()).isEqualTo(3);
    assertThat(TNS.asked).containsExactly(WHOLE);
    assertThat(update().changed()).as("a repeat").isZero();
    assertThat(TNS.asked.subList(1, TNS.asked.size()))
        .containsExactly(WHOLE.replace(".csv", "_20261122.csv"));
  }

  @Test
  void aTargetShowsWhatLiesWithinThreeArcseconds() {
    update();
    long id = target("Mine", 150.0001, 3.75);
    Reply page = admin.get("/targets/" + id + "/");
    assertThat(page.text())
        .contains("In TNS", "AT2026lto", "0.36″ from here", "SN2026and", "SN II", "0.043")
        .contains("in data of ZTF", "J. Doe", "2026-11-02 10:49:26")
        .doesNotContain("2026far");
    assertThat(page.page().select("a[href='https://www.wis-tns.org/object/2026and']")).hasSize(1);
    String json = admin.get("/api/targets/" + id + "/").text();
    assertThat(json)
        .contains("\"catalogued\"", "\"name\":\"SN2026and\"", "\"reported_by\":\"ATLAS\"")
        .contains("ZTF26aaaaaaa")
        .doesNotContain("2026far");
    long other = target("Elsewhere", 10, 10);
    assertThat(admin.get("/targets/" + other + "/").text()).doesNotContain("In TNS");
  }

  @Test
  void anAlertShowsItUnlessItMovesRoundTheSun() {
    update();
    Reply run = admin.post("/alerts/query/run/", "broker", "TNS", "objname", "2026xyz");
    Waiting.await(
        () -> !admin.get(run.location()).page().select("[data-state=complete]").isEmpty());
    long id =
        tom.part(Db.class)
            .read(sql -> sql.sql("select max(id) from alert").query(Long.class).single());
    assertThat(admin.get("/alerts/alert/" + id + "/").text()).contains("In TNS", "AT2026lto");
    assertThat(admin.get("/api/alerts/" + id + "/").text()).contains("AT2026lto");
    int _ =
        tom.part(Db.class).write(sql -> sql.sql("update alert set solar_system = true").update());
    assertThat(admin.get("/alerts/alert/" + id + "/").text()).doesNotContain("In TNS");
    assertThat(admin.get("/api/alerts/" + id + "/").text()).doesNotContain("AT2026lto");
  }

  @Test
  void whatBecomesASupernovaGivesItsTargetOneMoreName() {
    long own = target("at 2026lto", 150.0, 3.75);
    update();
    assertThat(names(own)).containsExactly("at 2026lto");
    TNS.answer = new TnsTable().row(1, "SN", "2026lto", "150.0", "3.75", "SN Ia", 20).zip();
    assertThat(update().renamed())
        .containsExactly("Target " + own + " is called SN2026lto as well now.");
    assertThat(names(own)).containsExactly("at 2026lto", "SN2026lto");
    assertThat(words("/targets/" + own + "/"))
        .contains("from TNS", "added the alias 'SN2026lto', as TNS calls it now");
    assertThat(update().renamed()).as("again").isEmpty();
    long late = target("AT2026and", 10, 10);
    long taken = target("Other", 20, 20, "SN2026far");
    assertThat(taken).isPositive();
    TNS.answer = new TnsTable().row(3, "SN", "2026far", "150.01", "3.75", "SN Ia", 20).zip();
    long loser = target("AT2026far", 30, 30);
    assertThat(update().renamed())
        .as("a target that was made later; a name that is another's")
        .containsExactlyInAnyOrder(
            "Target " + late + " is called SN2026and as well now.",
            "SN2026far is the name of another target than "
                + loser
                + ", which has the one before.");
    assertThat(names(loser)).containsExactly("AT2026far");
  }

  @Test
  void aHalfDownloadedFileLeavesWhatIsHereWhole() {
    update();
    byte[] whole = TnsTable.ofManyRows().zip();
    TNS.answer = Arrays.copyOf(whole, whole.length / 2);
    int _ =
        tom.part(Db.class).write(sql -> sql.sql("update catalogue set since_us = null").update());
    Updated cut = update();
    assertThat(cut.failure()).contains("cut short", "are kept");
    assertThat(cut.good()).isBetween(500L, 2999L);
    assertThat(admin.get("/targets/" + target("Mine", 150.0, 3.75) + "/").text())
        .contains("AT2026lto");
    assertThat(words("/modules/TNS/")).contains("Last failure", "cut short");
    TNS.answer = whole;
    assertThat(update().failure()).isNull();
    assertThat(TNS.asked.getLast()).as("all of it, since it never came whole").isEqualTo(WHOLE);
    assertThat(words("/modules/TNS/")).contains("Entries 3,003").doesNotContain("are kept");
  }

  @Test
  void emptyAndOtherAnswersTakeNothingAwayAndAreTold() {
    update();
    for (String text : List.of("", "{\"id_code\":403}", "<html>Maintenance</html>", "a,b\n1,2\n")) {
      TNS.answer = text.getBytes(StandardCharsets.UTF_8);
      assertThat(update().failure()).as(text).isNotNull();
    }
    TNS.status = 429;
    assertThat(update().failure()).contains("429");
    TNS.answer = new TnsTable().zip();
    TNS.status = 200;
    assertThat(update().failure()).as("a day without a row").isNull();
    int _ =
        tom.part(Db.class).write(sql -> sql.sql("update catalogue set since_us = null").update());
    assertThat(update().failure()).contains("no row in it");
    assertThat(words("/modules/TNS/")).contains("Entries 3");
  }

  @Test
  void anAdminUpdatesByAButtonAndNobodyElse() {
    Reply page = admin.get("/modules/TNS/");
    String action = page.page().select("form[action$=/catalogue/update/]").attr("action");
    assertThat(page.text()).contains("Its list, kept here", "never", "Once a day by itself.");
    Browser han = tom.signedIn("han");
    assertThat(han.get("/modules/TNS/").page().select("main form")).isEmpty();
    assertThat(han.post(action).status()).isEqualTo(403);
    assertThat(admin.follow(admin.post(action)).text()).contains("The update has begun.");
    Waiting.await(() -> words("/modules/TNS/").contains("3 rows read, 3 entries new"));
    assertThat(admin.post("/modules/Nobody/catalogue/update/").status()).isEqualTo(404);
  }

  @Test
  void aSecondClickWhileItIsReadBeginsNothingAndSaysSo() {
    TNS.held = new CountDownLatch(1);
    String action = "/modules/TNS/catalogue/update/";
    assertThat(admin.follow(admin.post(action)).text()).contains("The update has begun.");
    assertThat(admin.follow(admin.post(action)).text()).contains("It is being updated already;");
    Waiting.await(() -> !TNS.asked.isEmpty());
    assertThat(updates().begin(Viewer.CONSOLE, tns())).as("the hourly look").isFalse();
    TNS.held.countDown();
    Waiting.await(() -> words("/modules/TNS/").contains("3 rows read, 3 entries new"));
    Waiting.await(() -> updates().begin(Viewer.CONSOLE, tns()));
    Waiting.await(() -> words("/modules/TNS/").contains("0 entries new"));
    assertThat(TNS.asked).as("the two that were begun, and no third").hasSize(2);
  }

  @Test
  void aFileThatSomebodyFetchedIsReadWithItsBadLinesTold(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("tns.csv");
    Files.writeString(
        file,
        TABLE.text()
            + "\"9\",\"AT\",\"2026bad\",\"east\",\"3\"\n"
            + "\"10\",\"AT\",\"2026bad\",\"1\",\"95\"\n");
    Updated updated = updates().update(Viewer.CONSOLE, tns(), file);
    assertThat(updated.failure()).isNull();
    assertThat(updated.counts())
        .isEqualTo("3 rows read, 3 entries new or changed, 2 rows could not be used.");
    assertThat(updated.firstBad().getFirst()).startsWith("line 6: ra = east");
    assertThat(updated.firstBad().getLast()).startsWith("line 7: ").contains("95");
    assertThat(TNS.asked).isEmpty();
    update();
    assertThat(TNS.asked)
        .as("a file is no reason to think that all is here")
        .containsExactly(WHOLE);
    Files.write(file, Arrays.copyOf(TABLE.zip(), 200));
    assertThat(updates().update(Viewer.CONSOLE, tns(), file).failure()).contains("is cut short");
    Files.writeString(file, "name,ra\nx,1\n");
    assertThat(updates().update(Viewer.CONSOLE, tns(), file).failure())
        .contains("another table", "declination", "objid");
  }

  @Test
  void theRecordedFileIsReadWhole() {
    Path recorded = Path.of("../../shared/recorded/tns/tns_public_objects_sample.csv");
    assumeTrue(Files.exists(recorded));
    Updated updated = updates().update(Viewer.CONSOLE, tns(), recorded);
    assertThat(updated.failure()).isNull();
    assertThat(updated.bad()).isZero();
    assertThat(updated.good()).isEqualTo(3);
    assertThat(admin.get("/targets/" + target("Mine", 150.02755416, 3.75714275086) + "/").text())
        .contains("SN2022and", "SN II", "0.043", "0.00″");
  }

  private String words(String path) {
    return admin.get(path).page().select("main").text();
  }

  private Updated update() {
    return updates().update(Viewer.CONSOLE, tns(), null);
  }

  private CatalogueUpdates updates() {
    return tom.part(CatalogueUpdates.class);
  }

  private ServiceModule tns() {
    return tom.part(ModuleHost.class).service("TNS").orElseThrow();
  }

  private long target(String name, double ra, double dec, String... aliases) {
    TargetDraft draft =
        TargetDraft.sidereal(name, SkyPosition.ofDegrees(ra, dec))
            .withAliases(List.of(aliases), null)
            .alsoIfNear();
    Creation made = tom.part(Targets.class).create(Viewer.CONSOLE, draft);
    return ((Creation.Created) made).target().id();
  }

  private List<String> names(long target) {
    return tom.part(Db.class)
        .read(sql ->
            sql.sql("select name from target_name where target_id = ? order by id")
                .param(target)
                .query(String.class)
                .list());
  }
}
