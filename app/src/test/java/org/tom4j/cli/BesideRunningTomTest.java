package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.settings.Project;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.TomServer;

/** Commands use the same database, at the same time, as a TOM that runs. */
final class BesideRunningTomTest {
  @TempDir Path elsewhere;

  private final TomServer server = TomServer.start(DatabaseKind.SQLITE, "name: Test\n");
  private final CommandLineTom line = new CommandLineTom(server.folder());

  @BeforeEach
  void leaveTheAddress() throws IOException {
    try (InputStream broker = getClass().getResourceAsStream("/brokers/TestBroker.java")) {
      Files.createDirectories(server.folder().resolve("brokers"));
      Files.copy(broker, server.folder().resolve("brokers/TestBroker.java"));
    }
    new RunningAddress(new Project(server.folder()))
        .write(server.address(), ProcessHandle.current().pid());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsARunOfTheCommandLineOnItsPages() {
    server.personId("leia", false);

    var run = line.tom("query", "run", "--broker", "TEST", "--name", "both", "--as", "leia");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("Run 1 asks TEST");
    Browser leia = server.signedIn("leia");
    assertThat(leia.get("/alerts/run/1/").text()).contains("Tatooine", "Hoth");
    assertThat(server.signedIn("han").get("/alerts/run/1/").status()).isEqualTo(404);
  }

  @Test
  void letsModulesAskTheRunningTomAsTheirOwn() {
    line.tom("broker", "new", "Lasair");
    var run = line.tom("query", "run", "--broker", "Lasair", "--target-name", "Hoth");
    assertThat(run.err()).contains("complete: 1 received");
  }

  @Test
  void signsInByALinkOfItsAddress() {
    var added = line.tom("user", "add", "leia");
    assertThat(added.out()).startsWith(server.address().toString());
    Browser leia = server.browser();
    leia.get(added.out().strip().substring(server.address().toString().length() - 1));
    assertThat(leia.get("/alerts/query/list/").status()).isEqualTo(200);
  }

  @Test
  void copiesTheDatabaseSoThatAnotherTomRunsOnIt() throws IOException {
    line.tom("query", "run", "--broker", "TEST", "--name", "both");
    Path copy = elsewhere.resolve("tom.sqlite");

    assertThat(line.tom("export", "--database", copy.toString()).code()).isZero();

    Files.writeString(elsewhere.resolve("tom.yaml"), "name: Copy\nserver: {port: 0}\n");
    var doctor = new CommandLineTom(elsewhere).tom("doctor", "--json");
    assertThat(doctor.code()).isZero();
    assertThat(doctor.out()).contains("\"ok\":true").doesNotContain("\"ok\":false");
    var again = line.tom("export", "--database", copy.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("--overwrite");
    assertThat(line.tom("export", "--database", copy.toString(), "--overwrite").code()).isZero();
    assertThat(elsewhere)
        .as("nothing unfinished is left")
        .isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void copiesNothingOverTheDatabaseItself() {
    var copy = line.tom("export", "--database", "tom.sqlite", "--overwrite");
    assertThat(copy.code()).isEqualTo(1);
    assertThat(copy.err()).contains("is the database itself");
    assertThat(line.tom("export").code()).isEqualTo(2);
    var nowhere = line.tom("export", "--database", "no/such/folder/copy");
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.err()).contains("no folder");
    assertThat(line.tom("export", "--database", ".").err()).contains("is a folder");
  }
}
