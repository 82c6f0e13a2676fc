package org.tom4j.lookup;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /**
   * Whose word counts first, where several know an object: TNS gives transients their names, and
   * SIMBAD tells motions. Others follow by name.
   */
  private static final List<String> FIRST = List.of("TNS", "SIMBAD", "NED");

  private final ModuleHost modules;
  private final Duration patience;
  private final Remembered remembered;
  private final Asking asking = new Asking();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param patience how long a caller waits for those that are slow
   */
  Lookups(ModuleHost modules, InstantSource clock, Duration patience) {
    this.modules = modules;
    this.patience = patience;
    this.remembered = new Remembered(clock);
  }

  /**
   * What is called so. Waits for the services, but no longer than some seconds for all together.
   *
   * @param typed as a person wrote it
   * @throws IllegalArgumentException in words, if it can be no name
   */
  public Lookup of(String typed) {
    String name = checked(typed);
    List<Asked> asked = services().stream().map(module -> asked(module, name)).toList();
    await(asked);
    return new Lookup(name, asked.stream().map(Asked::now).toList());
  }

  /** The same as far as it was answered already: nobody is asked, and nothing is waited for. */
  public Lookup remembered(String typed) {
    String name = typed.strip();
    return new Lookup(
        name,
        services().stream()
            .flatMap(module -> remembered.of(Remembered.key(module, name)).stream())
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

  private Asked asked(ServiceModule module, String name) {
    return new Asked(
        module.name(),
        remembered.orAsked(
            Remembered.key(module, name),
            () -> CompletableFuture.supplyAsync(() -> asking.ask(module, name), threads)));
  }

  private void await(List<Asked> asked) {
    CompletableFuture<?>[] answers =
        asked.stream().map(Asked::answer).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(answers).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException tellsItself) {
      // Each answer says how it stands with it.
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
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
    threads.shutdownNow();
  }

  private record Asked(String source, CompletableFuture<Told> answer) {
    Told now() {
      try {
        return answer.getNow(Told.waiting(source));
      } catch (RuntimeException gone) {
        return Told.failed(source, "It could not be asked: this TOM is stopping.");
      }
    }
  }
}
