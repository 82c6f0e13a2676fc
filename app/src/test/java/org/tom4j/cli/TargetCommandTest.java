package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.refresh.SurveyService;
import org.tom4j.settings.Project;
import org.tom4j.targets.Creation;
import org.tom4j.targets.TargetDraft;
import org.tom4j.targets.Targets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TargetCommandTest {
  private final SurveyService surveys = new SurveyService();

  @TempDir Path project;

  @BeforeEach
  void makeAProject() throws IOException {
    Files.writeString(project.resolve("tom.yaml"), surveys.settings());
    surveys.installIn(project);
  }

  @AfterEach
  void close() {
    surveys.close();
  }

  @Test
  void refreshBringsPhotometryAndWaitsForIt() {
    CommandLineTom line = line();
    target("N-down");
    var told = line.tom("target", "refresh", "N-down");
    assertThat(told.code()).as("one broker failed").isEqualTo(1);
    assertThat(told.lines().get(1)).matches("N-down +North +done +2 +2 *");
    assertThat(told.lines().get(2)).startsWith("N-down").contains("South", "failed", "404");

    JsonNode again =
        JsonMapper.shared().readTree(line.tom("target", "refresh", "n-down", "--json").out());
    assertThat(again.get(0).get("broker").asString()).isEqualTo("North");
    assertThat(again.get(0).get("fresh").asInt()).isZero();
  }

  @Test
  void refreshWithEverySaysHowOftenAndAsksNobodyNow() {
    CommandLineTom line = line();
    target("N-1");
    target("Unheard of", 20);
    var told = line.tom("target", "refresh", "N-1", "Unheard of", "--every", "7d");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.lines().get(1)).matches("N-1 +weekly +20\\S+Z *");
    assertThat(told.lines().get(2)).matches("Unheard of +weekly .*As long as no module knows.*");
    assertThat(line.tom("target", "refresh", "N-1", "--every", "5x").err())
        .contains("--every 5x", "whole hours or days");
    assertThat(line.tom("target", "refresh", "N-1", "--every", "0h").code()).isEqualTo(1);
    var json = line.tom("target", "refresh", "N-1", "--every", "5h", "--json");
    assertThat(JsonMapper.shared().readTree(json.out()).get(0).get("every_hours").asInt())
        .isEqualTo(5);
    assertThat(line.tom("target", "refresh", "N-1", "--every", "never").lines().get(1))
        .matches("N-1 +never *");
  }

  @Test
  void listShowsListsAndPutsTargetsOnThemAndTakesThemOff() {
    CommandLineTom line = line();
    target("N-1");
    target("Unheard of", 20);
    var made = line.tom("target", "list", "SN hosts", "--add", "n-1", "--add", "Unheard of");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).contains("Put 2 targets on “SN hosts”.");
    assertThat(line.tom("target", "list").lines().get(1)).matches("1 +SN hosts +2 +private");
    assertThat(line.tom("target", "list", "SN hosts").lines().get(1))
        .matches("N-1 +1 +sidereal .*");
    var changed = line.tom("target", "list", "1", "--remove", "N-1", "--add", "2");
    assertThat(changed.err())
        .contains("Put 0 targets on “SN hosts”; 1 was on it already. Took 1 target off");
    var json = line.tom("target", "list", "SN hosts", "--json");
    assertThat(JsonMapper.shared().readTree(json.out()).get(0).get("target").asString())
        .isEqualTo("Unheard of");
    for (String[] wrong :
        new String[][] {
          {"1", "target", "list", "Nothing"},
          {"1", "target", "list", "Nothing", "--remove", "N-1"},
          {"1", "target", "list", "77", "--add", "N-1"},
          {"1", "target", "list", "SN hosts", "--add", "Nobody"},
          {"1", "target", "list", "x".repeat(101), "--add", "N-1"},
          {"1", "target", "list", "--as", "nobody"},
          {"2", "target", "list", "--add", "N-1"}
        }) {
      var refused = line.tom(Arrays.copyOfRange(wrong, 1, wrong.length));
      assertThat(refused.code()).as(refused.err()).isEqualTo(Integer.parseInt(wrong[0]));
      assertThat(refused.err()).isNotBlank().doesNotContain("Exception");
    }
    assertThat(line.tom("target", "list").lines()).hasSize(2);
  }

  @Test
  void saysWhatItDoesNotKnow() {
    CommandLineTom line = line();
    target("Unheard of");
    var nobody = line.tom("target", "refresh", "Unheard of");
    assertThat(nobody.code()).isZero();
    assertThat(nobody.out()).isEmpty();
    assertThat(nobody.err()).contains("No module knows a name of this target");
    var missing = line.tom("target", "refresh", "Nothing");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("No target is called 'Nothing'");
    assertThat(line.tom("target").code()).isEqualTo(2);
    assertThat(line.tom("target", "refresh").code()).isEqualTo(2);
  }

  @Test
  void requestPhotometryLeavesTheRequestToTheRunningTom() {
    CommandLineTom line = line();
    target("N-1");
    var told = line.tom("target", "request-photometry", "N-1", "--from", "59328", "--to", "59330");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.lines().get(1)).startsWith("N-1").contains("ATLAS", "waiting");
    var again = line.tom("target", "request-photometry", "N-1", "--from", "soon");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("'soon' is no time");
    var waited =
        line.tom(
            "target",
            "request-photometry",
            "N-1",
            "--from",
            "59328",
            "--to",
            "59330",
            "--wait",
            "--json");
    assertThat(waited.code()).isEqualTo(1);
    JsonNode request = JsonMapper.shared().readTree(waited.out()).get(0);
    assertThat(request.get("state").asString()).isEqualTo("failed");
    assertThat(request.get("words").asString()).contains("token is not set");
  }

  private void target(String name) {
    target(name, 10);
  }

  private void target(String name, double dec) {
    var surroundings = line().surroundings(System.out, System.err);
    try (HeadlessTom tom = HeadlessTom.open(surroundings, new Project(project))) {
      assertThat(
              tom.part(Targets.class)
                  .create(
                      Viewer.CONSOLE, TargetDraft.sidereal(name, SkyPosition.ofDegrees(10, dec))))
          .isInstanceOf(Creation.Created.class);
    }
  }

  private CommandLineTom line() {
    return new CommandLineTom(project);
  }
}
