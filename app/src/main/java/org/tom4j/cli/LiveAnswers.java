package org.tom4j.cli;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.contract.RecordedAnswer;
import org.tom4j.runtime.contract.Recording;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.web.OwnAddress;

/** A module's service, asked once for a few alerts, and all that it answered. */
final class LiveAnswers {
  /** Enough to see the shape of an answer. */
  static final long FEW = 20;

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final String module;
  private final List<Kept> kept = new ArrayList<>();
  private final List<String> bad = new ArrayList<>();
  private long alerts;
  private Outcome outcome = new Outcome.Stopped(false);

  private LiveAnswers(String module) {
    this.module = module;
  }

  /**
   * One answer.
   *
   * @param address as a list of answers has it: one that is sent a form stands for every form
   */
  record Kept(String address, RecordedAnswer answer) {}

  /**
   * Asks, and returns when the alerts are there or the service has failed.
   *
   * @param own this TOM's: its files need not be kept
   */
  static LiveAnswers to(BrokerModule module, String query, long atMost, OwnAddress own) {
    LiveAnswers answers = new LiveAnswers(module.name());
    BrokerModule heard =
        module.keeping((asked, status, type, body) ->
            answers.keep(own.get(), asked, new RecordedAnswer(status, type, body)));
    try (AlertFeed feed = heard.open(query, new FeedLimits(atMost, LONGEST))) {
      while (!feed.ended()) {
        feed.take((int) FEW, PATIENCE).forEach(answers::count);
      }
      answers.outcome = feed.outcome();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return answers;
  }

  private synchronized void keep(URI own, URI asked, RecordedAnswer answer) {
    boolean ours = own.getPort() == asked.getPort() && own.getHost().equals(asked.getHost());
    String address = asked.toString();
    if (!ours && kept.stream().noneMatch(each -> each.address().equals(address))) {
      kept.add(new Kept(address, answer));
    }
  }

  private void count(FeedItem item) {
    switch (item) {
      case FeedItem.Received _ -> alerts++;
      case FeedItem.Bad(_, var member, var value, var reason, _, _) ->
          bad.add((member == null ? "" : member + " = " + value + ": ") + reason);
      case FeedItem.PassedOver _ -> {}
    }
  }

  /** In the order in which they came. */
  synchronized List<Kept> kept() {
    return List.copyOf(kept);
  }

  Recording recording() {
    Recording recording = Recording.empty();
    for (Kept each : kept()) {
      recording = recording.with(each.address(), each.answer());
    }
    return recording;
  }

  /** What came. */
  String words() {
    String unusable =
        bad.isEmpty()
            ? ""
            : String.format(Locale.ROOT, ", %,d could not be used: ", bad.size()) + bad.getFirst();
    return String.format(
            Locale.ROOT, "%s told %,d alerts in %,d answers", module, alerts, kept().size())
        + unusable;
  }

  /** Why there are not more, or null if the service did not fail. */
  @Nullable String failure() {
    return switch (outcome) {
      case Outcome.Failed(_, String words, _) -> module + " failed: " + words;
      case Outcome.Stopped _ -> module + " was not waited for";
      case Outcome.Complete _, Outcome.Limited _ -> null;
    };
  }
}
