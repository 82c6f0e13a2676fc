package org.tom4j.catalogue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.broker.CatalogueEntry;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.CatalogueAnswer;
import org.tom4j.runtime.modules.CatalogueReader;
import org.tom4j.runtime.modules.ServiceModule;

/**
 * Brings catalogues up to date, one at a time; of several processes one reads a catalogue. What
 * comes is kept in small transactions as it comes, so that other changes get their turn. Safe for
 * all threads.
 */
public final class CatalogueUpdates implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CatalogueUpdates.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final CatalogueStore store;
  private final StandingStore standings;
  private final Renamings renamings;
  private final AuditStore audit;
  private final InstantSource clock;

  /** Catalogues that are read in the background, or wait for that. */
  private final Set<String> begun = ConcurrentHashMap.newKeySet();

  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("catalogue updates").factory());

  CatalogueUpdates(
      CatalogueStore store,
      StandingStore standings,
      Renamings renamings,
      AuditStore audit,
      InstantSource clock) {
    this.store = store;
    this.standings = standings;
    this.renamings = renamings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins to ask a module's service in the background, once what is read now is read; how it goes
   * is told by its standing.
   *
   * @return false if it is being read, or waits for that, already, or this TOM ends
   */
  @SuppressWarnings("FutureReturnValueIgnored") // it tells its end in the database
  boolean begin(Viewer by, ServiceModule module) {
    String name = module.name();
    if (standings.isBeingRead(standings.of(name)) || !begun.add(name)) {
      return false;
    }
    try {
      background.submit(() -> {
        try {
          Updated updated = update(by, module, null);
          String words = updated.failure() == null ? updated.counts() : updated.failure();
          log.info("catalogue of {}: {}", name, words);
        } catch (DataAccessException | TransactionException e) {
          log.warn("catalogue of {}: not kept: {}", name, e.getMessage());
        } catch (RuntimeException bug) {
          log.warn("catalogue of {}: it broke off", name, bug);
        } finally {
          begun.remove(name);
        }
      });
      return true;
    } catch (RejectedExecutionException closing) {
      log.debug("catalogue of {}: this TOM ends", name);
      return false;
    }
  }

  /**
   * Reads a catalogue and waits for its end.
   *
   * @param by who wants it
   * @param module with {@link org.tom4j.runtime.modules.Ability#OBJECT_CATALOGUE}
   * @param file of the service's that somebody fetched; null: the service is asked
   */
  public Updated update(Viewer by, ServiceModule module, @Nullable Path file) {
    String name = module.name();
    Instant began = clock.instant();
    Optional<Reading> taken = Reading.of(standings, name, file == null);
    if (taken.isEmpty()) {
      return Updated.not("The catalogue of " + name + " is being read already; try again later.");
    }
    try (Reading reading = taken.get()) {
      Updated updated = read(reading, module, file);
      if (updated.failure() == null) {
        reading.updated(began, file == null, updated);
      } else {
        reading.failed(updated.failure());
      }
      if (by.personId() != null) {
        audit.add(by, "UPDATE", "catalogue", null, "updated the catalogue of " + name);
      }
      return updated;
    } catch (Reading.TakenOver lost) {
      return Updated.not(String.valueOf(lost.getMessage()));
    }
  }

  private Updated read(Reading reading, ServiceModule module, @Nullable Path file) {
    String name = module.name();
    AtomicLong changed = new AtomicLong();
    Consumer<List<CatalogueEntry>> keep =
        batch -> {
          reading.goOn();
          changed.addAndGet(store.put(name, batch));
        };
    try {
      CatalogueReader reader = module.catalogue();
      Instant since = standings.of(name).since();
      CatalogueAnswer answer = file == null ? reader.ask(since, keep) : reader.read(file, keep);
      return new Updated(
          answer.good(),
          answer.bad(),
          answer.firstBad(),
          changed.get(),
          renamings.apply(name, reader.prefixes(), reading),
          answer.notes(),
          failure(answer, file != null || since == null));
    } catch (Reading.TakenOver lost) {
      throw lost;
    } catch (RuntimeException e) {
      reading.failed("It broke off: " + e.getMessage());
      throw e;
    }
  }

  /**
   * Why it was not what it should be, or null.
   *
   * @param whole whether there must be something in it
   */
  private static @Nullable String failure(CatalogueAnswer answer, boolean whole) {
    String why =
        switch (answer.outcome()) {
          case Outcome.Failed(var _, String words, var _) -> words;
          case Outcome.Limited(String limit) -> "It was ended: " + limit + ".";
          case Outcome.Stopped _ -> "It was stopped.";
          case Outcome.Complete _ -> emptiness(answer, whole);
        };
    return why == null || answer.good() == 0
        ? why
        : why
            + String.format(
                Locale.ROOT, " %,d rows came before that, and are kept.", answer.good());
  }

  private static @Nullable String emptiness(CatalogueAnswer answer, boolean whole) {
    if (answer.good() > 0) {
      return null;
    }
    if (answer.bad() > 0) {
      return String.format(Locale.ROOT, "None of its %,d rows could be used; ", answer.bad())
          + String.join("; ", answer.firstBad())
          + ".";
    }
    return whole ? "There is no row in it; what was here before has stayed." : null;
  }

  @Override
  public void close() {
    background.shutdownNow();
    try {
      boolean _ = background.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
