package org.tom4j.alerts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.OrbitAnswer;

/**
 * Orbits of objects that move, asked of the broker when a target is made of an alert; never inside
 * a transaction, for it takes up to 20 seconds. Safe for all threads.
 */
final class AlertOrbits {
  /** Of so many alerts it is remembered why there was no orbit, for the page that comes next. */
  private static final int REMEMBERED = 1000;

  private final ModuleHost modules;
  private final BrokerTurns turns = new BrokerTurns();
  private final Map<Long, String> missing = new LinkedHashMap<>();

  AlertOrbits(ModuleHost modules) {
    this.modules = modules;
  }

  /** Whether the alert's broker can be asked. */
  boolean canAsk(StoredAlert alert) {
    return module(alert).isPresent();
  }

  /** What is known of an alert's orbit before it is asked for, in a sentence. */
  String expectation(StoredAlert alert) {
    if (!canAsk(alert)) {
      return tellsNone(alert);
    }
    synchronized (missing) {
      return missing.getOrDefault(
          alert.id(),
          "It moves: " + alert.broker() + " is asked for its orbit when a target is made of it.");
    }
  }

  OrbitFound of(StoredAlert alert) {
    Optional<BrokerModule> module = module(alert);
    if (module.isEmpty()) {
      return new OrbitFound.Missing(tellsNone(alert), true);
    }
    @Nullable OrbitFound asked = turns.inTurn(alert.broker(), () -> ask(module.get(), alert));
    OrbitFound found =
        asked == null
            ? new OrbitFound.Missing(
                alert.broker() + " is slow: too many wait for its orbits. Try again.", true)
            : asked;
    remember(alert.id(), found);
    return found;
  }

  private Optional<BrokerModule> module(StoredAlert alert) {
    return modules.find(alert.broker()).filter(found -> found.abilities().contains(Ability.ORBITS));
  }

  private static OrbitFound ask(BrokerModule module, StoredAlert alert) {
    String broker = alert.broker();
    OrbitAnswer answer;
    try {
      answer = module.orbit(alert.raw().packet());
    } catch (ModuleFailure bug) {
      return new OrbitFound.Missing(broker + " gave no orbit: " + bug.getMessage(), true);
    }
    @Nullable Orbit orbit = answer.orbit();
    if (orbit != null) {
      return new OrbitFound.Known(orbit, answer.notes());
    }
    return switch (answer.outcome()) {
      case Outcome.Complete() ->
          new OrbitFound.Missing(
              broker + " has no orbit of it, and without one it cannot be followed.", false);
      case Outcome.Limited(var limit) ->
          new OrbitFound.Missing(broker + " gave no orbit: " + limit, true);
      case Outcome.Stopped _ ->
          new OrbitFound.Missing("The module of " + broker + " was stopped.", true);
      case Outcome.Failed(var kind, var words, _) ->
          new OrbitFound.Missing(
              broker + " gave no orbit: " + words,
              switch (kind) {
                case REFUSED, MALFORMED, MODULE_BUG -> false;
                case UNAVAILABLE, ERROR_ANSWER, RATE_LIMITED, NOT_CONFIGURED -> true;
              });
    };
  }

  private void remember(long alert, OrbitFound found) {
    synchronized (missing) {
      missing.remove(alert);
      if (found instanceof OrbitFound.Missing(var words, _)) {
        missing.put(alert, words);
      }
      if (missing.size() > REMEMBERED) {
        missing.remove(missing.keySet().iterator().next());
      }
    }
  }

  private static String tellsNone(StoredAlert alert) {
    return "It moves through the solar system: a target with a fixed place would not be it, and "
        + alert.broker()
        + " tells no orbits.";
  }
}
