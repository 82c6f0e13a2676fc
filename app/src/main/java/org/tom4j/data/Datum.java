package org.tom4j.data;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measurement of a target, as it is kept.
 *
 * @param photometry the brightness; null for other kinds
 * @param exposure how long was exposed; null: unknown
 * @param detail JSON of what has no place of its own, or null
 * @param restrictedTo the group whose members alone may see it, or null
 * @param sources all who told of it, the first first; never empty
 */
public record Datum(
    long id,
    long targetId,
    DatumKind kind,
    Moment moment,
    @Nullable Photometry photometry,
    @Nullable Duration exposure,
    @Nullable String telescope,
    @Nullable String instrument,
    @Nullable String detail,
    @Nullable String restrictedTo,
    List<DatumSource> sources) {

  public Datum {
    sources = List.copyOf(sources);
  }
}
