package org.tom4j.filters;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;

/**
 * An alert as a filter sees it.
 *
 * @param alert in the terms of every broker
 * @param members the alert by its own field names: {@code Long}, {@code Double}, {@code String},
 *     {@code Boolean}, and {@code Map}s and {@code List}s of these; anything else counts as
 *     missing. Asked only if the filter names one, and may decode only what it is asked for; what
 *     it throws, at whatever time, is told as missing
 * @param history all photometry of the object that is known, the alert's own included, in any
 *     order; later points than the alert's time are passed over. Asked at most once for each value
 *     computed from it, and only if the filter needs one. What it throws is told as missing
 */
public record Candidate(
    GenericAlert alert,
    Supplier<Map<String, @Nullable Object>> members,
    Supplier<List<PhotometryPoint>> history) {

  /** An alert of which nothing else is known. */
  public static Candidate of(GenericAlert alert) {
    return new Candidate(alert, () -> Collections.emptyMap(), List::of);
  }
}
