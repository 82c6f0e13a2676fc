package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.RunningTom;
import org.tom4j.settings.Project;
import org.tom4j.settings.SettingsFile;
import org.tom4j.settings.TomSettings;

final class NewCommandTest {
  @TempDir Path here;

  @Test
  void makesAProjectThatIsServedAtOnce() throws IOException {
    var made = new CommandLineTom(here).tom("new", "mytom");

    assertThat(made.code()).isZero();
    assertThat(made.out()).isEqualToIgnoringNewLines(here.resolve("mytom").toString());
    assertThat(made.err()).contains("tom run --project mytom");
    Project project = new Project(here.resolve("mytom"));
    TomSettings settings = SettingsFile.read(project.folder(), Map.of("TOM_SERVER_PORT", "0"));
    assertThat(settings.name()).isEqualTo("mytom");
    assertThat(settings.alertClasses()).isNull();
    try (RunningTom tom =
        RunningTom.start(project, settings, Clock.systemUTC(), new SecureRandom())) {
      assertThat(get(tom, "/")).contains("mytom");
      assertThat(get(tom, "/static/example/example_broker_data.json")).contains("Tatooine");
    }
  }

  @Test
  void explainsEveryKeyByAnExampleThatIsUnderstood() throws IOException {
    new CommandLineTom(here).tom("new", "mytom");
    Path file = here.resolve("mytom/tom.yaml");
    String spelledOut =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("##"))
            .map(line -> line.startsWith("# ") ? line.substring(2) : line)
            .collect(Collectors.joining("\n"));
    Files.writeString(file, spelledOut);

    TomSettings settings = SettingsFile.read(here.resolve("mytom"), Map.of());

    assertThat(settings.alertClasses()).containsExactly("MyBroker", "MARS");
    assertThat(settings.staticBrokers()).hasSize(1);
    assertThat(settings.brokers()).containsKey("MARS");
    TomSettings defaults = SettingsFile.read(here, Map.of());
    assertThat(settings.runs()).isEqualTo(defaults.runs());
    assertThat(settings.keep()).isEqualTo(defaults.keep());
    assertThat(settings.http()).isEqualTo(defaults.http());
    assertThat(settings.targets()).isEqualTo(defaults.targets());
    assertThat(settings.access()).isEqualTo(defaults.access());
    assertThat(settings.database().url()).isEqualTo(defaults.database().url());
    assertThat(settings.server().port()).isEqualTo(defaults.server().port());
  }

  @Test
  void bringsTheTutorialsData() throws IOException {
    new CommandLineTom(here).tom("new", "mytom");
    assertThat(here.resolve("mytom/static/example/example_broker_data.json"))
        .hasSameTextualContentAs(
            Path.of("../examples/mytom/static/example/example_broker_data.json"));
  }

  @Test
  void takesAnEmptyFolderAndNamesWithBlanksAndQuotes() throws IOException {
    Files.createDirectory(here.resolve("my \"TOM\""));
    var made = new CommandLineTom(here).tom("new", "my \"TOM\"");
    assertThat(made.code()).isZero();
    assertThat(made.err()).contains("--project 'my \"TOM\"'");
    assertThat(SettingsFile.read(here.resolve("my \"TOM\""), Map.of()).name()).isEqualTo("my TOM");
  }

  @Test
  void writesOverNothing() throws IOException {
    Files.writeString(Files.createDirectory(here.resolve("full")).resolve("thesis.tex"), "mine");
    Files.writeString(here.resolve("letter"), "mine");

    var full = new CommandLineTom(here).tom("new", "full");
    var letter = new CommandLineTom(here).tom("new", "letter");

    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("not empty").doesNotContain("\tat ");
    assertThat(full.out()).isEmpty();
    assertThat(here.resolve("full")).isDirectoryNotContaining("glob:**tom.yaml");
    assertThat(letter.code()).isEqualTo(1);
    assertThat(letter.err()).contains("is a file");
  }

  @Test
  void needsAFolder() {
    var made = new CommandLineTom(here).tom("new");
    assertThat(made.code()).isEqualTo(2);
    assertThat(made.err()).contains("DIR").contains("tom new --help");
  }

  private static String get(RunningTom tom, String path) throws IOException {
    try (InputStream answer = tom.address().resolve(path).toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
