package org.tom4j.filtering;

import java.util.List;
import org.tom4j.alerts.FilteredRun;

/**
 * Why a query's filter keeps an alert or does not.
 *
 * @param alert its name, and where it is
 * @param version which one of the filter is asked
 * @param outcome keep, drop or unknown; "" if it cannot be told
 * @param words the reason; why it cannot be told
 * @param nearest what came nearest to another outcome, in words, or ""
 * @param versions the others, to be asked as well
 */
public record WhyPage(
    String query,
    String back,
    String alert,
    String alertHref,
    String version,
    String text,
    String outcome,
    String words,
    String nearest,
    List<FilteredRun.Part> parts,
    List<VersionLine> versions) {

  public WhyPage {
    parts = List.copyOf(parts);
    versions = List.copyOf(versions);
  }

  /** The outcome as a sentence. */
  public String title() {
    return switch (outcome) {
      case "keep" -> "The filter keeps it.";
      case "drop" -> "The filter drops it.";
      case "unknown" -> "The filter cannot tell, and so does not keep it.";
      default -> "It cannot be told.";
    };
  }
}
