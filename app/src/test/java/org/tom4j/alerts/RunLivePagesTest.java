package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;

/** What the page of a run says while it goes on, and of runs that did not come to their end. */
@OnBothDatabases
final class RunLivePagesTest {
  private final AlertsTom tom;

  RunLivePagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void aRunThatGoesOnOpensWithTheNewestRowsAsSoonAsTheyFillMoreThanAPage() {
    Browser person = tom.person("live-order");
    String path = begin(person, "gate-order", 50);
    assertThat(places(person.get(path).page())).startsWith("1", "2").hasSize(50);
    open(person, path, "gate-order", 120);
    Document page = person.get(path).page();
    assertThat(places(page)).startsWith("120", "119").hasSize(50);
    assertThat(page.select("th[aria-sort=descending]").text()).isEqualTo("#");
    assertThat(places(person.get(path + "?sort=arrival").page())).startsWith("1", "2");
    end(person, path, "gate-order");
    assertThat(places(person.get(path).page())).startsWith("1", "2");
  }

  @Test
  void theNextPageFitsToThisOneThoughRowsHaveComeBetween() {
    Browser person = tom.person("live-pages");
    String path = begin(person, "gate-pages", 120);
    Document first = person.get(path).page();
    assertThat(first.select(".pager").text()).contains("1–50 of 120 alerts");
    open(person, path, "gate-pages", 130);
    Document second = person.get(first.select(".pager [rel=next]").attr("href")).page();
    assertThat(places(second)).startsWith("70").endsWith("21").hasSize(50);
    assertThat(second.select("[data-fresh]").hasAttr("hidden")).isFalse();
    assertThat(second.select("[data-fresh]").text())
        .isEqualTo("10 new rows: show the newest first");
    Document newest = person.get(second.select("[data-fresh]").attr("href")).page();
    assertThat(places(newest)).startsWith("130");
    assertThat(newest.select("[data-fresh]").hasAttr("hidden")).isTrue();
    end(person, path, "gate-pages");
  }

  @Test
  void ofRowsThatWaitOnlyThoseThatMatchAreCounted() {
    Browser person = tom.person("live-count");
    String path = begin(person, "gate-count", 10);
    assertThat(person.get(path + "waiting/?upto=10&q=even").text()).isEqualTo("0");
    open(person, path, "gate-count", 15);
    assertThat(person.get(path + "waiting/?upto=10&q=even").text()).isEqualTo("3");
    assertThat(person.get(path + "waiting/?upto=10&q=odd&mag_max=14.988").text()).isEqualTo("1");
    assertThat(tom.person("live-other").get(path + "waiting/").status()).isEqualTo(404);
    end(person, path, "gate-count");
  }

  @Test
  void aRunThatWasAskedToStopIsStoppingUntilItHas() {
    Browser person = tom.person("live-stopping");
    String path = begin(person, "deaf-stop", 3);
    assertThat(person.get(path).page().select("form[action$=/stop/]")).isNotEmpty();
    person.post(path + "stop/");
    Document page = person.get(path).page();
    assertThat(page.select("[data-state]").attr("data-state")).isEqualTo("stopping");
    assertThat(page.select("form[action$=/stop/]")).isEmpty();
    AlertsTom.open("deaf-stop", -1);
    AlertsTom.ended(person, path);
    assertThat(AlertsTom.state(person, path)).isEqualTo("stopped");
  }

  @Test
  void withoutAScriptThePageIsLoadedAnewWhileTheRunGoesOn() {
    Browser person = tom.person("live-noscript");
    String path = begin(person, "gate-noscript", 1);
    Document page = person.get(path).page();
    assertThat(page.select("head noscript").html()).contains("http-equiv=\"refresh\"");
    assertThat(page.select("main noscript").html()).contains("Load it anew now");
    end(person, path, "gate-noscript");
    assertThat(person.get(path).page().select("noscript")).isEmpty();
  }

  @Test
  void onlyACompleteRunSaysThatNothingMatches() {
    Browser person = tom.person("live-empty");
    assertThat(person.get(AlertsTom.ask(person, "Alderaan")).page().select(".empty").text())
        .contains("No alerts found", "TEST answered with nothing that matches");
    String failed = AlertsTom.ask(person, "key");
    String stopped = AlertsTom.begin(person, "hang");
    person.post(stopped + "stop/");
    AlertsTom.ended(person, stopped);
    for (String path : List.of(failed, stopped)) {
      assertThat(person.get(path).page().select(".empty").text())
          .contains("No alert came before it", "is not known")
          .doesNotContain("nothing that matches");
    }
  }

  @Test
  void aRunThatThisTomBrokeOffSaysSo() {
    Browser person = tom.person("live-cut");
    String path = AlertsTom.ask(person, "both@cut");
    Instant started = Instant.parse("2026-11-23T00:00:00Z");
    tom.server
        .part(Db.class)
        .write(jdbc ->
            jdbc.sql(
                    "update query_run set state = 'interrupted', started_us = ?, finished_us = ?"
                        + " where id = ?")
                .params(started, started.plusSeconds(75), Long.parseLong(path.split("/")[3])))
        .update();
    Document page = person.get(path).page();
    assertThat(page.select(".note--warn").text())
        .contains("Interrupted. This TOM, or the machine it runs on", "The 2 alerts that had come");
    assertThat(page.select("h1").text()).contains("cut off after 75 s");
  }

  private static List<String> places(Document page) {
    return page.select("[data-rows-table] tbody td.soft").eachText();
  }

  private static String begin(Browser person, String gate, int rows) {
    AlertsTom.open(gate, rows);
    String path = AlertsTom.begin(person, gate);
    AlertsTom.await(() -> kept(person, path) == rows);
    return path;
  }

  private static void open(Browser person, String path, String gate, int rows) {
    AlertsTom.open(gate, rows);
    AlertsTom.await(() -> kept(person, path) == rows);
  }

  private static void end(Browser person, String path, String gate) {
    AlertsTom.open(gate, -1);
    AlertsTom.ended(person, path);
  }

  private static long kept(Browser person, String path) {
    String kept = person.get(path).page().select("[data-count=kept]").text();
    return Long.parseLong(kept.replace(",", ""));
  }
}
