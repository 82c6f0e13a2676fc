package org.tom4j.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.data.Added;
import org.tom4j.data.DatumStore;
import org.tom4j.data.ToldPoints;
import org.tom4j.requests.Request.State;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.LightCurveAnswer;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.RequestAnswer;
import org.tom4j.runtime.modules.ServiceModule;

/** Goes one step on with a request: hands it in, or asks how it stands and keeps what is told. */
final class RequestWork {
  /** A service that has not answered by then never will. */
  static final Duration PATIENCE = Duration.ofDays(7);

  private final RequestStore store;
  private final ModuleHost modules;
  private final DatumStore data;
  private final InstantSource clock;

  RequestWork(RequestStore store, ModuleHost modules, DatumStore data, InstantSource clock) {
    this.store = store;
    this.modules = modules;
    this.data = data;
    this.clock = clock;
  }

  void on(Claim claim) {
    Optional<ServiceModule> module =
        modules
            .service(claim.broker())
            .filter(one -> one.abilities().contains(Ability.PHOTOMETRY_REQUESTS));
    String handle = claim.handle();
    if (module.isEmpty()) {
      // It may be in use again soon: somebody is writing it, or starts the TOM anew with it.
      later(claim, Pauses.LONGEST, null, "its module is not in use");
    } else if (handle == null) {
      submit(claim, module.get());
    } else {
      poll(claim, module.get(), handle);
    }
  }

  private void submit(Claim claim, ServiceModule module) {
    switch (module.submit(claim.what())) {
      case RequestAnswer.HandedIn(String handle) ->
          store.handedIn(claim, handle, clock.instant().plus(Pauses.FIRST));
      case RequestAnswer.NoAnswer no -> noAnswer(claim, no);
    }
  }

  private void poll(Claim claim, ServiceModule module, String handle) {
    switch (module.poll(handle)) {
      case RequestAnswer.Waiting(String words, Instant notBefore) ->
          later(claim, Pauses.after(claim.looks()), notBefore, words);
      case RequestAnswer.Refused(String words) -> store.end(claim, State.FAILED, 0, 0, words);
      case RequestAnswer.Measured(LightCurveAnswer answer) -> keep(claim, answer);
      case RequestAnswer.NoAnswer no -> noAnswer(claim, no);
    }
  }

  /** What came is kept in any case; the rest of an answer that broke off is asked for again. */
  private void keep(Claim claim, LightCurveAnswer answer) {
    if (answer.outcome() instanceof Outcome.Stopped) {
      stopped(claim);
      return;
    }
    Added added = data.add(claim.targetId(), ToldPoints.of(claim.broker(), null, answer.points()));
    String words = words(answer);
    switch (answer.outcome()) {
      case Outcome.Complete() ->
          store.end(claim, State.DONE, answer.points().size(), added.fresh(), words);
      case Outcome.Failed failed when !isFinal(failed.kind()) -> {
        store.kept(claim, answer.points().size(), added.fresh());
        later(claim, Pauses.after(claim.looks()), null, words);
      }
      case Outcome.Failed _, Outcome.Limited _, Outcome.Stopped _ ->
          store.end(claim, State.FAILED, answer.points().size(), added.fresh(), words);
    }
  }

  private void noAnswer(Claim claim, RequestAnswer.NoAnswer no) {
    switch (no.outcome()) {
      case Outcome.Stopped _ -> stopped(claim);
      case Outcome.Failed(Outcome.Kind kind, String words, _)
          when isFinal(kind) || (kind == Outcome.Kind.NOT_CONFIGURED && claim.handle() == null) ->
          store.end(claim, State.FAILED, 0, 0, words);
      case Outcome.Failed(_, String words, _) -> notNow(claim, no.retryAfter(), words);
      case Outcome.Limited(String limit) -> notNow(claim, no.retryAfter(), limit);
      case Outcome.Complete() -> notNow(claim, no.retryAfter(), "the module told nothing");
    }
  }

  private void notNow(Claim claim, @Nullable Duration retryAfter, String words) {
    Duration pause = Pauses.after(claim.looks());
    later(
        claim,
        retryAfter == null || retryAfter.compareTo(PATIENCE) > 0 ? pause : retryAfter,
        null,
        words);
  }

  private void later(Claim claim, Duration pause, @Nullable Instant notBefore, String words) {
    Instant now = clock.instant();
    Instant next = now.plus(pause);
    if (notBefore != null && notBefore.isAfter(next)) {
      next = notBefore;
    }
    Instant end = claim.asked().plus(PATIENCE);
    if (!now.isBefore(end)) {
      String why = words.isEmpty() ? "" : "; at last: " + words;
      store.end(claim, State.FAILED, 0, 0, "given up after " + PATIENCE.toDays() + " days" + why);
    } else {
      store.later(claim, next.isBefore(end) ? next : end, words);
    }
  }

  /** This process ends: the next goes on. */
  private void stopped(Claim claim) {
    boolean _ = Thread.interrupted();
    store.release(claim);
  }

  /** Whether asking again would bring the same. */
  private static boolean isFinal(Outcome.Kind kind) {
    return kind == Outcome.Kind.REFUSED || kind == Outcome.Kind.MODULE_BUG;
  }

  private static String words(LightCurveAnswer answer) {
    List<String> words = new ArrayList<>(answer.notes());
    FeedItem.Bad bad = answer.firstBad();
    if (bad != null) {
      words.add(String.format(Locale.ROOT, "%,d could not be used: ", answer.bad()) + bad.reason());
    }
    switch (answer.outcome()) {
      case Outcome.Limited(String limit) -> words.add(limit);
      case Outcome.Failed(_, String why, _) -> words.add(why);
      case Outcome.Complete(), Outcome.Stopped(_) -> {}
    }
    return String.join("; ", words);
  }
}
