package org.tom4j.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A small table whose columns are as wide as what stands in them. */
final class TextTable {
  private static final int WIDEST = 60;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  void print(PrintStream out) {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.min(WIDEST, Math.max(widths[i], row.get(i).length()));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        // The last column may be as long as it likes.
        line.append(
            i == widths.length - 1
                ? PlainText.of(row.get(i))
                : PlainText.wide(row.get(i), widths[i]) + "  ");
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
