package org.tom4j.alerts;

import java.util.List;

/** The runs of a saved query, the latest first. */
public record HistoryPage(String name, String runAction, boolean brokerInUse, List<Line> runs) {

  /** One run; numbers are texts ready to show. */
  public record Line(
      String href,
      String started,
      String state,
      String duration,
      String received,
      String kept,
      String fresh,
      String updated,
      String bad,
      String version) {}
}
