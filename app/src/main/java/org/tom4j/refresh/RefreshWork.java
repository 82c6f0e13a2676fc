package org.tom4j.refresh;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.data.Added;
import org.tom4j.data.DatumStore;
import org.tom4j.data.ToldPoints;
import org.tom4j.refresh.Refresh.State;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.LightCurveAnswer;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.survey.Ztf;

/** Works off one ask: finds out whom to ask, or asks and keeps what is told. */
final class RefreshWork {
  private static final String NOBODY =
      "No module knows a name of this target, or gives light curves of its alerts.";

  private final RefreshStore store;
  private final RefreshPlan plan;
  private final ModuleHost modules;
  private final Packets packets;
  private final DatumStore data;

  RefreshWork(RefreshStore store, ModuleHost modules, Packets packets, DatumStore data) {
    this.store = store;
    this.plan = new RefreshPlan(store, modules);
    this.modules = modules;
    this.packets = packets;
    this.data = data;
  }

  boolean isAnybodyToAsk(long targetId) {
    return !plan.of(targetId).isEmpty();
  }

  void on(Claim claim) {
    Ask ask = claim.ask();
    if (ask.isWhom()) {
      List<Ask> asks = plan.of(ask.targetId());
      if (asks.isEmpty()) {
        store.end(claim, State.DONE, 0, 0, NOBODY);
      } else {
        store.plan(claim, asks);
      }
      return;
    }
    Optional<ServiceModule> module = modules.service(ask.broker());
    if (module.isEmpty()) {
      store.end(claim, State.FAILED, 0, 0, "its module is not in use");
      return;
    }
    Optional<LightCurveAnswer> told =
        ask.object() == null ? byAlert(ask) : byName(module.get(), ask, ask.object());
    if (told.isEmpty()) {
      store.end(claim, State.FAILED, 0, 0, "the alert is no longer kept");
      return;
    }
    LightCurveAnswer answer = told.get();
    if (answer.outcome() instanceof Outcome.Stopped) {
      // This process ends: the next asks again.
      Thread.interrupted();
      store.release(claim);
      return;
    }
    Added added =
        data.add(ask.targetId(), ToldPoints.of(ask.broker(), ask.alertId(), answer.points()));
    store.end(claim, state(answer), answer.points().size(), added.fresh(), missing(answer));
  }

  /** Whoever has no account at a service is not told each time that something failed. */
  private static State state(LightCurveAnswer answer) {
    if (answer.isWhole()) {
      return State.DONE;
    }
    return answer.outcome() instanceof Outcome.Failed(var kind, _, _)
            && kind == Outcome.Kind.NOT_CONFIGURED
        ? State.NOT_ASKED
        : State.FAILED;
  }

  private Optional<LightCurveAnswer> byName(ServiceModule module, Ask ask, String object) {
    if (!module.abilities().contains(Ability.OBJECT_PHOTOMETRY)) {
      return Optional.empty();
    }
    LightCurveAnswer answer = module.photometry(object);
    return Optional.of(
        answer.withPoints(ToldPoints.asRestrictedAs(unmarked(ask), answer.points())));
  }

  /**
   * The group for points of which the module does not say itself whose they are: the strictest that
   * the target's alerts of it are kept to. Null: none is, or the module marks the points of such an
   * alert, so that what it leaves unmarked is for everyone.
   */
  private @Nullable String unmarked(Ask ask) {
    Map<String, Long> restricted = store.restrictedAlerts(ask.targetId(), ask.broker());
    return restricted.values().stream().anyMatch(alert -> isMarked(ask.broker(), alert))
        ? null
        : restricted.keySet().stream().reduce(Ztf::strictest).orElse(null);
  }

  private boolean isMarked(String broker, long alertId) {
    return modules
        .find(broker)
        .filter(module -> module.abilities().contains(Ability.LIGHT_CURVES))
        .flatMap(
            module -> packets.of(alertId).map(kept -> module.lightCurveIn(kept.packet()).points()))
        .stream()
        .flatMap(List::stream)
        .anyMatch(point -> point.restrictedTo() != null);
  }

  /** Out of the packet if it is there: nobody is asked for what was told already. */
  private Optional<LightCurveAnswer> byAlert(Ask ask) {
    return modules
        .find(ask.broker())
        .filter(module -> module.abilities().contains(Ability.LIGHT_CURVES))
        .flatMap(module ->
            Optional.ofNullable(ask.alertId())
                .flatMap(packets::of)
                .map(kept -> {
                  LightCurveAnswer inPacket = module.lightCurveIn(kept.packet());
                  LightCurveAnswer answer =
                      inPacket.isWhole() ? inPacket : module.lightCurve(kept.packet());
                  return answer.withPoints(
                      ToldPoints.asRestrictedAs(kept.restrictedTo(), answer.points()));
                }));
  }

  private static String missing(LightCurveAnswer answer) {
    FeedItem.Bad bad = answer.firstBad();
    String unusable =
        bad == null
            ? ""
            : String.format(Locale.ROOT, "%,d could not be used: ", answer.bad()) + bad.reason();
    String why =
        switch (answer.outcome()) {
          case Outcome.Complete() -> "";
          case Outcome.Limited(String limit) -> limit;
          case Outcome.Stopped _ -> "";
          case Outcome.Failed(_, String words, _) -> words;
        };
    return unusable.isEmpty() || why.isEmpty() ? unusable + why : unusable + "; " + why;
  }
}
