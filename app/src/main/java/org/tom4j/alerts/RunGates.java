package org.tom4j.alerts;

import java.util.Optional;
import org.tom4j.access.Viewer;

/** The filters of saved queries, as runs need them. Any thread. */
public interface RunGates {

  /**
   * For one run that begins now; empty if the query has no filter.
   *
   * @param viewer whose run it is: a filter may name what others do not see
   */
  Optional<RunGate> gate(Viewer viewer, long query);
}
