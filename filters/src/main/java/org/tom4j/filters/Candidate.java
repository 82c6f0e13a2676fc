package org.tom4j.filters;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.FluxCurve;
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
 *     order; later points than the alert's time are passed over. Asked only if the filter needs a
 *     value computed from it, once for an evaluation unless it throws, which is told as missing
 * @param fluxes the same as columns, asked before {@code history}, which is then not asked; null:
 *     it is not told so
 */
public record Candidate(
    GenericAlert alert,
    Supplier<Map<String, @Nullable Object>> members,
    Supplier<List<PhotometryPoint>> history,
    Supplier<@Nullable FluxCurve> fluxes) {

  /** An alert whose history is told as points. */
  public Candidate(
      GenericAlert alert,
      Supplier<Map<String, @Nullable Object>> members,
      Supplier<List<PhotometryPoint>> history) {
    this(alert, members, history, () -> null);
  }

  /** An alert of which nothing else is known. */
  public static Candidate of(GenericAlert alert) {
    return new Candidate(alert, () -> Collections.emptyMap(), List::of);
  }

  /** The history, however it is told. */
  Measurements measurements() {
    FluxCurve columns = fluxes.get();
    return columns == null ? new OfPoints(history.get()) : new OfFluxes(columns);
  }
}
