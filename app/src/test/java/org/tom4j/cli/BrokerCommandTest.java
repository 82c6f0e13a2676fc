package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BrokerCommandTest {
  @TempDir Path project;

  @Test
  void writesAModuleThatKeepsTheContractAtOnce() {
    CommandLineTom line = CommandLineTom.inProject(project);

    var written = line.tom("broker", "new", "Lasair");

    assertThat(written.code()).isZero();
    assertThat(written.lines()).contains(project.resolve("brokers/Lasair.java").toString());
    assertThat(written.err()).contains("tom broker check Lasair\n");
    var checked = line.tom("broker", "check", "Lasair");
    assertThat(checked.err()).isEqualToIgnoringNewLines("18 ok, 0 failed, 0 not tried");
    assertThat(checked.code()).isZero();
    assertThat(checked.lines()).hasSize(18).allMatch(words -> words.startsWith("ok   "));
    var asked = line.tom("query", "run", "--broker", "Lasair", "--target-name", "Hoth");
    assertThat(asked.code()).isZero();
    assertThat(asked.lines()).hasSize(2).last().asString().contains("Hoth", "66.00000");
  }

  @Test
  void writesOverNothing() throws IOException {
    CommandLineTom line = CommandLineTom.inProject(project);
    line.tom("broker", "new", "Lasair");
    Files.writeString(project.resolve("brokers/Lasair.java"), "mine");

    var again = line.tom("broker", "new", "Lasair");

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("not written over").doesNotContain("\tat ");
    assertThat(project.resolve("brokers/Lasair.java")).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lasair", "Las air", "../Lasair", "1Lasair", "Query", "String", "Stream"})
  void refusesNamesThatJavaCannotUse(String name) throws IOException {
    var refused = CommandLineTom.inProject(project).tom("broker", "new", name);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("cannot be the name");
    try (var files = Files.list(project.resolve("brokers"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void listsWhatWorksAndWhatDoesNot() throws IOException {
    CommandLineTom line = CommandLineTom.inProject(project);
    Files.writeString(
        project.resolve("brokers/Broken.java"), "public class Broken {\n  int x\n}\n");

    var listed = line.tom("broker", "list");

    assertThat(listed.code()).isZero();
    assertThat(listed.lines().getFirst()).matches("NAME +VERSION +STATE +FROM");
    assertThat(listed.out())
        .containsPattern("TEST +[0-9a-f]{12} +ready +brokers/TestBroker.java")
        .containsPattern("MARS +[0-9a-f]{12} +ready +class path")
        .containsPattern("Broken\\S* +- +broken +brokers/Broken.java");
    assertThat(listed.err()).contains("Broken.java:2:");

    JsonNode json = JsonMapper.shared().readTree(line.tom("broker", "list", "--json").out());
    List<String> states = new ArrayList<>();
    json.forEach(each -> states.add(each.get("state").asString()));
    assertThat(states).contains("ready", "broken");
    assertThat(json.get(0).propertyNames())
        .containsExactly(
            "name",
            "version",
            "state",
            "tells_alerts",
            "stream",
            "missing_settings",
            "origin",
            "problems");
  }

  @Test
  void saysWhichSentenceOfTheContractIsBroken() throws IOException {
    CommandLineTom line = CommandLineTom.inProject(project);
    line.tom("broker", "new", "Twice");
    Path source = project.resolve("brokers/Twice.java");
    Files.writeString(
        source,
        Files.readString(source).replace("GenericAlert.of(row.id", "GenericAlert.of(\"1\""));

    var checked = line.tom("broker", "check", "Twice", "--target-name", "Tatooine");

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out()).containsPattern("failed +ids are unique: \\S");
    assertThat(checked.err()).contains("1 failed");
    var json = line.tom("broker", "check", "Twice", "--json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(json.out()))
        .hasSize(18)
        .anyMatch(each -> each.get("result").asString().equals("failed"));
  }

  @Test
  void readsRecordedAnswersOfAFolder() throws IOException {
    CommandLineTom line = CommandLineTom.inProject(project);
    line.tom("broker", "new", "Remote");
    Path source = project.resolve("brokers/Remote.java");
    Files.writeString(
        source,
        Files.readString(source)
            .replace("/static/Remote/alerts.json", "https://api.example.org/alerts"));
    Path answers = Files.createDirectory(project.resolve("recorded"));
    Files.move(project.resolve("static/Remote/alerts.json"), answers.resolve("one.json"));
    Path list = answers.resolve("answers.txt");

    Files.writeString(list, "# a comment\n\nhttps://api.example.org/alerts one.json\n");
    assertThat(line.tom("broker", "check", "Remote", "--answers", "recorded").code()).isZero();

    Files.writeString(list, "\nhttps://api.example.org/alerts two.json\n");
    var missing = line.tom("broker", "check", "Remote", "--answers", "recorded");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("line 2").contains("two.json");

    Files.writeString(list, "https://api.example.org/alerts one.json many\n");
    assertThat(line.tom("broker", "check", "Remote", "--answers", "recorded").err())
        .contains("line 1: many is no status");
    assertThat(line.tom("broker", "check", "Remote", "--answers", "nowhere").err())
        .contains("there is no answers.txt in");
  }

  @Test
  void tellsWhatTheFormAsksFor() {
    CommandLineTom line = CommandLineTom.inProject(project);

    var nothing = line.tom("broker", "check", "TEST");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("--name:").contains("--since DATE (Since)");

    var unknown = line.tom("broker", "check", "TEST", "--nme", "both");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("'--nme' is not understood");

    var wrong = line.tom("broker", "check", "TEST", "--name=both", "--since", "yesterday");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--since:");

    var unfinished = line.tom("broker", "check", "TEST", "--name");
    assertThat(unfinished.code()).isEqualTo(2);
    assertThat(unfinished.err()).contains("--name needs a value");

    assertThat(line.tom("broker", "check", "TEST", "--field", "name").code()).isEqualTo(2);
  }

  @Test
  void namesTheModulesThereAre() throws IOException {
    CommandLineTom line = CommandLineTom.inProject(project);
    Files.writeString(
        project.resolve("brokers/Broken.java"), "public class Broken {\n  int x\n}\n");

    var unknown = line.tom("broker", "check", "Nope");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("no broker module Nope").contains("MARS").contains("TEST");

    var broken = line.tom("broker", "check", "Broken");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err()).contains("Broken.java:2:").doesNotContain("\tat ");
  }

  @Test
  void needsAProjectThatIsThere() {
    CommandLineTom line = new CommandLineTom(project);
    for (List<String> words :
        List.of(
            List.of("broker", "list"),
            List.of("broker", "check", "TEST"),
            List.of("broker", "new", "Lasair"),
            List.of("query", "list"),
            List.of("export", "--database", "copy"),
            List.of("doctor"),
            List.of("user", "add", "leia"))) {
      List<String> named = new ArrayList<>(words);
      named.addAll(List.of("--project", "nowhere"));
      var outcome = line.tom(named.toArray(String[]::new));
      assertThat(outcome.code()).as("%s", words).isEqualTo(1);
      assertThat(outcome.err()).contains("tom new nowhere").doesNotContain("\tat ");
    }
    assertThat(project.resolve("nowhere")).doesNotExist();
    assertThat(line.tom("broker").code()).isEqualTo(2);
    assertThat(line.tom("query").code()).isEqualTo(2);
  }
}
