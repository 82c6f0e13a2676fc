package org.tom4j.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form that makes a target shows of a name that was looked up.
 *
 * @param name as it was typed; "": nothing was looked up yet
 * @param problem why it could not be looked up, or ""
 * @param here a target that has this name already, or null
 * @param filledBy the service whose answer stands in the form, or ""
 * @param lines what each service said
 */
public record LookupView(
    String name, String problem, @Nullable Here here, String filledBy, List<Line> lines) {

  /** Nothing was looked up. */
  static final LookupView NONE = new LookupView("", "", null, "", List.of());

  public LookupView {
    lines = List.copyOf(lines);
  }

  /** Whether somebody could not say yet. */
  public boolean isWaiting() {
    return lines.stream().anyMatch(Line::waiting);
  }

  /** A target of the TOM. */
  public record Here(String name, String href) {}

  /**
   * What a service said; absent values are "".
   *
   * @param page about the object at the service, or null
   * @param words why it knows nothing, or ""
   * @param use where its answer is taken instead, or ""
   */
  public record Line(
      String source,
      String name,
      @Nullable String page,
      String words,
      SkyText sky,
      boolean moves,
      String type,
      String redshift,
      String use,
      boolean chosen,
      boolean waiting) {}
}
