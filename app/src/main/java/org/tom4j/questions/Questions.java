package org.tom4j.questions;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AskedRuns;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerInfo.Source;
import org.tom4j.questions.Answers.Asked;
import org.tom4j.questions.Part.State;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.Translation;

/**
 * Puts a question to all brokers at once, on threads of its own, so that none waits for another.
 * Safe for all threads.
 */
public final class Questions implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Questions.class);

  /** What tells more is asked too little, and a broker that needs longer is not waited for. */
  static final FeedLimits LIMITS = new FeedLimits(200, Duration.ofSeconds(60));

  /** Each is a run of every broker: who waits for more of them waits for nothing. */
  static final int MOST_OPEN = 5;

  /** A module that hangs while it is asked how it would ask holds one for five seconds. */
  private static final int AT_ONCE = 16;

  /** More than these cannot begin before they count as lost, however slow the modules are. */
  private static final int MOST_WAITING = 150;

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private static final String TAKES_NONE = "takes no questions that are put to all brokers";

  private static final String BUSY =
      "This TOM is busy with other questions and did not ask it; ask again in a minute.";

  private final QuestionStore store;
  private final AskedRuns runs;
  private final ModuleHost modules;
  private final QuestionReader reader;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("question ", 1).factory());

  Questions(QuestionStore store, AskedRuns runs, ModuleHost modules, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.modules = modules;
    this.reader = new QuestionReader(store, runs, clock);
    threads.allowCoreThreadTimeOut(true);
  }

  /** A person has too many questions that are not answered yet; the words say what to do. */
  public static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super(
          MOST_OPEN
              + " of your questions are not answered yet, which is as many as a person may have:"
              + " wait a minute, or stop one.");
    }

    public String words() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Asks, and returns the question's number at once.
   *
   * @throws TooMany if the viewer has too many that are not answered yet
   */
  public long ask(Viewer viewer, AlertQuestion question) {
    // A stream sends what comes: nobody expects an answer of it.
    List<BrokerModule> all =
        modules.listed().stream().filter(module -> module.source() != Source.STREAM).toList();
    List<BrokerModule> asked = all.stream().filter(Questions::takesQuestions).toList();
    List<Part> parts = new ArrayList<>();
    for (BrokerModule module : all) {
      boolean able = asked.contains(module);
      parts.add(
          new Part(
              module.name(), able ? State.WAITING : State.LEFT_OUT, null, able ? "" : TAKES_NONE));
    }
    long id =
        store
            .insert(
                viewer, QuestionForm.json(question), parts, MOST_OPEN, QuestionReader.LOST_AFTER)
            .orElseThrow(TooMany::new);
    String title = "Ask all: " + QuestionWords.of(question);
    for (BrokerModule module : asked) {
      try {
        threads.execute(() -> ask(viewer, id, title, question, module));
      } catch (RejectedExecutionException full) {
        store.notStarted(id, module.name(), State.FAILED, BUSY);
      }
    }
    return id;
  }

  private static boolean takesQuestions(BrokerModule module) {
    return module.abilities().contains(Ability.QUESTIONS);
  }

  private void ask(
      Viewer viewer, long id, String title, AlertQuestion question, BrokerModule module) {
    try {
      if (!store.isWaiting(id, module.name())) {
        return; // stopped meanwhile
      }
      switch (module.translate(question)) {
        case Translation.Query(String stored) -> start(viewer, id, title, stored, module);
        case Translation.None(String words) ->
            store.notStarted(id, module.name(), State.LEFT_OUT, words);
      }
    } catch (RuntimeException failed) {
      if (threads.isShutdown()) {
        log.info("{} was not asked question {}: this TOM stops", module.name(), id);
        return;
      }
      log.error("{} could not be asked question {}", module.name(), id, failed);
      store.notStarted(
          id, module.name(), State.FAILED, "This TOM could not begin to ask; its log tells why.");
    }
  }

  private void start(Viewer viewer, long id, String title, String stored, BrokerModule module) {
    if (!store.isWaiting(id, module.name())) {
      return;
    }
    long run = runs.start(viewer, module, cut(title), stored, LIMITS);
    if (!store.started(id, module.name(), run)) {
      runs.stop(viewer, run); // somebody stopped the question just then
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
    return reader.answers(viewer, id);
  }

  /** The same as programs are told. */
  public Optional<QuestionAnswer> told(Viewer viewer, long id) {
    return answers(viewer, id).map(QuestionAnswer::of);
  }

  /**
   * Which version of its answers is told now: the same as before if nothing has come or changed,
   * which costs little to find out. Empty if it is not there, or not the viewer's to see.
   */
  public Optional<String> version(Viewer viewer, long id) {
    return reader.version(viewer, id);
  }

  /**
   * Stops what still goes on, as far as the viewer may; what has not begun does not begin.
   *
   * @return false if the question is not there, or not the viewer's to see
   */
  boolean stop(Viewer viewer, long id) {
    if (store.find(viewer, id).isEmpty()) {
      return false;
    }
    store.stopWaiting(id);
    // Read after that: what began just before is among them.
    for (Asked asked : answers(viewer, id).map(Answers::parts).orElse(List.of())) {
      Long run = asked.part().run();
      if (run != null && !asked.ended()) {
        runs.stop(viewer, run);
      }
    }
    return true;
  }

  /** What has not begun does not begin: it is told as interrupted a minute after it was asked. */
  @Override
  public void close() {
    threads.shutdown();
    threads.getQueue().clear();
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
