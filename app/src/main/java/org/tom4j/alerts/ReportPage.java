package org.tom4j.alerts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of a run that need an answer before they become targets.
 *
 * @param runIds the run, or those of a question
 * @param back the page of the run or question that one came from
 * @param question the question's address, "" if it was a run
 * @param query what that page shows
 * @param rows at most {@value #ASKED_AT_ONCE}
 * @param others how many more there are
 * @param after where in the run these begin, so that one answer can be given for them; null: they
 *     were named one by one, and can only be named again
 */
public record ReportPage(
    List<Long> runIds,
    String runTitle,
    String back,
    String question,
    RowQuery query,
    List<Row> rows,
    long others,
    @Nullable Long after) {

  /** More than this does not fit into an address, nor into a person's patience. */
  static final int ASKED_AT_ONCE = 100;

  /**
   * One alert.
   *
   * @param words what stands in its way, "" if nothing does
   * @param existing the target that it may be, or null
   * @param mayLink whether it can be linked to that
   * @param mayBeNew whether a target of its own can be made all the same
   * @param ratherNot whether to skip it is what is offered first
   */
  public record Row(
      long alertId,
      String name,
      String position,
      String words,
      RowView.@Nullable Here existing,
      boolean mayLink,
      boolean mayBeNew,
      boolean ratherNot) {

    Row(
        long alertId,
        String name,
        String position,
        String words,
        RowView.@Nullable Here existing,
        boolean mayLink,
        boolean mayBeNew) {
      this(alertId, name, position, words, existing, mayLink, mayBeNew, false);
    }

    /** Whether a person's answer would change anything. */
    public boolean hasChoice() {
      return mayLink || mayBeNew;
    }
  }

  /** A hidden field of the form, so that the way back is the way one came. */
  public record Hidden(String name, String value) {}

  public List<Hidden> hidden() {
    return List.of(
        new Hidden("q", Objects.requireNonNullElse(query.text(), "")),
        new Hidden("mag_min", RowQuery.plain(query.magMin())),
        new Hidden("mag_max", RowQuery.plain(query.magMax())),
        new Hidden("show", query.showing() == null ? "" : query.showing().word()),
        new Hidden("sort", query.sortWord()),
        new Hidden("page", Integer.toString(query.page())));
  }

  public String backWords() {
    return question.isEmpty() ? "Back to the run" : "Back to the question";
  }

  public boolean anyChoice() {
    return rows.stream().anyMatch(Row::hasChoice);
  }

  /** Whether one answer can be given for those that are not shown. */
  public boolean mayDecideOthers() {
    return others > 0 && after != null;
  }

  public String othersText() {
    return AlertText.count(others);
  }

  public String allText() {
    return AlertText.count(rows.size() + others);
  }
}
