package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.NoticeRun;
import org.tom4j.testing.Notices;
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
    NoticeRun run =
        new Notices(tom.server, "shown")
            .burst("Shown", 11, "GRB 260102X", "initial", "current", 5)
            .burst("Shown", 11, "GRB 260102X", "update", "current", 6)
            .burst("Shown", 11, "GRB 260102X", "retraction", "current", 7)
            .burst("Shown", 12, "GRB 260102Y", "initial", "injection", 8)
            .wave("MS260102shown", "RETRACTION", 9)
            .run(person);
    assertThat(person.get(run.path()).page().select("[data-rows-table] tbody th").eachText())
        .containsExactly(
            "GRB 260102X",
            "GRB 260102X update",
            "GRB 260102X RETRACTED",
            "GRB 260102Y INJECTED",
            "MS260102shown RETRACTED MOCK");
    assertThat(names(person, run.path() + "?show=tests"))
        .containsExactly("GRB 260102Y", "MS260102shown");
    assertThat(names(person, run.path() + "?show=taken_back"))
        .containsExactly("GRB 260102X", "MS260102shown");
    assertThat(names(person, run.path() + "?show=sky")).hasSize(3);
    assertThat(names(person, run.path() + "?show=nonsense")).hasSize(5);
    Document page = run.page(5);
    assertThat(page.select("h1 .chip").eachText()).containsExactly("RETRACTED", "MOCK");

    Program program = Program.of(tom.server, "shower");
    assertThat(program.all("/api/runs/" + run.number() + "/rows/?show=updates"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("kind").asString()).isEqualTo("update"));
    JsonNode mock = program.read("/api/alerts/" + run.alert(5) + "/");
    assertThat(mock.get("kind").asString()).isEqualTo("retraction");
    assertThat(mock.get("reality").asString()).isEqualTo("mock");
    assertThat(program.get("/api/runs/" + run.number() + "/rows/?show=nonsense").status())
        .isEqualTo(400);
  }

  @Test
  void aTestIsNoTargetUnlessItIsAskedForByItself() {
    Browser person = tom.person("tester");
    NoticeRun run =
        new Notices(tom.server, "tested")
            .burst("Tested", 21, "GRB 260103A", "initial", "test", 5)
            .run(person);
    long alert = run.alert(1);

    Reply ticked = run.create("alerts", alert);
    assertThat(ticked.location()).startsWith(CREATE);
    Document asked = person.get(ticked.location()).page();
    assertThat(asked.text()).contains("nothing in the sky");
    assertThat(asked.select("select option[selected]").eachAttr("value")).containsExactly("skip");
    run.create("all", "true");
    assertThat(targets("tester", "260103A")).isEmpty();

    Program program = Program.of(tom.server, "tester");
    String sent = "{\"run_id\":" + run.number() + ",\"alerts\":[" + alert + "]%s}";
    JsonNode left = Program.json(program.post("/api/targets/from-alerts/", sent.formatted("")));
    assertThat(left.get("rows").get(0).get("outcome").asString()).isEqualTo("open");
    assertThat(targets("tester", "260103A")).isEmpty();

    Document made = person.get(run.target(1)).page();
    assertThat(made.select("h1").text()).contains("GRB 260103A (test)");
    assertThat(made.text()).contains("A test: nothing in the sky.").doesNotContain("Tested 21");
    assertThat(names(person, run.path())).as("it is here as a test").hasSize(1);
    assertThat(person.get(run.path()).page().select("[data-rows-table] tbody tr").text())
        .contains("GRB 260103A (test) the same name");
  }

  @Test
  void aTestOfTheNameOfATargetIsNotTakenForIt() {
    Browser person = tom.person("careful");
    NoticeRun run =
        new Notices(tom.server, "careful")
            .burst("Careful", 31, "GRB 260104A", "initial", "current", 5)
            .burst("Careful", 31, "GRB 260104A", "initial", "test", 6)
            .run(person);
    assertThat(run.target(1)).startsWith("/targets/");
    assertThat(targets("careful", "260104A")).hasSize(1);
    Document page = person.get(run.path()).page();
    assertThat(page.select("[data-rows-table] tbody tr").get(0).text()).contains("the same name");
    assertThat(page.select("[data-rows-table] tbody tr").get(1).text())
        .doesNotContain("the same name");
  }

  @Test
  void whatTakesBackIsLinkedToTheTargetThatIsHereAndBeginsNone() {
    Browser person = tom.person("taker");
    NoticeRun run =
        new Notices(tom.server, "taken")
            .burst("Taken", 41, "GRB 260105A", "initial", "current", 5)
            .burst("Taken", 41, "GRB 260105A", "retraction", "current", 6)
            .burst("Taken", 42, "GRB 260106A", "retraction", "current", 7)
            .run(person);
    assertThat(run.page(1).select(".button--main").text()).isEqualTo("Create target");
    assertThat(run.page(2).select(".button--main").text()).isEqualTo("Link to target");
    assertThat(person.get(run.path()).page().select("tbody button[name=only]").eachText())
        .extracting(words -> words.split(" from ", 2)[0])
        .containsExactly("Create target", "Link to target", "Link to target");
    assertThat(person.get(run.target(3)).text()).contains("no target is made of it");
    assertThat(targets("taker", "260106A")).isEmpty();

    assertThat(person.get(run.target(2)).text()).contains("no target is made of it");
    String target = run.target(1);
    assertThat(run.target(2)).isEqualTo(target);
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

  private List<JsonNode> targets(String person, String name) {
    return Program.of(tom.server, person).all("/api/targets/?name=" + name);
  }

  private static List<String> names(Browser person, String page) {
    return person.get(page).page().select("[data-rows-table] tbody th a").eachText();
  }
}
