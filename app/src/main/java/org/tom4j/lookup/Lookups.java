package org.tom4j.lookup;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.tom4j.asking.Asked;
import org.tom4j.asking.Turns;
import org.tom4j.db.NameKey;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;

/**
 * Looks names up: asks every module that knows names, all at once, with this TOM's accounts. What
 * was answered is remembered for a while, so that choosing among answers asks nobody again. Safe
 * for all threads; never to be called inside a transaction.
 */
public final class Lookups implements AutoCloseable {
  /** Somebody waits for the page. */
  static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final int LONGEST = 100;

  /** Answers that are remembered. */
  private static final int MOST = 500;

  /**
   * Whose word counts first, where several know an object: TNS gives transients their names, and
   * SIMBAD tells motions. Others follow by name.
   */
  private static final List<String> FIRST = List.of("TNS", "SIMBAD", "NED");

  private final ModuleHost modules;
  private final Asked<Told> asked;

  /**
   * @param patience how long a caller waits for those that are slow
   */
  Lookups(ModuleHost modules, Turns turns, InstantSource clock, Duration patience) {
    this.modules = modules;
    this.asked = new Asked<>(turns, clock, patience, MOST, new Asking());
  }

  /**
   * What is called so. Waits for the services, but no longer than some seconds for all together.
   *
   * @param typed as a person wrote it
   * @throws IllegalArgumentException in words, if it can be no name
   */
  public Lookup of(String typed) {
    String name = checked(typed);
    return new Lookup(
        name, asked.all(services(), question(name), module -> Asking.ask(module, name)));
  }

  /** The same as far as it was answered already: nobody is asked, and nothing is waited for. */
  public Lookup remembered(String typed) {
    String name = typed.strip();
    return new Lookup(
        name,
        services().stream()
            .flatMap(module -> asked.remembered(module, question(name)).stream())
            .toList());
  }

  private List<ServiceModule> services() {
    return modules.services().stream()
        .filter(module -> module.abilities().contains(Ability.NAMES))
        .sorted(Comparator.comparingInt(Lookups::rank).thenComparing(ServiceModule::name))
        .toList();
  }

  private static int rank(ServiceModule module) {
    int place = FIRST.indexOf(module.name());
    return place < 0 ? FIRST.size() : place;
  }

  /**
   * Of a name only blanks are evened out: M 3-1 is not M 31, and services tell stars apart by the
   * case of a letter.
   */
  private static String question(String name) {
    return name.replaceAll("\\s+", " ");
  }

  private static String checked(String typed) {
    String name = typed.strip();
    if (NameKey.fold(name).isEmpty()) {
      throw new IllegalArgumentException(NameKey.NOTHING_TO_LOOK_FOR.formatted(name));
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A name has at most " + LONGEST + " characters; this has " + name.length() + ".");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A name stands on one line, without control characters.");
    }
    return name;
  }

  /** What is still asked is given up. */
  @Override
  public void close() {
    asked.close();
  }
}
