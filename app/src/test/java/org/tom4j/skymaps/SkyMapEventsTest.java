package org.tom4j.skymaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.TomServer;
import tools.jackson.databind.JsonNode;

/** Several notices of one event: which of their maps counts, told to those who may see them. */
@OnBothDatabases
final class SkyMapEventsTest {
  private static final PerDatabase<TomServer> TOMS =
      new PerDatabase<>(kind -> TomServer.start(kind, ""));

  private final MappedTom tom;

  SkyMapEventsTest(DatabaseKind kind) {
    this.tom = new MappedTom(TOMS.on(kind));
  }

  @AfterAll
  static void stop() {
    TOMS.close();
  }

  @Test
  void theMapOfASupersededNoticeNamesTheNewerOneAndItsRetraction() {
    Browser person = tom.server().signedIn("follower");
    Program program = Program.of(tom.server(), "follower");
    String first = preliminary(person, "e1", "S260103c");
    assertThat(person.get(first + "skymap/").page().select(".note")).isEmpty();
    String second = update(person, "e2", "S260103c");
    Document old = person.get(first + "skymap/").page();
    assertThat(old.select(".note").text())
        .contains("A newer map of this event", "2026-01-03 05:00:00");
    assertThat(old.select(".note a").attr("href")).isEqualTo(second + "skymap/");
    assertThat(person.get(first).page().text()).contains("A newer map of this event");
    Document now = person.get(second + "skymap/").page();
    assertThat(now.select(".note")).isEmpty();
    assertThat(now.text()).contains("Notices of this event");
    assertThat(now.select("[aria-label=Notices of this event] tbody tr").eachText())
        .containsExactly(
            "2026-01-03 05:00:00 this one update Alert archive 1,017",
            "2026-01-03 01:00:00 preliminary Alert archive 998");
    JsonNode told = program.read(MappedTom.api(first) + "skymap/");
    assertThat(told.get("newer").asString()).isEqualTo(second.split("/")[3]);
    assertThat(told.get("retracted").asBoolean()).isFalse();
    assertThat(told.get("sent").asString()).isEqualTo("2026-01-03T01:00:00Z");

    String retraction =
        tom.read(person, "e3", MappedTom.retraction("S260103c", "2026-01-03T06:00:00Z"));
    Document gone = person.get(second + "skymap/").page();
    assertThat(gone.select(".note").text())
        .contains("The event was taken back:", "2026-01-03 06:00:00");
    assertThat(gone.select(".note a").attr("href")).isEqualTo(retraction);
    assertThat(gone.select("[aria-label=Notices of this event] a").eachAttr("href"))
        .containsExactly(retraction, first + "skymap/");
    assertThat(program.read(MappedTom.api(first) + "skymap/").get("retracted").asBoolean())
        .isTrue();
  }

  @Test
  void aRetractionIsToldOnceOnThePageOfWhatItTakesBack() {
    Browser person = tom.server().signedIn("mourner");
    String first = preliminary(person, "r1", "S260107g");
    update(person, "r2", "S260107g");
    tom.read(person, "r3", MappedTom.retraction("S260107g", "2026-01-03T06:00:00Z"));
    Document page = person.get(first).page();
    assertThat(page.select(".note").eachText())
        .singleElement()
        .asString()
        .contains("Retracted.", "2026-01-03 06:00:00");
    assertThat(page.select("section[aria-labelledby=skymap]").text())
        .contains("Sky map")
        .doesNotContain("taken back", "newer");
  }

  @Test
  void aNewerMapThatOneMayNotSeeIsNotTold() {
    Browser insider = tom.server().signedIn("insider");
    Browser outsider = tom.server().signedIn("outsider");
    String first = preliminary(outsider, "v1", "S260108h");
    assertThat(preliminary(insider, "v2", "S260108h")).isEqualTo(first);
    String second = update(insider, "v3", "S260108h");
    tom.read(insider, "v4", MappedTom.retraction("S260108h", "2026-01-03T06:00:00Z"));
    assertThat(insider.get(first + "skymap/").text()).contains("taken back", second);
    assertThat(outsider.status(second)).isEqualTo(404);
    Document seen = outsider.get(first + "skymap/").page();
    assertThat(seen.select(".note")).isEmpty();
    assertThat(seen.text()).contains("998").doesNotContain("Notices of this event");
    assertThat(outsider.get(first).page().select(".note")).isEmpty();
    JsonNode told = Program.of(tom.server(), "outsider").read(MappedTom.api(first) + "skymap/");
    assertThat(told.get("newer").isNull()).isTrue();
    assertThat(told.get("retracted").asBoolean()).isFalse();
  }

  private String preliminary(Browser person, String folder, String event) {
    return tom.read(
        person,
        folder,
        MappedTom.wave(
            event, "PRELIMINARY", "2026-01-03T01:00:00Z", MapFiles.file(MapFiles.MANY_ORDERS)));
  }

  private String update(Browser person, String folder, String event) {
    return tom.read(
        person,
        folder,
        MappedTom.wave(event, "UPDATE", "2026-01-03T05:00:00Z", MapFiles.file("nested.fits")));
  }
}
