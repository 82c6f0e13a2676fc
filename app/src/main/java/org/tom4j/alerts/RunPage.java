package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run: where it stands, and a page of its rows.
 *
 * @param path ends in its number and a slash
 * @param queryPath of the saved query, ends in a slash; null if there is none
 * @param rate elements a second, "" where the figure would mean nothing
 * @param paused why the run waits, "" if it does not
 * @param deleted which rows are no longer kept, in a sentence, or ""
 * @param failure what went wrong or which limit was reached, or null
 * @param failed whether it is a failure and not a limit
 * @param pageNumber counted from 1
 * @param from number of the first row shown, 0 if none
 * @param previous address of the page before, or null
 * @param allWords what the box says that means all rows, also those on other pages
 * @param deepestWords why there is no further page though there are rows, or ""
 */
public record RunPage(
    long id,
    String path,
    @Nullable String queryPath,
    String title,
    String broker,
    String version,
    String state,
    boolean running,
    boolean mayStop,
    long received,
    long kept,
    long bad,
    long fresh,
    String rate,
    String timing,
    String paused,
    String deleted,
    @Nullable String failure,
    String failureTitle,
    String failureUri,
    boolean failed,
    List<String> notes,
    List<Bad> badElements,
    List<Column> columns,
    List<RowView> rows,
    int pageNumber,
    boolean filtered,
    String text,
    String magMin,
    String magMax,
    String sortWord,
    long from,
    @Nullable String previous,
    @Nullable String next,
    String deepestWords,
    String emptyWords,
    String allWords) {

  /** An element that could not be used; texts, "" where there is none. */
  public record Bad(String position, String member, String value, String reason) {}

  /**
   * The head of a column.
   *
   * @param sorted "", ascending or descending
   */
  public record Column(
      String label, String href, String sorted, String unit, boolean num, String look) {}

  public String keptText() {
    return AlertText.count(kept);
  }

  public String badSummary() {
    return bad == 1
        ? "1 element could not be used"
        : AlertText.count(bad)
            + " elements could not be used"
            + (bad > badElements.size() ? "; the first " + badElements.size() : "");
  }

  /** {@code 51–100 of 1,284}; "" without rows. */
  public String rangeText() {
    if (rows.isEmpty()) {
      return "";
    }
    String range = AlertText.count(from) + "–" + AlertText.count(from + rows.size() - 1);
    return filtered ? range : range + " of " + AlertText.count(kept) + " alerts";
  }
}
