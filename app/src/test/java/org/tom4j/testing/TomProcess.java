package org.tom4j.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TOM as a process of its own, on a free port, with as much memory as it is given. */
public final class TomProcess implements AutoCloseable {
  private static final String PASSWORD = "correct horse battery staple";
  private static final Pattern READY = Pattern.compile("tom4j is ready at (\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path words;
  private final URI address;

  private TomProcess(Process process, Path words) throws InterruptedException {
    this.process = process;
    this.words = words;
    this.address = awaitReady();
  }

  /**
   * Returns once it serves pages.
   *
   * @param folder the project; its words go into {@code tom.log} there
   */
  public static TomProcess start(Path folder, String... javaOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(javaOptions));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.tom4j.Main"));
    command.addAll(List.of("run", "--project", folder.toString(), "--port", "0"));
    return start(folder, command);
  }

  /**
   * One of several of a project.
   *
   * @param name its words go into a file of that name
   * @param variables of its environment
   * @param more behind {@code tom run}
   */
  static TomProcess start(
      Path folder, String name, Map<String, String> variables, List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m"));
    // The first minute is all there is.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.tom4j.Main"));
    command.addAll(List.of("run", "--project", folder.toString(), "--port", "0"));
    command.addAll(more);
    return start(folder.resolve(name + ".log"), command, variables);
  }

  /** The same by any command that ends in {@code tom run}. */
  public static TomProcess start(Path folder, List<String> command) {
    return start(folder.resolve("tom.log"), command, Map.of("TOM_ADMIN_PASSWORD", PASSWORD));
  }

  private static TomProcess start(Path words, List<String> command, Map<String, String> variables) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    File log = words.toFile();
    try {
      Files.deleteIfExists(words);
      return new TomProcess(builder.redirectErrorStream(true).redirectOutput(log).start(), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI awaitReady() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Matcher ready = READY.matcher(words());
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
      boolean ended = process.waitFor(2, TimeUnit.MILLISECONDS);
      if (ended || System.nanoTime() > until) {
        process.destroyForcibly();
        throw new IllegalStateException("the TOM did not start: " + words());
      }
    }
  }

  /** Everything it has said so far. */
  public String words() {
    try {
      return Files.exists(words) ? Files.readString(words) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return address;
  }

  public long pid() {
    return process.pid();
  }

  /**
   * Processor time of all its threads until now.
   *
   * @throws IllegalStateException if it has gone
   */
  public Duration processorTime() {
    return process
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("the TOM has gone; its words: " + words()));
  }

  /** Somebody who is not signed in. */
  public Browser browser() {
    return new Browser(address);
  }

  /** Who looks after this TOM, signed in with a password. */
  public Browser admin() {
    Browser browser = browser();
    Reply reply = browser.post("/accounts/login/", "username", "admin", "password", PASSWORD);
    if (reply.status() != 303) {
      throw new IllegalStateException("the admin was not let in: " + reply.status());
    }
    return browser;
  }

  /** Ends it as a power cut would: nothing is finished. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }
}
