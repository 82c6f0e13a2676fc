package org.tom4j.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of targets.
 *
 * @param searched what was searched for, in words; "" if nothing was
 * @param problem why nothing could be searched for, or ""
 * @param columns the heads that sort
 * @param next path of the next part, or null
 * @param first path of the first part, or null: this is it
 * @param maker whether the reader may make targets
 */
public record TargetListPage(
    String searched,
    String problem,
    List<Column> columns,
    List<Line> lines,
    @Nullable String next,
    @Nullable String first,
    boolean maker) {

  public TargetListPage {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** A page without a list, where what was typed can be no part of a name. */
  static TargetListPage nothing(String problem, boolean maker) {
    return new TargetListPage("", problem, List.of(), List.of(), null, null, maker);
  }

  /**
   * A head of the table.
   *
   * @param sorted "", "ascending" or "descending"
   */
  public record Column(String label, String href, String sorted, boolean number) {}

  /** A row; absent values are "". */
  public record Line(
      long id,
      String href,
      String name,
      List<String> aliases,
      String type,
      SkyText sky,
      String permissions,
      String created) {}
}
