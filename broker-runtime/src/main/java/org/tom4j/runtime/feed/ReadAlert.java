package org.tom4j.runtime.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;

/**
 * An alert as whoever chooses among alerts sees it. Reads no more of it than is asked for, by the
 * module's code, on one of whose threads it is: it is asked there and is not kept.
 */
public interface ReadAlert {

  /** In the terms of every broker, checked. */
  GenericAlert alert();

  /**
   * By its own field names: {@code Long}, {@code Double}, {@code String}, {@code Boolean}, {@code
   * ByteBuffer}, and {@code Map}s and {@code List}s of these.
   *
   * @throws RuntimeException if it cannot be read, then or when a member is asked for
   */
  Map<String, @Nullable Object> members();

  /**
   * All photometry of its object that came with it, in any order; nobody is asked for more.
   *
   * @throws RuntimeException if there is none in it, or it cannot be read
   */
  List<PhotometryPoint> history();

  /**
   * The same as columns; null: it is not told so.
   *
   * @throws RuntimeException if the module fails
   */
  @Nullable FluxCurve fluxes();
}
