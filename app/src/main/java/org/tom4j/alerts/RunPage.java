package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run: where it stands, and a page of its rows.
 *
 * @param path ends in its number and a slash
 * @param queryPath of the saved query, ends in a slash; null if there is none
 * @param live the page that shows what the saved query keeps as cards; null if there is none
 * @param again where to post to run it once more, or null if nobody can be asked
 * @param invented what its module says of alerts that nobody observed, "" if they are real
 * @param running whether it goes on, stopping or paused included
 * @param mayStop whether the reader may stop it, and nobody has yet
 * @param passedOver what its filter did not keep; null without one
 * @param filter what there is to say of that; null: nothing
 * @param rate elements a second, "" where the figure would mean nothing
 * @param paused why the run waits, "" if it does not
 * @param remarks what there is to say beside the rows
 * @param unread messages of its query that wait since they could not be used; null: none that the
 *     reader sees
 * @param emptyTitle in place of the rows of a run that ended without any
 */
public record RunPage(
    long id,
    String path,
    @Nullable String queryPath,
    @Nullable String live,
    @Nullable String again,
    String title,
    String broker,
    String invented,
    String version,
    String state,
    boolean running,
    boolean mayStop,
    long received,
    long kept,
    long bad,
    long fresh,
    @Nullable PassedOver passedOver,
    @Nullable FilteredRun filter,
    String rate,
    String timing,
    String paused,
    List<Remark> remarks,
    List<Bad> badElements,
    QueryStreams.@Nullable Unread unread,
    RunRows rows,
    String emptyTitle,
    String emptyWords) {

  /** Without a script the page of a run that goes on is loaded anew so often, in seconds. */
  public static final int RELOADED_EVERY = 10;

  /**
   * Something to say of the run.
   *
   * @param look info, warn or bad
   * @param title in bold before the words, or ""
   * @param uri that was asked when it happened, or ""
   */
  public record Remark(String look, String title, String words, String uri) {}

  /** An element that could not be used; texts, "" where there is none. */
  public record Bad(String position, String member, String value, String reason) {}

  public String badSummary() {
    return bad == 1
        ? "1 element could not be used"
        : AlertText.count(bad)
            + " elements could not be used"
            + (bad > badElements.size() ? "; the first " + badElements.size() : "");
  }
}
