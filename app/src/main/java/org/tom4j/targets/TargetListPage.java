package org.tom4j.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of targets.
 *
 * @param searched what was searched for, in words; "" if nothing was
 * @param hint why what was searched for is no position though it looks like one, or ""
 * @param count how many are shown, and of how many as far as that is known
 * @param problem why nothing could be searched for, or ""
 * @param columns the heads that sort
 * @param next path of the next part, or null
 * @param first path of the first part, or null: this is it
 * @param lookUp where the name that was searched for is looked up elsewhere, or ""
 * @param maker whether the reader may make targets
 * @param here path of this part
 * @param lists to which ticked targets can be added
 */
public record TargetListPage(
    String searched,
    String hint,
    String count,
    String problem,
    List<Column> columns,
    List<Line> lines,
    @Nullable String next,
    @Nullable String first,
    String lookUp,
    boolean maker,
    String here,
    List<ListName> lists) {

  public TargetListPage {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    lists = List.copyOf(lists);
  }

  /** A page without a list, where what was typed can be no part of a name. */
  static TargetListPage nothing(String problem, boolean maker) {
    return new TargetListPage(
        "", "", "", problem, List.of(), List.of(), null, null, "", maker, "/targets/", List.of());
  }

  /**
   * A head of the table.
   *
   * @param sorted "", "ascending" or "descending"
   * @param unit stands behind the label, or is ""
   * @param number whether what stands below are numbers
   */
  public record Column(String label, String href, String sorted, String unit, boolean number) {}

  /**
   * A row; absent values are "".
   *
   * @param aliases the first of them
   * @param moreAliases how many stand on the target's page only
   */
  public record Line(
      long id,
      String href,
      String name,
      List<String> aliases,
      int moreAliases,
      String type,
      boolean moves,
      SkyText sky,
      String permissions,
      String created) {}
}
