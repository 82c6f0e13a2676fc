package org.tom4j.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Trains the ahead-of-time cache of the very JDK and class path it runs on itself, without the
 * internet and on a free port, and leaves nothing behind but the cache. Whatever fails costs one
 * line on standard error: a TOM starts without a cache, too.
 *
 * <p>{@code java -cp JARS org.tom4j.training.Training EXAMPLE CACHE [PID]}: EXAMPLE is a project to
 * copy, CACHE the file to write, PID a process that is let come to rest first, and with which the
 * training ends.
 */
final class Training {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern SIGN_IN = Pattern.compile("(https?://\\S+/accounts/link/\\S+)");
  private static final Pattern READY = Pattern.compile("ready at (https?://\\S+)");

  private final Scratch scratch;
  private final Path cache;

  private Training(Scratch scratch, Path cache) {
    this.scratch = scratch;
    this.cache = cache;
  }

  public static void main(String[] words) throws InterruptedException {
    try (Scratch scratch = Scratch.make()) {
      Runtime.getRuntime().addShutdownHook(new Thread(scratch::close, "clean"));
      if (words.length > 2) {
        Optional<ProcessHandle> beside = ProcessHandle.of(Long.parseLong(words[2]));
        if (beside.isEmpty()) {
          return;
        }
        ProcessHandle tom = beside.get();
        // Exit waits for the cleaning, which must not wait for this thread of the pool.
        var _ = tom.onExit().thenRun(() -> new Thread(() -> System.exit(1), "exit").start());
        Rest.await(tom);
      }
      scratch.copyProject(Path.of(words[0]));
      new Training(scratch, Path.of(words[1]).toAbsolutePath()).run();
    } catch (IOException | IllegalStateException e) {
      System.err.println("tom4j: no cache for faster starts was made: " + e.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    Path draft = scratch.folder().resolve("tom.aot");
    Process tom = scratch.start(command(draft));
    visit(tom);
    // As a TOM is stopped; the JDK writes the cache on the way out.
    tom.destroy();
    if (!tom.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !Files.exists(draft)) {
      throw new IllegalStateException("the JDK wrote none");
    }
    Path beside = cache.resolveSibling(cache.getFileName() + ".new");
    Files.copy(draft, beside, StandardCopyOption.REPLACE_EXISTING);
    Files.move(beside, cache, StandardCopyOption.ATOMIC_MOVE);
    // What the cache holds good for, as the launcher compares it.
    Path java = Path.of(System.getProperty("java.home"));
    String release = Files.readString(java.resolve("release"));
    Files.writeString(cache.resolveSibling(cache.getFileName() + ".jdk"), java + "\n" + release);
  }

  /** The same options and jars in the same order as the launcher's: others would not match. */
  private static List<String> command(Path draft) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:AOTCacheOutput=" + draft,
        "-Xlog:disable",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        "org.tom4j.Main",
        "run",
        "--port",
        "0");
  }

  private void visit(Process tom) throws IOException, InterruptedException {
    URI signIn = URI.create("/");
    try (BufferedReader out = tom.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher link = SIGN_IN.matcher(line);
        Matcher ready = READY.matcher(line);
        if (link.find()) {
          signIn = URI.create(link.group(1));
        } else if (ready.find()) {
          new Visitor(URI.create(ready.group(1)), scratch.project()).visit(signIn);
          return;
        }
      }
    }
    throw new IllegalStateException("the TOM for training did not start");
  }
}
