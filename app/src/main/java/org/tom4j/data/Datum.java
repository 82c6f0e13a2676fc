package org.tom4j.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measurement of a target, as it is kept.
 *
 * @param photometry the brightness; null for other kinds
 * @param detail JSON of what has no place of its own, or null
 * @param sources all who told of it, the first first; never empty
 */
public record Datum(
    long id,
    long targetId,
    DatumKind kind,
    Moment moment,
    @Nullable Photometry photometry,
    @Nullable String telescope,
    @Nullable String instrument,
    @Nullable String detail,
    List<DatumSource> sources) {

  public Datum {
    sources = List.copyOf(sources);
  }
}
