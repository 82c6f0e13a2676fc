package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.alerts.QueryConsole.Row;
import org.tom4j.astro.SkyPosition;

final class RowFormatTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=1+1, \"'=1+1\"",
        "+1, \"'+1\"",
        "-cmd, \"'-cmd\"",
        "@sum, \"'@sum\"",
        "`a\"b`, `\"a\"\"b\"`",
        "`a,b`, `\"a,b\"`",
        "a b, \"a b\"",
        "plain, plain",
      })
  void makesNoFormulaOfAName(String name, String cell) {
    assertThat(RowFormat.CSV.line(row(name, null)))
        .isEqualTo("7,new,i," + cell + ",,1.0,-2.0,,,,,,,,,false,news,observed");
  }

  @Test
  void letsNoNameMoveTheCursor() {
    String line = RowFormat.TABLE.line(row("\u001b[2Jgone\u202e\nnext", null));
    assertThat(line).contains("·[2Jgone··next").doesNotContain("\u001b", "\n");
    assertThat(RowFormat.CSV.line(row("a\nb", null))).doesNotContain("\n");
    assertThat(RowFormat.JSON.line(row("a\nb\u001b", null))).doesNotContain("\n", "\u001b");
  }

  @Test
  void writesALimitAsOne() {
    assertThat(RowFormat.TABLE.line(row("x", "limit"))).contains("> 20.200");
    assertThat(RowFormat.TABLE.line(row("x", "total"))).contains("20.200").doesNotContain(">");
  }

  @Test
  void cutsWhatIsTooLongForItsColumn() {
    String line = RowFormat.TABLE.line(row("n".repeat(100), null));
    assertThat(line).contains("n".repeat(27) + "…  ").endsWith("  i");
  }

  @Test
  void saysOfAMessageThatItTakesBackOrTestsBehindItsName() {
    Row row =
        new Row(
            1,
            7,
            "new",
            "i",
            "S260101a",
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "retraction",
            "mock");
    assertThat(RowFormat.TABLE.line(row)).contains("S260101a retraction mock");
    assertThat(RowFormat.CSV.line(row)).endsWith(",retraction,mock");
    assertThat(RowFormat.JSON.line(row)).contains("\"kind\":\"retraction\"");
  }

  @Test
  void writesNoRightAscensionOf360AndEachDeclinationWithItsSign() {
    SkyPosition at = SkyPosition.ofDegrees(359.9999999, 76.4638);
    Row row =
        new Row(
            1,
            7,
            "new",
            "i",
            "x",
            null,
            at,
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "news",
            "observed");
    assertThat(RowFormat.TABLE.line(row)).contains(" 0.00000  +76.46380 ").doesNotContain("360");
    assertThat(RowFormat.CSV.line(row)).contains(",359.9999999,76.4638,");
  }

  private static Row row(String name, @Nullable String kind) {
    SkyPosition at = SkyPosition.ofDegrees(1, -2);
    Double mag = kind == null ? null : 20.2;
    return new Row(
        1,
        7,
        "new",
        "i",
        name,
        null,
        at,
        null,
        false,
        mag,
        null,
        kind,
        null,
        null,
        null,
        null,
        "news",
        "observed");
  }
}
