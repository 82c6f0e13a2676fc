package org.tom4j.runtime.modules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.Ending;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.http.FetchSeen;
import org.tom4j.runtime.shape.SeenShape;

/**
 * One fetch of a module, after it has ended.
 *
 * @param heard whether anything had come; of a service that was not waited for nothing is known
 * @param took from its start to its end
 * @param firstAnswer from its first question until an answer began, or null
 * @param rateLeft how many questions the service will still answer, in its own count, or null
 * @param shapes what its answers looked like; none where they are no sign of the service's change
 */
public record FetchReport(
    String module,
    String version,
    Instant ended,
    Outcome outcome,
    boolean heard,
    Duration took,
    @Nullable Duration firstAnswer,
    @Nullable String rateLeft,
    List<SeenShape> shapes) {

  public FetchReport {
    shapes = List.copyOf(shapes);
  }

  static FetchReport of(LoadedModule module, Ending ending, Instant now) {
    FetchSeen seen = ending.seen();
    return new FetchReport(
        module.name(),
        module.version(),
        now,
        ending.outcome(),
        ending.heard(),
        ending.took(),
        seen == null ? null : seen.firstAnswer(),
        seen == null ? null : seen.rateLeft(),
        seen == null || !isTelling(ending.outcome())
            ? List.of()
            : seen.answers().shapes(module.settingsNow().discretion()::blank));
  }

  /** A service in trouble, or that refuses, answers in another form than usual. */
  private static boolean isTelling(Outcome outcome) {
    return !(outcome instanceof Outcome.Failed failed)
        || failed.kind() == Outcome.Kind.MALFORMED
        || failed.kind() == Outcome.Kind.MODULE_BUG;
  }
}
