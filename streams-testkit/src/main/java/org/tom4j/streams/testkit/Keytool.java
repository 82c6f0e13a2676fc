package org.tom4j.streams.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The JDK's own maker of certificates, with one store that it works on. */
final class Keytool {
  private static final int PATIENCE_SECONDS = 60;

  private final Path store;
  private final String password;

  Keytool(Path store, String password) {
    this.store = store;
    this.password = password;
  }

  /** Makes a key and its certificate. */
  void makeKey(String alias, String name, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    // What runs once is not worth an optimizing compiler.
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", name));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
    command.addAll(List.of("-storepass", password));
    command.addAll(List.of(more));
    run(command);
  }

  private void run(List<String> command) {
    Path said = store.resolveSibling("keytool.txt");
    ProcessBuilder keytool = new ProcessBuilder(command);
    keytool.environment().remove("JAVA_TOOL_OPTIONS");
    keytool.redirectErrorStream(true).redirectOutput(said.toFile());
    try {
      Process process = keytool.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("keytool takes longer than " + PATIENCE_SECONDS + " s");
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException("keytool: " + Files.readString(said));
      }
    } catch (IOException e) {
      throw new IllegalStateException("keytool cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while certificates were made", e);
    }
  }
}
