package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;

/** Targets are shared by all tests of a database, so one test tells the story from C1 to C5. */
@OnBothDatabases
final class CreateTargetPagesTest {
  private static final String CREATE = "/alerts/alert/create/";

  private final AlertsTom tom;

  CreateTargetPagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void makesTargetsOfTickedRowsAndAsksAboutThoseThatAreHere() {
    Browser person = tom.person("maker");
    String run = AlertsTom.ask(person, "both@made");
    List<String> rows = ticked(person, run);
    String number = number(run);

    Reply nothing = person.post(CREATE, "run_id", number);
    assertThat(nothing.location()).isEqualTo(run);
    assertThat(person.follow(nothing).text()).contains("Tick at least one");

    Reply one = person.post(CREATE, "run_id", number, "alerts", rows.get(1));
    assertThat(one.location()).matches("/targets/\\d+/");
    Document hoth = person.follow(one).page();
    assertThat(hoth.select("h1").text()).contains("Hoth");
    assertThat(hoth.text()).contains("66.0", "50.0");

    Reply again = person.post(CREATE, "run_id", number, "only", rows.get(1));
    assertThat(again.location()).isEqualTo(one.location());
    assertThat(person.follow(again).text()).contains("Hoth made is already linked to Hoth made.");

    Reply both =
        person.post(CREATE, "run_id", number, "alerts", rows.get(0), "alerts", rows.get(1));
    assertThat(both.location()).matches("/targets/\\d+/").isNotEqualTo(one.location());
    assertThat(person.follow(both).text())
        .contains("Created Tatooine made", "Hoth made is already linked to Hoth made.");

    Reply linked =
        person.post(
            CREATE, "run_id", number, "alerts", rows.get(1), "on_match." + rows.get(1), "link");
    assertThat(linked.location()).isEqualTo(one.location());
    assertThat(person.get(CREATE + "?run_id=" + number + "&alerts=" + rows.get(1)).page().text())
        .contains("It is already linked to Hoth made");

    assertThat(person.get(run).page().select("[data-rows-table] a[href^=/targets/]").eachText())
        .containsExactly("Tatooine made", "Hoth made");
    asksAboutWhatIsNearAndRefusesWhatHasNoPlace(person);
  }

  private void asksAboutWhatIsNearAndRefusesWhatHasNoPlace(Browser person) {
    String run = AlertsTom.ask(person, "bare@made");
    String number = number(run);
    Reply all = person.post(CREATE, "run_id", number, "all", "true");
    Document report = person.follow(all).page();
    assertThat(report.select("tbody tr")).hasSize(2);
    assertThat(report.text()).contains("no position", "Close to Hoth made", "0.23″");
    String close = report.select("input[name=alerts]").attr("value");
    Reply made = person.post(CREATE, "run_id", number, "alerts", close, "on_match." + close, "new");
    assertThat(person.follow(made).page().select("h1").text()).contains("Close to Hoth made");
  }

  @Test
  void refusesANameThatIsTooLongAndDoesNotCutIt() {
    Browser person = tom.person("long-name");
    String run = AlertsTom.ask(person, "long");
    Reply reply = person.post(CREATE, "run_id", number(run), "all", "true");
    assertThat(person.follow(reply).page().select("tbody").text()).contains("100");
  }

  @Test
  void saysThatAnAlertIsGone() {
    Browser person = tom.person("gone");
    String run = AlertsTom.ask(person, "both@made");
    Reply reply = person.post(CREATE, "run_id", number(run), "alerts", "99999999");
    assertThat(person.follow(reply).text()).contains("run its query again");
  }

  @Test
  void answersNonsenseWithWords() {
    Browser person = tom.person("nonsense");
    assertThat(person.post(CREATE, "run_id", "abc").status()).isEqualTo(400);
    assertThat(person.post(CREATE).status()).isEqualTo(400);
    assertThat(person.post(CREATE, "run_id", "99999999", "alerts", "1").status()).isEqualTo(404);
    String run = AlertsTom.ask(person, "both@made");
    assertThat(person.post(CREATE, "run_id", number(run), "alerts", "x").status()).isEqualTo(400);
  }

  private static List<String> ticked(Browser person, String run) {
    return person.get(run).page().select("input[name=alerts]").eachAttr("value");
  }

  private static String number(String run) {
    return run.split("/")[3];
  }
}
