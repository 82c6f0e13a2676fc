package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tom4j.db.Db;
import org.tom4j.settings.TomSettings;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;

/** What pages and the log tell of runs beside their rows: pauses, deletions, who speaks. */
@OnBothDatabases
final class RunUpkeepPagesTest {
  private final AlertsTom tom;

  RunUpkeepPagesTest(DatabaseKind kind) {
    tom = AlertsTom.on(kind);
  }

  @Test
  void aRunWaitsWhileTheDiskIsNearlyFullAndGoesOnByItself() {
    DiskWatch disk = tom.server.part(DiskWatch.class);
    Browser person = tom.person("disk");
    String path = ask(person, "slow");
    AlertsTom.await(() -> kept(person, path) > 0);
    try {
      disk.readFrom(() -> 0.041);
      AlertsTom.await(() -> AlertsTom.state(person, path).equals("paused"));
      Document page = person.get(path).page();
      assertThat(page.select("[data-paused]").text()).contains("Paused. 4 % of the disk is free");
      assertThat(page.select("main > .note--warn").text()).contains("Runs are paused: 4 %");
      assertThat(person.get(QueryPages.LIST).text()).contains("Runs are paused");
      assertThat(tom.server.browser().get("/").text()).doesNotContain("Runs are paused");
      assertThat(tom.server.browser().get("/actuator/health/readiness").status()).isEqualTo(503);
      assertThat(tom.server.browser().get("/actuator/health/liveness").status()).isEqualTo(200);
      assertThat(tom.server.admin().get("/actuator/health").text()).contains("4 % of the disk");
      long waiting = kept(person, path);
      disk.readFrom(() -> 0.055);
      assertThat(AlertsTom.state(person, path)).isEqualTo("paused");
      disk.readFrom(() -> 0.5);
      AlertsTom.await(() -> kept(person, path) > waiting);
      assertThat(AlertsTom.state(person, path)).isEqualTo("running");
      assertThat(person.get(path).text()).doesNotContain("Runs are paused");
    } finally {
      disk.readFrom(() -> 0.5);
      person.post(path + "stop/");
      AlertsTom.ended(person, path);
    }
    assertThat(person.get(path).text()).doesNotContain("Nothing is lost");
  }

  @Test
  void aPausedRunCanBeStopped() {
    DiskWatch disk = tom.server.part(DiskWatch.class);
    Browser person = tom.person("disk-stop");
    try {
      disk.readFrom(() -> 0.01);
      String path = ask(person, "endless");
      AlertsTom.await(() -> AlertsTom.state(person, path).equals("paused"));
      person.post(path + "stop/");
      AlertsTom.await(() -> AlertsTom.state(person, path).equals("stopped"));
      assertThat(kept(person, path)).isPositive();
    } finally {
      disk.readFrom(() -> 0.5);
    }
  }

  @Test
  void theRunsPageTellsWhatWasDeletedAndATickedRowThatHasGoneIsReported()
      throws InterruptedException {
    Browser person = tom.person("gone");
    String path = AlertsTom.ask(person, "bare@upkeep");
    Document before = person.get(path).page();
    List<String> rows = before.select("input[name=alerts]").eachAttr("value");
    assertThat(rows).hasSize(2);
    Clock inAMonth = Clock.offset(Clock.systemUTC(), Duration.ofDays(30));
    new Retention(
            new RetentionStore(tom.server.part(Db.class)), new TomSettings.Keep(14, 10), inAMonth)
        .sweep();
    assertThat(person.get(path).text())
        .contains("2 of 2 rows were deleted on ", " after 14 days: run it again");
    Reply report =
        person.follow(
            person.post(
                "/alerts/alert/create/",
                "run_id",
                path.split("/")[3],
                "alerts",
                rows.get(0),
                "alerts",
                rows.get(1)));
    for (String row : rows) {
      assertThat(report.text()).contains("Alert number " + row + " is no longer kept");
    }
  }

  @Test
  void everyLineOfARunNamesItAndItsModuleOnTheModulesThreadsToo() {
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    Logger ours = (Logger) LoggerFactory.getLogger("org.tom4j");
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.list = new CopyOnWriteArrayList<>();
    heard.start();
    root.addAppender(heard);
    var before = ours.getLevel();
    ours.setLevel(ch.qos.logback.classic.Level.INFO);
    String run;
    try {
      run = AlertsTom.ask(tom.person("log"), "log").split("/")[3];
      // The last line is written after the end is stored, and that is what asking waits for.
      AlertsTom.await(() ->
          heard.list.stream().filter(line -> line.getThreadName().equals("run " + run)).count()
              > 1);
    } finally {
      ours.setLevel(before);
      root.detachAppender(heard);
    }
    List<ILoggingEvent> lines = List.copyOf(heard.list);
    assertThat(lines)
        .filteredOn(line -> line.getThreadName().equals("run " + run))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(line ->
            assertThat(line.getMDCPropertyMap())
                .containsEntry("run", run)
                .containsEntry("module", "TEST"));
    assertThat(lines)
        .filteredOn(line -> line.getLoggerName().equals("TestBroker"))
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("saw Tatooine", "saw Hoth");
    assertThat(lines)
        .filteredOn(line -> line.getLoggerName().equals("TestBroker"))
        .allSatisfy(line ->
            assertThat(line.getMDCPropertyMap())
                .containsEntry("run", run)
                .containsEntry("module", "TEST"));
  }

  @Test
  void aRunThatHasEndedTellsItsMeanRateOrNone() {
    Browser person = tom.person("mean");
    Document many = person.get(AlertsTom.ask(person, "endless")).page();
    assertThat(many.select("[data-count=rate]").text()).matches("[\\d,]+ on average");
    Document few = person.get(AlertsTom.ask(person, "both")).page();
    assertThat(few.select("[data-count=rate]").text()).isEmpty();
    assertThat(few.select("div:has(> [data-count=rate])").hasAttr("hidden")).isTrue();
  }

  private static String ask(Browser person, String name) {
    return person
        .post("/alerts/query/run/", "broker", "TEST", "query_name", "", "name", name)
        .location();
  }

  private static long kept(Browser person, String path) {
    String kept = person.get(path).page().select("[data-count=kept]").text();
    return Long.parseLong(kept.replace(",", ""));
  }
}
