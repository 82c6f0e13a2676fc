package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  private static List<CsvRows.Row> rows(String csv) {
    List<CsvRows.Row> rows = new ArrayList<>();
    try (CsvRows source = new CsvRows(csv, 100)) {
      for (CsvRows.Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Map<String, @Nullable String>> cells(String csv) {
    return rows(csv).stream().map(CsvRows.Row::cells).toList();
  }

  @Test
  void quotesBlanksAndLineEndsAreUnderstood() {
    assertThat(
            cells("\uFEFF#name, ra ,note\r\na,1, \"x, \"\"y\"\"\nz\" \r\n\r\n\"b\",2,plain text"))
        .containsExactly(
            Map.of("name", "a", "ra", "1", "note", "x, \"y\"\nz"),
            Map.of("name", "b", "ra", "2", "note", "plain text"));
  }

  @Test
  void anEmptyCellIsNullAndAMissingOneIsAbsent() {
    Map<String, @Nullable String> row = cells("a,b,c\n,\"\"\n").getFirst();
    assertThat(row).containsEntry("a", null).containsEntry("b", null).doesNotContainKey("c");
  }

  @Test
  void aTitleAboveTheNamesIsPassedOver() {
    assertThat(cells("\"2026-02-09 00:00:00\"\n#a,b\n1,2\n"))
        .containsExactly(Map.of("a", "1", "b", "2"));
    assertThat(cells("a\n1\n2\n")).containsExactly(Map.of("a", "1"), Map.of("a", "2"));
    assertThat(cells("a\n")).isEmpty();
  }

  @Test
  void cellsBeyondTheHeaderAreCounted() {
    assertThat(rows("a,b\n1,2,3,4\n").getFirst().fault())
        .isEqualTo("has 2 values more than the header names");
  }

  @Test
  void aRowIsKeptAsReceivedBelowItsHeader() {
    assertThat(rows("a, b\r\n\"1\" ,2\r\n3,4").getLast().text()).isEqualTo("a, b\n3,4\n");
    assertThat(rows("a, b\r\n\"1\" ,2\r\n3,4").getFirst().text()).isEqualTo("a, b\n\"1\" ,2\n");
  }

  @Test
  void aRowThatIsTooLongIsPassedOver() {
    List<CsvRows.Row> rows =
        rows("a\n1\n" + "x".repeat(200_000) + "\n\"" + "y".repeat(200) + "\"\n2");
    assertThat(rows)
        .extracting(row -> row.fault() == null)
        .containsExactly(true, false, false, true);
    assertThat(rows.getLast().cells()).containsEntry("a", "2");
  }

  @Test
  void whatIsNoCsvIsSaidInWords() {
    assertThatThrownBy(() -> rows(""))
        .isInstanceOf(AnswerShapeException.class)
        .hasMessageContaining("no line of names");
    assertThatThrownBy(() -> rows("<html>\n"))
        .isInstanceOf(AnswerShapeException.class)
        .hasMessageContaining("HTML");
    assertThatThrownBy(() -> rows("a\n\"x"))
        .isInstanceOf(AnswerShapeException.class)
        .hasMessageContaining("quote");
  }
}
