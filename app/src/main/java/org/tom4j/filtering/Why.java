package org.tom4j.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.filters.Explanation;

/** Why a filter decided as it did, as pages, programs and the database have it. */
@Says("Why a filter decided as it did.")
public record Why(
    @Says("keep, drop or unknown.") String outcome,
    @Says("The reason in words; empty if there is no more to say than the outcome.") String words,
    @Says("What the alert does not tell and an unknown outcome hangs on.") List<String> missing,
    @Says(
            "The comparison that alone would have changed the outcome and came nearest to it; null:"
                + " there is none.")
        @Nullable Part nearest,
    @Says("The filter, part by part, those inside of others behind them.") List<Part> parts) {

  public Why {
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
  }

  /** A part of a filter, as it came out. */
  @Says("A part of a filter, as it came out.")
  public record Part(
      @Says("How many parts it is inside of.") int level,
      @Says("As it is written in the filter.") String text,
      @Says("What it was, for people: 19.3, \"ztfg\", true, above 20.5.") String value,
      @Says("true, false or unknown; null: it is a value.") @Nullable String truth,
      @Says(
              "Of a comparison of numbers: by how much it held or, below 0, failed, in the unit of"
                  + " its sides.")
          @Nullable Double margin) {}

  static Why of(Explanation explanation) {
    List<Part> parts = new ArrayList<>();
    collect(explanation.whole(), 0, parts);
    Explanation.Part nearest = explanation.nearest();
    return new Why(
        explanation.decision().outcome().name().toLowerCase(Locale.ROOT),
        explanation.words(),
        explanation.decision().missing(),
        nearest == null ? null : part(nearest, 0),
        parts);
  }

  private static void collect(Explanation.Part part, int level, List<Part> into) {
    into.add(part(part, level));
    part.parts().forEach(inner -> collect(inner, level + 1, into));
  }

  private static Part part(Explanation.Part part, int level) {
    return new Part(
        level,
        part.text(),
        part.value(),
        part.truth() == null ? null : part.truth().name().toLowerCase(Locale.ROOT),
        part.margin());
  }

  /** Whether it was kept. */
  public boolean kept() {
    return outcome.equals("keep");
  }
}
