package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Light curves that come to targets with their alerts, from a service that speaks as MARS did. */
@OnBothDatabases
final class TargetCurveTest {
  private static final String CREATE = "/alerts/alert/create/";
  private final TomServer tom;

  TargetCurveTest(DatabaseKind kind) {
    this.tom = MarsService.tom(kind);
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
    MarsService.open();
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
}
