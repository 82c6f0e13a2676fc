package org.tom4j;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
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
            System.out,
            System.err);
    System.exit(TomCommand.run(surroundings, words));
  }
}
