package org.tom4j.alerts;

import java.util.List;

/**
 * A run's filter, ready to show.
 *
 * @param version such as {@code version 3}
 * @param text as it was written
 * @param passedOver the first alerts that it did not keep, of those that the reader may see
 */
public record FilteredRun(String version, String text, List<Alert> passedOver) {

  public FilteredRun {
    passedOver = List.copyOf(passedOver);
  }

  /**
   * An alert that was not kept; texts.
   *
   * @param outcome dropped or unknown
   * @param why the reason
   * @param parts the filter part by part, none if that was too long to keep
   */
  public record Alert(String name, String id, String outcome, String why, List<Part> parts) {
    public Alert {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a filter as it came out; texts, "" where there is none.
   *
   * @param level how many parts it is inside of
   * @param truth true, false, unknown or ""
   * @param margin by how much a comparison held or failed
   */
  public record Part(int level, String text, String value, String truth, String margin) {}
}
