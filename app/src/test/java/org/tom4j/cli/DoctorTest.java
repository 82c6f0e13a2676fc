package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor finds. */
final class DoctorTest {
  @TempDir Path project;
  private CommandLineTom line = new CommandLineTom(Path.of("."));

  @BeforeEach
  void makeAProject() throws IOException {
    line = CommandLineTom.inProject(project);
    write("server: {port: 0}\n");
  }

  @Test
  void findsAKeyOfAModuleThatIsMistypedAndAValueThatCannotBeRead() throws IOException {
    write(
        "server: {port: 0}\nbrokers:\n  MARS: {adress: 'https://a.example/', address: not a url}\n");
    var doctor = line.tom("doctor");
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(doctor.out())
        .contains("BAD  module MARS", "brokers.MARS.adress is no setting of it; it has address")
        .contains("brokers.MARS.address: 'not a url' is not an address like");
  }

  @Test
  void findsSettingsOfNoModule() throws IOException {
    write("server: {port: 0}\nbrokers:\n  MRAS: {address: 'https://a.example/'}\n");
    assertThat(line.tom("doctor").out())
        .contains(
            "BAD  brokers.MRAS in tom.yaml is for no module that is found; there are ", "MARS");
  }

  @Test
  void findsVariablesThatSetNothing() {
    assertThat(line.with("TOM_SERVER_PROT", "1").tom("doctor").out())
        .contains("BAD  TOM_SERVER_PROT in the environment", "TOM_SERVER_PORT?");
  }

  @Test
  void givesAModuleTheVariablesOfItsNameThoughTheFileNamesItNot() {
    assertThat(line.with("TOM_BROKERS_MARS_ADDRESS", "not a url").tom("doctor").out())
        .contains("BAD  module MARS", "'not a url' is not an address");
    var healthy = line.with("TOM_BROKERS_MARS_ADDRESS", "https://m.example");
    assertThat(healthy.tom("doctor").out()).contains("ok   module MARS");
  }

  @Test
  void findsFoldersThatAreNone() throws IOException {
    Files.writeString(project.resolve("static"), "a file");
    assertThat(line.tom("doctor").out()).contains("static is a file, and should be a folder");
  }

  @Test
  void findsADatabaseThatEveryoneMayRead() throws IOException {
    assertThat(line.tom("doctor").code()).isZero();
    Files.setPosixFilePermissions(
        project.resolve("tom.sqlite"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(line.tom("doctor").out()).contains("can be read by everyone", "chmod o-rwx");
  }

  @Test
  void showsNoPasswordOfADatabase() throws IOException {
    write(
        """
        server: {port: 0}
        database: {url: 'jdbc:postgresql://127.0.0.1:1/tom?user=tom&password=hunter2'}
        """);
    var doctor = line.tom("doctor");
    assertThat(doctor.out() + doctor.err())
        .contains("BAD  database jdbc:postgresql://127.0.0.1:1/tom?user=tom&password=…")
        .doesNotContain("hunter2");
  }

  private void write(String yaml) throws IOException {
    Files.writeString(project.resolve("tom.yaml"), yaml);
  }
}
