package org.tom4j.lookup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.NameAnswer;
import org.tom4j.runtime.modules.ServiceModule;

/** Asks one service for one name, and puts its answer into words. Safe for all threads. */
final class Asking {
  /** Services of names shut out who asks much at once. */
  private static final int AT_ONCE_A_SERVICE = 3;

  private static final int SECONDS_FOR_A_TURN = 20;

  private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

  Told ask(ServiceModule module, String name) {
    String source = module.name();
    Semaphore turn = turns.computeIfAbsent(source, _ -> new Semaphore(AT_ONCE_A_SERVICE));
    try {
      if (!turn.tryAcquire(SECONDS_FOR_A_TURN, TimeUnit.SECONDS)) {
        return Told.failed(source, "Too many wait for it. Try again.");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Told.failed(source, "It was not asked: this TOM is stopping.");
    }
    try {
      return told(source, module.resolve(name));
    } catch (ModuleFailure bug) {
      return Told.failed(source, String.valueOf(bug.getMessage()));
    } finally {
      turn.release();
    }
  }

  private static Told told(String source, NameAnswer answer) {
    ResolvedObject object = answer.object();
    if (object != null) {
      return Told.known(source, object);
    }
    return switch (answer.outcome()) {
      case Outcome.Complete() -> Told.unknown(source);
      case Outcome.Limited(var limit) -> Told.failed(source, limit);
      case Outcome.Stopped _ -> Told.failed(source, "Its module was stopped.");
      case Outcome.Failed(_, var words, _) -> Told.failed(source, words);
    };
  }
}
