package org.tom4j.runtime.shape;

import java.util.List;
import java.util.Set;

/**
 * What the answers of one kind looked like in one fetch.
 *
 * @param kind which answers: what the module reads them as, and the address without what is asked,
 *     {@code "Row of /v1/objects/*"}
 * @param shape of them
 * @param read the members that the module reads
 * @param sample one of them as JSON, or its beginning; secrets are blanked
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SeenShape(String kind, Shape shape, Set<String> read, byte[] sample) {

  /**
   * What is other than before, alarms and news. Whether an alarm, see {@link Change#isAlarm}.
   *
   * @param recent what the latest answers looked like, this one's among them
   */
  public List<Change> changes(Shape before, Shape recent) {
    return Drift.between(before, recent, read);
  }
}
