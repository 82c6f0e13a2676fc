package org.tom4j.runtime.feed;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.runtime.http.Discretion;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.FetchListener;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/**
 * One version of a module, as those who call it for a fetch need it. All methods that run the
 * module's code are called on the fetch's own threads, of one element on one at a time.
 */
public interface ModuleSide {

  /** Where its threads are made and watched. */
  ModuleThreads threads();

  /** Finds its lines in stack traces. */
  Blame blame();

  /** Its class loader. */
  ClassLoader loader();

  /** Lent to it. */
  Clock clock();

  /** A network for one fetch. */
  FetchHttp network(FetchListener listener);

  /** The module's mapping of one element, null if it breaks its word. */
  @Nullable GenericAlert map(Object element);

  /** An element of which the network holds nothing: in the module's own format, else as JSON. */
  Packet packet(Object element);

  /**
   * An element by its own field names, as {@link ReadAlert#members} tells them.
   *
   * @param packet its bytes, should they be needed
   */
  Map<String, @Nullable Object> members(Object element, Supplier<Packet> packet);

  /** The photometry that came with an element, as {@link ReadAlert#history} tells it. */
  List<PhotometryPoint> history(Object element);

  /** The same as columns, as {@link ReadAlert#fluxes} tells it. */
  @Nullable FluxCurve fluxes(Object element);

  /** The module's settings as a record. */
  <S extends Record> S settings(Class<S> type);

  /** Its folder in the project's data, made if it was not there. */
  Path folder();

  /** Keeps its secret settings out of what it says. */
  Discretion discretion();

  /** The key of a secret setting that is not set ({@code brokers.NAME.token}), or null. */
  @Nullable String missingSecret();

  /** A fetch has ended. Not the module's code; any thread, which must not be held up. */
  void ended(Ending ending);
}
