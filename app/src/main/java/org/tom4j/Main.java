package org.tom4j;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tom4j.cli.Surroundings;
import org.tom4j.cli.TomCommand;

/** Where the program begins: the only place that asks the machine for time and randomness. */
public final class Main {
  private Main() {}

  public static void main(String[] words) {
    Surroundings surroundings =
        new Surroundings(
            Path.of("").toAbsolutePath(),
            System.getProperty("tom.home") == null ? null : Path.of(System.getProperty("tom.home")),
            System.getenv(),
            Clock.systemUTC(),
            new SecureRandom(),
            System.in,
            utf8(System.out),
            utf8(System.err),
            isTerminal());
    System.exit(TomCommand.run(surroundings, words));
  }

  /** Names and JSON are UTF-8 whatever the locale says. */
  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  @SuppressWarnings("SystemConsoleNull") // it is null where output goes to a file or a pipe
  private static boolean isTerminal() {
    @Nullable Console console = System.console();
    return console != null && console.isTerminal();
  }
}
