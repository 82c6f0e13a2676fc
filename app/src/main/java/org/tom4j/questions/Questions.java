package org.tom4j.questions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AskedRuns;
import org.tom4j.alerts.AskedRuns.Standing;
import org.tom4j.alerts.FoundAlert;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.questions.Answers.Asked;
import org.tom4j.questions.Part.State;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.Translation;

/**
 * Puts a question to all brokers at once, each on a thread of its own, so that none waits for
 * another. Safe for all threads.
 */
public final class Questions {
  private static final Logger log = LoggerFactory.getLogger(Questions.class);

  /** What tells more is asked too little, and a broker that needs longer is not waited for. */
  static final FeedLimits LIMITS = new FeedLimits(200, Duration.ofSeconds(60));

  /** A module answers within five seconds how it would ask: who waits longer waits for nobody. */
  private static final Duration LOST_AFTER = Duration.ofMinutes(1);

  private static final String TAKES_NONE = "takes no questions that are put to all brokers";

  private final QuestionStore store;
  private final AskedRuns runs;
  private final ModuleHost modules;
  private final InstantSource clock;

  Questions(QuestionStore store, AskedRuns runs, ModuleHost modules, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.modules = modules;
    this.clock = clock;
  }

  /** Asks, and returns the question's number at once. */
  public long ask(Viewer viewer, AlertQuestion question) {
    List<BrokerModule> all = modules.listed();
    List<BrokerModule> asked = all.stream().filter(Questions::takesQuestions).toList();
    List<Part> parts = new ArrayList<>();
    for (BrokerModule module : all) {
      boolean able = asked.contains(module);
      parts.add(
          new Part(
              module.name(), able ? State.WAITING : State.LEFT_OUT, null, able ? "" : TAKES_NONE));
    }
    long id = store.insert(viewer, QuestionForm.json(question), parts);
    String title = "Ask all: " + QuestionWords.of(question);
    for (BrokerModule module : asked) {
      Thread.ofPlatform()
          .name("question " + id + " of " + module.name())
          .daemon()
          .start(() -> ask(viewer, id, title, question, module));
    }
    return id;
  }

  private static boolean takesQuestions(BrokerModule module) {
    return module.abilities().contains(Ability.QUESTIONS);
  }

  private void ask(
      Viewer viewer, long id, String title, AlertQuestion question, BrokerModule module) {
    try {
      switch (module.translate(question)) {
        case Translation.Query(String stored) ->
            store.started(
                id, module.name(), runs.start(viewer, module, cut(title), stored, LIMITS));
        case Translation.None(String words) ->
            store.notStarted(id, module.name(), State.LEFT_OUT, words);
      }
    } catch (RuntimeException failed) {
      log.error("{} could not be asked question {}", module.name(), id, failed);
      store.notStarted(
          id, module.name(), State.FAILED, "This TOM could not begin to ask; its log tells why.");
    }
  }

  /** A name as long as a query's may be. */
  private static String cut(String title) {
    return title.length() <= 500 ? title : title.substring(0, 499) + "…";
  }

  /** The newest questions of the viewer's own. */
  List<Question> own(Viewer viewer, int atMost) {
    return store.own(viewer, atMost);
  }

  /** What came of it so far; empty if it is not there, or not the viewer's to see. */
  Optional<Answers> answers(Viewer viewer, long id) {
    return store.find(viewer, id).map(question -> answers(viewer, question));
  }

  /** The same as programs are told. */
  public Optional<QuestionAnswer> told(Viewer viewer, long id) {
    return answers(viewer, id).map(QuestionAnswer::of);
  }

  private Answers answers(Viewer viewer, Question question) {
    List<Part> parts = store.parts(question.id());
    // Asked before the rows: what is stored after the end is not missed.
    Map<Long, Standing> standings = new HashMap<>();
    for (Part part : parts) {
      Long run = part.run();
      if (run != null) {
        runs.standing(viewer, run).ifPresent(standing -> standings.put(run, standing));
      }
    }
    List<FoundAlert> found =
        runs.found(standings.keySet()).stream()
            .filter(each -> question.what().admits(each.alert()))
            .toList();
    Map<Long, Long> shown = new HashMap<>();
    found.forEach(each -> shown.merge(each.run(), 1L, Long::sum));
    List<Asked> asked =
        parts.stream().map(part -> asked(question, part, standings, shown)).toList();
    return new Answers(question, asked, Merge.of(found));
  }

  private Asked asked(
      Question question, Part part, Map<Long, Standing> standings, Map<Long, Long> shown) {
    Long run = part.run();
    Standing standing = run == null ? null : standings.get(run);
    if (standing != null && run != null) {
      return new Asked(
          part,
          standing,
          standing.state(),
          standing.ended(),
          standing.words(),
          Objects.requireNonNullElse(shown.get(run), 0L));
    }
    return switch (part.state()) {
      case LEFT_OUT -> new Asked(part, null, "left out", true, part.words(), 0);
      case FAILED -> new Asked(part, null, "failed", true, part.words(), 0);
      case STARTED -> new Asked(part, null, "gone", true, "Its run is not yours to see.", 0);
      case WAITING ->
          isLost(question.asked())
              ? new Asked(part, null, "interrupted", true, "This TOM ended before it was asked.", 0)
              : new Asked(part, null, "waiting", false, "", 0);
    };
  }

  private boolean isLost(Instant asked) {
    return asked.plus(LOST_AFTER).isBefore(clock.instant());
  }

  /** Stops what still goes on, as far as the viewer may. */
  void stop(Viewer viewer, Answers answers) {
    for (Asked asked : answers.parts()) {
      Long run = asked.part().run();
      if (run != null && !asked.ended()) {
        runs.stop(viewer, run);
      }
    }
  }
}
