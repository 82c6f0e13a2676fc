package org.tom4j.asking;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.ServiceModule;

/**
 * Services that are asked one kind of question: all at once, each in its turn, with this TOM's
 * accounts. What was answered is remembered for a while. Safe for all threads; never to be called
 * inside a transaction.
 *
 * @param <A> one service's answer
 */
public final class Asked<A> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Asked.class);

  /** How an answer stands that is none. */
  public interface Standing<A> {
    /** It could not be asked, in words. */
    A failed(String source, String words);

    /** It has not answered yet. */
    A waiting(String source);

    /** Whether it is one of the first kind: such are soon forgotten. */
    boolean isFailed(A answer);
  }

  private final Turns turns;
  private final Duration patience;
  private final Standing<A> standing;
  private final Remembered<A> remembered;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param patience how long a caller waits for those that are slow
   * @param most answers that are remembered
   */
  public Asked(
      Turns turns, InstantSource clock, Duration patience, int most, Standing<A> standing) {
    this.turns = turns;
    this.patience = patience;
    this.standing = standing;
    this.remembered = new Remembered<>(clock, most, standing::isFailed);
  }

  /**
   * What all services say. Waits for them, but no longer than its patience for all together.
   *
   * @param question what is asked, as it is remembered by: equal questions get equal answers
   * @param asking puts it to one service; what it throws is told as that service's failure
   * @return in the order of the services
   */
  public List<A> all(
      List<ServiceModule> services, String question, Function<ServiceModule, A> asking) {
    List<One<A>> asked =
        services.stream()
            .map(service ->
                new One<>(
                    service.name(),
                    remembered.orAsked(key(service, question), () -> begun(service, asking))))
            .toList();
    await(asked);
    return asked.stream().map(one -> one.answer().getNow(standing.waiting(one.source()))).toList();
  }

  /** What a service said lately; empty if nothing, or too long ago. Nobody is asked. */
  public Optional<A> remembered(ServiceModule service, String question) {
    return remembered.of(key(service, question));
  }

  private static Remembered.Key key(ServiceModule service, String question) {
    return new Remembered.Key(service.name(), service.version(), question);
  }

  private CompletableFuture<A> begun(ServiceModule service, Function<ServiceModule, A> asking) {
    String source = service.name();
    try {
      return CompletableFuture.supplyAsync(() -> inTurn(service, asking), threads)
          .exceptionally(bug -> {
            log.warn("{} could not be asked", source, bug);
            return standing.failed(
                source, "It could not be asked for a fault of this TOM's: its log says more.");
          });
    } catch (RejectedExecutionException closed) {
      return CompletableFuture.completedFuture(standing.failed(source, Turns.STOPPING));
    }
  }

  private A inTurn(ServiceModule service, Function<ServiceModule, A> asking) {
    String source = service.name();
    try {
      return turns.ask(
          source, () -> asking.apply(service), words -> standing.failed(source, words));
    } catch (ModuleFailure bug) {
      return standing.failed(source, String.valueOf(bug.getMessage()));
    }
  }

  private void await(List<One<A>> asked) {
    CompletableFuture<?>[] answers =
        asked.stream().map(One::answer).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(answers).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException tellsItself) {
      // Each answer says how it stands with it.
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is still asked is given up. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private record One<A>(String source, CompletableFuture<A> answer) {}
}
