package org.tom4j.alerts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
  private final ModuleHost modules;
  private final BrokerTurns turns = new BrokerTurns();
  private final KeptPictures kept = new KeptPictures();

  AlertPictures(ModuleHost modules) {
    this.modules = modules;
  }

  /**
   * @throws Refusal.NotFound in words, if there is none or it cannot be had
   */
  Picture of(StoredAlert alert, Cutout.Kind kind) {
    @Nullable Picture known = kept.find(alert.id(), kind);
    if (known != null) {
      return known;
    }
    Picture picture = inTurn(alert, kind);
    kept.keep(alert.id(), kind, picture);
    return picture;
  }

  private Picture inTurn(StoredAlert alert, Cutout.Kind kind) {
    String broker = alert.broker();
    @Nullable Picture picture = turns.inTurn(broker, () -> ask(module(broker), alert, kind));
    if (picture == null) {
      throw new Refusal.NotFound(broker + " is slow: too many cut-outs wait. Try again.");
    }
    return picture;
  }

  private BrokerModule module(String broker) {
    return modules
        .find(broker)
        .filter(found -> found.abilities().contains(Ability.CUTOUTS))
        .orElseThrow(() -> new Refusal.NotFound(broker + " has no cut-outs."));
  }

  private static Picture ask(BrokerModule module, StoredAlert alert, Cutout.Kind kind) {
    try {
      return picture(alert.broker(), module.cutout(alert.raw().packet(), kind));
    } catch (ModuleFailure bug) {
      throw new Refusal.NotFound(alert.broker() + " has no cut-out: " + bug.getMessage());
    } catch (IOException none) {
      throw new Refusal.NotFound(
          "What " + alert.broker() + " sent is no picture: " + none.getMessage());
    }
  }

  private static Picture picture(String broker, CutoutAnswer answer) throws IOException {
    Cutout cutout = answer.cutout();
    if (cutout != null) {
      return Picture.of(cutout);
    }
    throw new Refusal.NotFound(
        switch (answer.outcome()) {
          case Outcome.Complete() -> broker + " has no such cut-out of this alert.";
          case Outcome.Limited(var limit) -> broker + " gave no cut-out: " + limit;
          case Outcome.Stopped _ -> "The module of " + broker + " was stopped.";
          case Outcome.Failed(_, var words, _) -> broker + " gave no cut-out: " + words;
        });
  }
}
