package org.tom4j.runtime.modules;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.CatalogueEntry;
import org.tom4j.broker.ObjectCatalogue;
import org.tom4j.runtime.feed.FeedFailure;
import org.tom4j.runtime.feed.FeedItem.Bad;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.feed.ShortFetch;
import org.tom4j.runtime.json.JsonBinding;

/** Calls of a module that has its service's list of objects. */
final class CatalogueCalls<R extends Record> implements CatalogueReader {
  /** A whole list is more than a hundred megabytes, and may come slowly. */
  private static final Duration READING = Duration.ofHours(1);

  private final ObjectCatalogue<R> catalogue;
  private final LentModule side;
  private final JsonBinding binding;
  private final Duration grace;

  CatalogueCalls(
      ObjectCatalogue<R> catalogue, LentModule side, JsonBinding binding, Duration grace) {
    this.catalogue = catalogue;
    this.side = side;
    this.binding = binding;
    this.grace = grace;
  }

  @Override
  public Set<String> prefixes() {
    return Set.copyOf(catalogue.prefixes());
  }

  @Override
  public CatalogueAnswer ask(@Nullable Instant since, Consumer<List<CatalogueEntry>> taker) {
    return handOn(
        true,
        taker,
        (fetching, batches) -> {
          Stream<R> rows = catalogue.rows(since, fetching.context());
          if (rows == null) {
            throw new FeedFailure(Kind.MODULE_BUG, "rows returned null");
          }
          try (Stream<R> closing = rows) {
            boolean _ =
                closing
                    .sequential()
                    .anyMatch(row ->
                        !batches.add(row, catalogue, why -> fetching.bad(batches.where() + why)));
          }
        });
  }

  @Override
  public CatalogueAnswer read(Path file, Consumer<List<CatalogueEntry>> taker) {
    AtomicReference<@Nullable String> refused = new AtomicReference<>();
    CatalogueAnswer answer =
        handOn(
            false,
            taker,
            (fetching, batches) ->
                refused.set(
                    new CatalogueFile<>(file, catalogue, binding).read(batches, fetching::bad)));
    String words = refused.get();
    return words == null || !answer.isWhole()
        ? answer
        : new CatalogueAnswer(
            answer.good(),
            answer.bad(),
            answer.firstBad(),
            answer.notes(),
            new Outcome.Failed(Kind.MALFORMED, words, null));
  }

  /** What the module does on its thread. */
  private interface Reading {
    void read(ShortFetch.Fetching fetching, EntryBatches batches) throws Exception;
  }

  private CatalogueAnswer handOn(
      boolean asking, Consumer<List<CatalogueEntry>> taker, Reading reading) {
    ShortFetch fetch = new ShortFetch(side, asking, READING, grace);
    EntryBatches batches = new EntryBatches();
    FutureTask<Outcome> task =
        new FutureTask<>(() ->
            fetch.run(
                "catalogue",
                fetching -> {
                  try {
                    reading.read(fetching, batches);
                  } finally {
                    batches.finish(); // what came before is good
                  }
                }));
    Thread.ofPlatform().daemon().name("catalogue").start(task);
    Outcome outcome;
    try {
      batches.handOn(taker, task);
      outcome = task.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      outcome = new Outcome.Stopped(false);
    } catch (ExecutionException | CancellationException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      task.cancel(true); // without effect once it has ended
    }
    return new CatalogueAnswer(
        batches.taken(),
        fetch.bad(),
        fetch.someBad().stream().map(CatalogueCalls::words).toList(),
        fetch.notes(),
        outcome);
  }

  private static String words(Bad bad) {
    String where = bad.where() > 0 ? "row " + bad.where() + " of an answer: " : "";
    return where
        + (bad.member() == null ? "" : bad.member() + " = " + bad.value() + " ")
        + bad.reason();
  }
}
