package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.settings.Project;

final class TomCommandTest {
  @TempDir Path project;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeItAProject() throws IOException {
    Files.writeString(project.resolve("tom.yaml"), "");
  }

  @Test
  void refusesAFolderThatIsNoProjectAndMakesNothingInIt() throws IOException {
    Files.delete(project.resolve("tom.yaml"));
    for (String[] words :
        new String[][] {
          {"run"},
          {"query", "list"},
          {"query", "run", "x"},
          {"user", "add", "leia"},
          {"broker", "list"},
          {"broker", "new", "Lasair"},
          {"export", "--database", "copy"},
          {"run", "--project", project.toString()}
        }) {
      assertThat(tom(words)).as("%s", List.of(words)).isEqualTo(1);
      assertThat(text(err))
          .contains("There is no tom.yaml in " + project + ": 'tom new DIR' makes a project")
          .doesNotContain("\tat ");
      assertThat(project).isEmptyDirectory();
      err.reset();
    }
    assertThat(tom("doctor")).isEqualTo(1);
    assertThat(text(out)).contains("BAD  tom.yaml is missing in " + project);
    assertThat(project).isEmptyDirectory();
  }

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
    assertThat(text(err)).contains("'many' is not a whole number").doesNotContain("an int");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void namesTheLineOfAMistakeInTheSettings() throws IOException {
    Files.writeString(project.resolve("tom.yaml"), "nme: x\n");
    assertThat(tom("run", "--project", project.toString())).isEqualTo(1);
    assertThat(text(err)).contains("tom.yaml, line 1: unknown key 'nme'").doesNotContain("\tat ");
  }

  @Test
  void findsAHealthyProjectHealthy() throws IOException {
    Files.writeString(project.resolve("tom.yaml"), "server: {port: 0}");
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
  void saysHowToMendWhatIsWrong() throws IOException {
    Files.createDirectory(project.resolve("brokers"));
    Files.writeString(
        project.resolve("brokers/Broken.java"), "public class Broken {\n  int x\n}\n");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(
          project.resolve("tom.yaml"), "server: {port: " + taken.getLocalPort() + "}");
      assertThat(tom("doctor", "--project", project.toString())).isEqualTo(1);
    }
    assertThat(text(out))
        .containsPattern("BAD  port \\d+ .*set server.port in tom.yaml")
        .containsPattern("BAD  module Broken\\S* from brokers/Broken.java: Broken.java:2:")
        .contains("ok   module MARS");
  }

  @Test
  void linksToWhereTheTomRuns() throws IOException {
    var left = new RunningAddress(new Project(project));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      left.write(address, ProcessHandle.current().pid());
      assertThat(tom("user", "add", "leia", "--project", project.toString())).isZero();
      assertThat(text(out)).startsWith(address + "accounts/link/");
    }
  }

  @Test
  void believesNoAddressOfATomThatIsGone() throws IOException {
    var left = new RunningAddress(new Project(project));
    long process = ProcessHandle.current().pid();
    assertThat(left.find()).isEmpty();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      left.write(address, Integer.MAX_VALUE);
      assertThat(left.find()).as("of a dead process").isEmpty();
      left.write(address, process);
      assertThat(left.find()).contains(address);
      left.remove(process + 1);
      assertThat(left.find()).as("another's").contains(address);
    }
    assertThat(left.find()).as("nobody listens").isEmpty();
    left.remove(process);
    assertThat(project.resolve(".tom/address")).doesNotExist();
    Files.writeString(project.resolve(".tom/address"), "http://[/\n1\n");
    assertThat(left.find()).as("rubbish").isEmpty();
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
