package org.tom4j.alerts;

import org.tom4j.access.Viewer;

/** The streams of saved queries, as runs need them. Any thread. */
public interface RunStreams {

  /**
   * For one run that begins now.
   *
   * @param oneself whether it asks with an account of the viewer's own: such a run has positions of
   *     its own, since what it reads is seen by nobody else
   */
  RunPlaces places(Viewer viewer, long query, boolean oneself, RunReader reader);
}
