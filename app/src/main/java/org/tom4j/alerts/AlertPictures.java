package org.tom4j.alerts;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.util.ConcurrentLruCache;
import org.tom4j.broker.Cutout;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.CutoutAnswer;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.Refusal;

/**
 * Cut-outs of alerts: asked for when somebody looks, and kept while others are looked at. Safe for
 * all threads.
 */
final class AlertPictures {
  /** Of a few kilobytes each. */
  private static final int KEPT = 300;

  /** A service that is slow keeps no more of the site's threads waiting. */
  private static final int AT_ONCE = 6;

  private final ModuleHost modules;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final ConcurrentLruCache<Wanted, Picture> kept =
      new ConcurrentLruCache<>(KEPT, this::ask);

  AlertPictures(ModuleHost modules) {
    this.modules = modules;
  }

  /** The packet is what is asked with; the alert's number says which it is. */
  private record Wanted(StoredAlert alert, Cutout.Kind kind) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Wanted(var that, var what) && that.id() == alert.id() && what == kind;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(alert.id()) * 31 + kind.hashCode();
    }
  }

  /**
   * @throws Refusal.NotFound in words, if there is none or it cannot be had
   */
  Picture of(StoredAlert alert, Cutout.Kind kind) {
    return kept.get(new Wanted(alert, kind));
  }

  private Picture ask(Wanted wanted) {
    String broker = wanted.alert().broker();
    BrokerModule module =
        modules
            .find(broker)
            .filter(found -> found.abilities().contains(Ability.CUTOUTS))
            .orElseThrow(() -> new Refusal.NotFound(broker + " has no cut-outs."));
    if (!turns.tryAcquire()) {
      throw new Refusal.NotFound("Too many cut-outs are asked for just now; try again.");
    }
    try {
      return picture(broker, module.cutout(wanted.alert().raw().bytes(), wanted.kind()));
    } catch (ModuleFailure bug) {
      throw new Refusal.NotFound(broker + " has no cut-out: " + bug.getMessage());
    } finally {
      turns.release();
    }
  }

  private static Picture picture(String broker, CutoutAnswer answer) {
    Cutout cutout = answer.cutout();
    if (cutout == null) {
      throw new Refusal.NotFound(
          switch (answer.outcome()) {
            case Outcome.Complete() -> broker + " has no such cut-out of this alert.";
            case Outcome.Limited(var limit) -> broker + " gave no cut-out: " + limit;
            case Outcome.Stopped _ -> "The module of " + broker + " was stopped.";
            case Outcome.Failed(_, var words, _) -> broker + " gave no cut-out: " + words;
          });
    }
    try {
      return Picture.of(cutout);
    } catch (IOException none) {
      throw new Refusal.NotFound("What " + broker + " sent is no picture: " + none.getMessage());
    }
  }
}
