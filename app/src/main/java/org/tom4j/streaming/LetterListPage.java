package org.tom4j.streaming;

import java.util.List;
import org.tom4j.web.Pager;

/**
 * Messages of a query's stream that could not be used, the latest first.
 *
 * @param path ends in a slash
 * @param back the query's own page
 * @param own whether they were read with an account of the reader's own
 * @param tabs the ways to both kinds, empty where there is one
 * @param untold how many came without their bytes, in words; "" if none did
 * @param readable whether any can be read again
 */
public record LetterListPage(
    String query,
    String path,
    String back,
    boolean own,
    List<Tab> tabs,
    List<Line> lines,
    Pager pager,
    String untold,
    boolean readable) {

  public LetterListPage {
    tabs = List.copyOf(tabs);
    lines = List.copyOf(lines);
  }

  /** A way to letters of one kind. */
  public record Tab(String label, String href, boolean here) {}

  /**
   * One message.
   *
   * @param received UTC
   * @param tried how often it was read again, or ""
   */
  public record Line(
      long id,
      String href,
      String received,
      String partition,
      String position,
      String size,
      String reason,
      String tried) {}
}
