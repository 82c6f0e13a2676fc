package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TomCommandTest {
  @TempDir Path project;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void addsAPersonAndPrintsTheLinkAlone() {
    assertThat(tom("user", "add", "leia", "--project", project.toString())).isZero();
    assertThat(text(out))
        .matches("http://127\\.0\\.0\\.1:8080/accounts/link/[A-Za-z0-9_-]{43}/\\R");
    assertThat(text(err)).contains("leia");
  }

  @Test
  void saysWhoIsNotThere() {
    assertThat(tom("user", "link", "nobody", "--project", project.toString())).isEqualTo(1);
    assertThat(text(out)).isEmpty();
    assertThat(text(err)).isEqualToIgnoringNewLines("There is nobody named nobody.");
  }

  @Test
  void tellsWrongUseFromFailure() {
    assertThat(tom()).isEqualTo(2);
    assertThat(tom("fly")).isEqualTo(2);
    assertThat(tom("user")).isEqualTo(2);
    assertThat(tom("run", "--port", "many")).isEqualTo(2);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void namesTheLineOfAMistakeInTheSettings() throws IOException {
    Files.writeString(project.resolve("tom.yaml"), "nme: x\n");
    assertThat(tom("run", "--project", project.toString())).isEqualTo(1);
    assertThat(text(err)).contains("tom.yaml, line 1: unknown key 'nme'").doesNotContain("\tat ");
  }

  @Test
  void findsAHealthyProjectHealthy() {
    assertThat(tom("doctor", "--project", project.toString())).isZero();
    assertThat(text(out)).contains("ok   Java 25").contains("database jdbc:sqlite:tom.sqlite");
  }

  @Test
  void findsWhatIsWrong() throws IOException {
    Files.writeString(
        project.resolve("tom.yaml"), "database: {url: \"jdbc:sqlite:no/such/folder/tom.sqlite\"}");
    assertThat(tom("doctor", "--project", project.toString())).isEqualTo(1);
    assertThat(text(out)).contains("BAD  database");
  }

  @Test
  void saysWhatItIs() {
    assertThat(tom("--version")).isZero();
    assertThat(text(out)).startsWith("tom4j ");
    assertThat(tom("--help")).isZero();
    assertThat(text(err)).isEmpty();
  }

  private int tom(String... words) {
    Surroundings surroundings =
        new Surroundings(
            project,
            null,
            Map.of(),
            Clock.systemUTC(),
            new SecureRandom(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return TomCommand.run(surroundings, words);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
