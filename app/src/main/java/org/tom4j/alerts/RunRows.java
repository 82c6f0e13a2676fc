package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a run's rows, and the ways from it.
 *
 * @param pageNumber counted from 1
 * @param filtered whether only some of the run's rows are wanted
 * @param show which messages are wanted, "" for all
 * @param sortWord the order, as an address has it
 * @param address of this page in this order, with all rows that will have come by then
 * @param from number of the first row shown, 0 if none
 * @param total rows there are in this order without a filter
 * @param there rows of the run that are still kept, as far as the reader may see them
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 * @param deepestWords why there is no further page though there are rows, or ""
 * @param upto the place up to which rows are shown or stand on other pages
 * @param appends whether rows that come later stand behind those that are there
 * @param anyHidden whether the run has rows that the reader may not see: none of them is told
 * @param waiting rows that match and came after {@code upto}
 * @param newest address where those are shown
 * @param stays whether that is this page itself
 */
public record RunRows(
    List<Column> columns,
    List<RowView> rows,
    int pageNumber,
    boolean filtered,
    String text,
    String magMin,
    String magMax,
    String show,
    String sortWord,
    String address,
    long from,
    long total,
    long there,
    @Nullable String previous,
    @Nullable String next,
    String deepestWords,
    long upto,
    boolean appends,
    boolean anyHidden,
    long waiting,
    String newest,
    boolean stays) {

  /** Of more than so many rows that have to be counted it is only said that they are more. */
  static final int COUNTED = 1_000;

  /**
   * The head of a column.
   *
   * @param sorted "", ascending or descending
   */
  public record Column(
      String label, String href, String sorted, String unit, boolean num, String look) {}

  /** What the box says that means more than the rows of this page: also those on other pages. */
  public String allWords() {
    if (filtered && next != null) {
      return "all matching rows";
    }
    long all = filtered ? Math.max(from - 1, 0) + rows.size() : there;
    String matching = filtered ? "matching " : "";
    return all == 1
        ? "the only " + matching + "row"
        : "all " + AlertText.count(all) + " " + matching + "rows";
  }

  /** {@code all 1,284 rows}, whatever the filter. */
  public String everyRow() {
    return there == 1 ? "the one row" : "all " + AlertText.count(there) + " rows";
  }

  /** Whether one may want some by what they say of themselves: of detections all say nothing. */
  public boolean offersShowing() {
    return !show.isEmpty() || rows.stream().anyMatch(row -> !row.said().isEmpty());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether rows that wait have to be counted: the run's own numbers tell of others, too. */
  public boolean counted() {
    return filtered || anyHidden;
  }

  /** Whether no further row has room on this page. */
  public boolean full() {
    return rows.size() >= RowQuery.PAGE_SIZE;
  }

  /** What the rows that wait are called: new ones before these, or more behind them. */
  public String waitingWord() {
    return appends ? "more" : "new";
  }

  /** What pressing does, where it is not to show them here. */
  public String waitingThen() {
    return stays ? "" : ": show the newest first";
  }

  /** {@code 12 new rows}. */
  public String waitingText() {
    String count = AlertText.count(waiting) + (counted() && waiting >= COUNTED ? "+" : "");
    return count + " " + waitingWord() + (waiting == 1 ? " row" : " rows") + waitingThen();
  }

  /** {@code 51–100 of 1,284}; "" without rows. */
  public String rangeText() {
    if (rows.isEmpty()) {
      return "";
    }
    String range = AlertText.count(from) + "–" + AlertText.count(from + rows.size() - 1);
    return filtered
        ? range + " of those that match"
        : range + " of " + AlertText.count(total) + (total == 1 ? " alert" : " alerts");
  }
}
