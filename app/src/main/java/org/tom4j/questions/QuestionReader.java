package org.tom4j.questions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AskedRuns;
import org.tom4j.alerts.AskedRuns.Standing;
import org.tom4j.alerts.FoundAlert;
import org.tom4j.questions.Answers.Asked;

/** Reads what has come of a question: how its brokers stand, which is cheap, or all of it. */
final class QuestionReader {
  /** A module answers within five seconds how it would ask: who waits longer waits for nobody. */
  static final Duration LOST_AFTER = Duration.ofMinutes(1);

  private final QuestionStore store;
  private final AskedRuns runs;
  private final InstantSource clock;

  QuestionReader(QuestionStore store, AskedRuns runs, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.clock = clock;
  }

  /** How its brokers stand. */
  private record State(
      Question question, List<Part> parts, Map<Long, Standing> standings, boolean lost) {

    /** Other than it was once any state, count or words have changed. */
    String version() {
      StringBuilder all = new StringBuilder(lost ? "lost" : "");
      for (Part part : parts) {
        all.append(part).append(part.run() == null ? null : standings.get(part.run()));
      }
      return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
  }

  /** The version of its answers; empty if it is not there, or not the viewer's to see. */
  Optional<String> version(Viewer viewer, long id) {
    return store.find(viewer, id).map(question -> state(viewer, question).version());
  }

  /** What came of it so far; empty if it is not there, or not the viewer's to see. */
  Optional<Answers> answers(Viewer viewer, long id) {
    return store.find(viewer, id).map(question -> answers(viewer, state(viewer, question)));
  }

  private State state(Viewer viewer, Question question) {
    List<Part> parts = store.parts(question.id());
    List<Long> started = parts.stream().map(Part::run).filter(Objects::nonNull).toList();
    boolean lost = question.asked().plus(LOST_AFTER).isBefore(clock.instant());
    return new State(question, parts, runs.standings(viewer, started), lost);
  }

  /** The state is asked before the rows: what is stored after the end is not missed. */
  private Answers answers(Viewer viewer, State state) {
    Question question = state.question();
    List<FoundAlert> found =
        runs.found(viewer, state.standings().keySet()).stream()
            .filter(each -> question.what().admits(each.alert()))
            .toList();
    Map<Long, Long> shown = new HashMap<>();
    found.forEach(each -> shown.merge(each.run(), 1L, Long::sum));
    List<Asked> asked = state.parts().stream().map(part -> asked(state, part, shown)).toList();
    return new Answers(question, state.version(), asked, Merge.of(found));
  }

  private static Asked asked(State state, Part part, Map<Long, Long> shown) {
    Long run = part.run();
    Standing standing = run == null ? null : state.standings().get(run);
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
      case STOPPED -> new Asked(part, null, "stopped", true, "It was not asked yet.", 0);
      case STARTED -> new Asked(part, null, "gone", true, "Its run is not yours to see.", 0);
      case WAITING ->
          state.lost()
              ? new Asked(part, null, "interrupted", true, "This TOM ended before it was asked.", 0)
              : new Asked(part, null, "waiting", false, "", 0);
    };
  }
}
