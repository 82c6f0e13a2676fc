package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Tests, retractions and updates are shown as such, and none makes a target by accident. */
@OnBothDatabases
final class StandingPagesTest {
  private static final String CREATE = "/alerts/alert/create/";

  private final AlertsTom tom;

  StandingPagesTest(DatabaseKind kind) {
    this.tom = AlertsTom.on(kind);
  }

  @Test
  void rowsAndPagesAndProgramsSayWhatMessagesSayOfThemselves() {
    Browser person = tom.person("shower");
    String run =
        new Notices(tom.server, "shown")
            .burst("Shown", 11, "GRB 260102X", "initial", "current", 5)
            .burst("Shown", 11, "GRB 260102X", "update", "current", 6)
            .burst("Shown", 11, "GRB 260102X", "retraction", "current", 7)
            .burst("Shown", 12, "GRB 260102Y", "initial", "injection", 8)
            .wave("MS260102shown", "RETRACTION", 9)
            .run(person);
    assertThat(person.get(run).page().select("[data-rows-table] tbody th").eachText())
        .containsExactly(
            "GRB 260102X",
            "GRB 260102X update",
            "GRB 260102X RETRACTED",
            "GRB 260102Y INJECTED",
            "MS260102shown RETRACTED MOCK");
    assertThat(names(person, run + "?show=tests")).containsExactly("GRB 260102Y", "MS260102shown");
    assertThat(names(person, run + "?show=taken_back"))
        .containsExactly("GRB 260102X", "MS260102shown");
    assertThat(names(person, run + "?show=sky")).hasSize(3);
    assertThat(names(person, run + "?show=nonsense")).hasSize(5);
    Document page = person.get("/alerts/alert/" + Notices.alert(person, run, 5) + "/").page();
    assertThat(page.select("h1 .chip").eachText()).containsExactly("RETRACTED", "MOCK");

    Program program = Program.of(tom.server, "shower");
    String number = run.split("/")[3];
    assertThat(program.all("/api/runs/" + number + "/rows/?show=updates"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("kind").asString()).isEqualTo("update"));
    JsonNode mock = program.read("/api/alerts/" + Notices.alert(person, run, 5) + "/");
    assertThat(mock.get("kind").asString()).isEqualTo("retraction");
    assertThat(mock.get("reality").asString()).isEqualTo("mock");
    assertThat(program.get("/api/runs/" + number + "/rows/?show=nonsense").status()).isEqualTo(400);
  }

  @Test
  void aTestIsNoTargetUnlessItIsAskedForByItself() {
    Browser person = tom.person("tester");
    String run =
        new Notices(tom.server, "tested")
            .burst("Tested", 21, "GRB 260103A", "initial", "test", 5)
            .run(person);
    long alert = Notices.alert(person, run, 1);
    String number = run.split("/")[3];

    Reply ticked = create(person, number, "alerts", alert);
    assertThat(ticked.location()).startsWith(CREATE);
    Document asked = person.get(ticked.location()).page();
    assertThat(asked.text()).contains("nothing in the sky");
    assertThat(asked.select("select option[selected]").eachAttr("value")).containsExactly("skip");
    create(person, number, "all", "true");
    assertThat(targets("tester", "260103A")).isEmpty();

    Program program = Program.of(tom.server, "tester");
    String sent = "{\"run_id\":" + number + ",\"alerts\":[" + alert + "]%s}";
    JsonNode left = Program.json(program.post("/api/targets/from-alerts/", sent.formatted("")));
    assertThat(left.get("rows").get(0).get("outcome").asString()).isEqualTo("open");
    assertThat(targets("tester", "260103A")).isEmpty();

    Document made = person.get(create(person, number, "only", alert).location()).page();
    assertThat(made.select("h1").text()).contains("GRB 260103A (test)");
    assertThat(made.text()).contains("A test: nothing in the sky.").doesNotContain("Tested 21");
    assertThat(names(person, run)).as("it is here as a test").hasSize(1);
    assertThat(person.get(run).page().select("[data-rows-table] tbody tr").text())
        .contains("GRB 260103A (test) the same name");
  }

  @Test
  void aTestOfTheNameOfATargetIsNotTakenForIt() {
    Browser person = tom.person("careful");
    String run =
        new Notices(tom.server, "careful")
            .burst("Careful", 31, "GRB 260104A", "initial", "current", 5)
            .burst("Careful", 31, "GRB 260104A", "initial", "test", 6)
            .run(person);
    String number = run.split("/")[3];
    create(person, number, "only", Notices.alert(person, run, 1));
    assertThat(targets("careful", "260104A")).hasSize(1);
    Document page = person.get(run).page();
    assertThat(page.select("[data-rows-table] tbody tr").get(0).text()).contains("the same name");
    assertThat(page.select("[data-rows-table] tbody tr").get(1).text())
        .doesNotContain("the same name");
  }

  @Test
  void whatTakesBackIsLinkedToTheTargetThatIsHereAndBeginsNone() {
    Browser person = tom.person("taker");
    String run =
        new Notices(tom.server, "taken")
            .burst("Taken", 41, "GRB 260105A", "initial", "current", 5)
            .burst("Taken", 41, "GRB 260105A", "retraction", "current", 6)
            .burst("Taken", 42, "GRB 260106A", "retraction", "current", 7)
            .run(person);
    String number = run.split("/")[3];
    Reply none = create(person, number, "only", Notices.alert(person, run, 3));
    assertThat(person.get(none.location()).text()).contains("no target is made of it");
    assertThat(targets("taker", "260106A")).isEmpty();

    Reply first = create(person, number, "only", Notices.alert(person, run, 2));
    assertThat(person.get(first.location()).text()).contains("no target is made of it");
    String target = create(person, number, "only", Notices.alert(person, run, 1)).location();
    assertThat(create(person, number, "only", Notices.alert(person, run, 2)).location())
        .isEqualTo(target);
    assertThat(person.get(target).text()).contains("RETRACTED");
    assertThat(targets("taker", "260105A")).hasSize(1);
  }

  @Test
  void aFilterKeepsTestsOutOfWhatAQueryKeeps() {
    Browser person = tom.person("filterer");
    new Notices(tom.server, "filtered")
        .burst("Filtered", 51, "GRB 260107A", "initial", "current", 5)
        .burst("Filtered", 52, "GRB 260107B", "initial", "test", 6)
        .burst("Filtered", 53, "GRB 260107C", "retraction", "current", 7);
    Program program = Program.of(tom.server, "filterer");
    String query =
        "/alerts/query/"
            + Program.json(
                    program.post(
                        "/api/queries/",
                        "{\"broker\":\"Alert archive\",\"query_name\":\"real\",\"parameters\":"
                            + "{\"archive\":\"filtered\"}}"))
                .get("id")
                .asLong()
            + "/";
    person.post(query + "filter/", "text", "!is_test && !is_retraction");
    String run = AlertsTom.ended(person, person.post(query + "run/").location());
    assertThat(names(person, run)).containsExactly("GRB 260107A");
  }

  private static Reply create(Browser person, String run, String how, Object what) {
    return person.post(CREATE, "run_id", run, how, what.toString());
  }

  private List<JsonNode> targets(String person, String name) {
    return Program.of(tom.server, person).all("/api/targets/?name=" + name);
  }

  private static List<String> names(Browser person, String page) {
    return person.get(page).page().select("[data-rows-table] tbody th a").eachText();
  }
}
