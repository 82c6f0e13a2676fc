package org.tom4j.alerts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tom4j.access.Viewer;
import org.tom4j.data.CurveNotice;
import org.tom4j.data.CurveNotice.State;
import org.tom4j.data.CurveNotices;
import org.tom4j.data.DatumStore;
import org.tom4j.data.ToldPoints;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.LightCurveAnswer;
import org.tom4j.runtime.modules.ModuleHost;

/**
 * Brings the light curves of targets' alerts: asks the alerts' modules in the background, two at a
 * time, and keeps what they tell. What became of it is told on the target's page. Safe for all
 * threads.
 */
final class CurveFetches implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CurveFetches.class);
  private static final int AT_ONCE = 2;
  private static final int MOST_WAITING = 20_000;
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final AlertFinder alerts;
  private final ModuleHost modules;
  private final DatumStore data;
  private final CurveNotices notices;
  private final Map<Long, Future<?>> underWay = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("light curve ", 1).factory());

  CurveFetches(AlertFinder alerts, ModuleHost modules, DatumStore data, CurveNotices notices) {
    this.alerts = alerts;
    this.modules = modules;
    this.data = data;
    this.notices = notices;
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Brings an alert's light curve to a target, if its module has any. Returns at once.
   *
   * @param viewer who may see the alert and change the target
   */
  void bring(Viewer viewer, long targetId, StoredAlert alert) {
    String broker = alert.broker();
    if (module(broker).isEmpty()) {
      return;
    }
    notices.tell(
        targetId,
        broker,
        new CurveNotice(
            State.WAITING,
            "The light curve is being fetched from "
                + broker
                + "; load this page again to see it."));
    long alertId = alert.id();
    try {
      // Not the alert itself: ten thousand packets would wait in memory.
      underWay.put(targetId, threads.submit(() -> fetch(viewer, targetId, broker, alertId)));
    } catch (RejectedExecutionException full) {
      failed(targetId, broker, "too many others are waiting. Link the alert again later.");
    }
  }

  /** Waits for a target's light curve, but not for long: a page wants to be shown. */
  void settle(long targetId, Duration patience) {
    Future<?> fetch = underWay.get(targetId);
    if (fetch == null) {
      return;
    }
    try {
      fetch.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException later) {
      // The page says that it is under way, or what went wrong.
    }
  }

  private Optional<BrokerModule> module(String broker) {
    return modules.find(broker).filter(module -> module.abilities().contains(Ability.LIGHT_CURVES));
  }

  private void fetch(Viewer viewer, long targetId, String broker, long alertId) {
    try {
      Optional<StoredAlert> alert = alerts.find(viewer, alertId);
      Optional<BrokerModule> module = module(broker);
      if (alert.isEmpty() || module.isEmpty()) {
        failed(
            targetId,
            broker,
            module.isEmpty() ? "its module is not in use." : "the alert is no longer kept.");
        return;
      }
      LightCurveAnswer answer = answer(module.get(), alert.get().raw().bytes());
      data.add(targetId, ToldPoints.of(broker, alertId, answer.points()));
      notices.tell(targetId, broker, notice(broker, answer));
    } catch (RuntimeException broken) {
      log.warn("the light curve of target {} could not be brought", targetId, broken);
      failed(targetId, broker, "this TOM could not keep it. Its log says more.");
    } finally {
      underWay.remove(targetId);
    }
  }

  /** Out of the packet if it is there: nobody is asked for what was told already. */
  private static LightCurveAnswer answer(BrokerModule module, byte[] packet) {
    LightCurveAnswer inPacket = module.lightCurveIn(packet);
    return inPacket.isWhole() ? inPacket : module.lightCurve(packet);
  }

  private static CurveNotice notice(String broker, LightCurveAnswer answer) {
    int count = answer.points().size();
    String points =
        AlertText.count(count) + (count == 1 ? " point" : " points") + " from " + broker;
    String unusable =
        answer.bad() == 0 ? "" : ", " + AlertText.count(answer.bad()) + " could not be used";
    String why =
        switch (answer.outcome()) {
          case Outcome.Complete() -> "";
          case Outcome.Limited(String limit) -> limit;
          case Outcome.Stopped _ -> "it was stopped";
          case Outcome.Failed(_, String words, _) -> words;
        };
    if (why.isEmpty()) {
      return new CurveNotice(State.DONE, "Light curve: " + points + unusable + ".");
    }
    return new CurveNotice(
        State.FAILED,
        count == 0
            ? "The light curve could not be fetched from " + broker + ": " + why
            : "Light curve: " + points + unusable + "; more could not be fetched: " + why);
  }

  private void failed(long targetId, String broker, String why) {
    notices.tell(
        targetId,
        broker,
        new CurveNotice(
            State.FAILED, "The light curve could not be fetched from " + broker + ": " + why));
  }

  /** Gives what is under way a little time, then stops it. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
