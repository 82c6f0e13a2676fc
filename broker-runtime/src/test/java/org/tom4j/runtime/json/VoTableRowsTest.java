package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoTableRowsTest {
  private static final String FIELDS =
      """
      <FIELD name="source_id" datatype="long"><DESCRIPTION>id</DESCRIPTION></FIELD>
      <FIELD ID="mag" datatype="int"><VALUES null="-32768"/></FIELD>
      <FIELD name="note" datatype="char" arraysize="*"/>
      """;

  private static List<Map<String, @Nullable String>> rows(String xml) throws XMLStreamException {
    var source =
        new VoTableRows(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), 1000);
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    for (var row = source.next(); row != null; row = source.next()) {
      rows.add(source.tooLong() ? Map.of("too", "long") : row);
    }
    return rows;
  }

  private static String table(String rows, String after) {
    return """
    <?xml version="1.0"?>
    <VOTABLE version="1.3" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE>
    <INFO name="QUERY_STATUS" value="OK"/><TABLE>%s<DATA><TABLEDATA>
    %s</TABLEDATA></DATA></TABLE>%s</RESOURCE></VOTABLE>
    """
        .formatted(FIELDS, rows, after);
  }

  @Test
  void cellsAreNamedByTheirFieldsAndEmptyOnesAreNull() throws XMLStreamException {
    List<Map<String, @Nullable String>> rows =
        rows(
            table(
                """
                <TR><TD>3400000000000000001</TD><TD>17</TD><TD> a &amp; <![CDATA[<b>]]></TD></TR>
                <TR><TD>2</TD><TD>-32768</TD><TD/></TR>
                """,
                "<TABLE><FIELD name='x'/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA>"
                    + "</TABLE>"));
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst())
        .containsEntry("source_id", "3400000000000000001")
        .containsEntry("mag", "17")
        .containsEntry("note", "a & <b>");
    assertThat(rows.getLast()).containsEntry("mag", null).containsEntry("note", null);
  }

  @Test
  void anErrorOfTheServiceIsToldInItsWordsAlsoAfterTheTable() {
    String error = "<INFO name='QUERY_STATUS' value='ERROR'>no such column</INFO>";
    assertThatThrownBy(() -> rows("<VOTABLE><RESOURCE>" + error + "</RESOURCE></VOTABLE>"))
        .isInstanceOf(VoTableRows.ErrorStatus.class)
        .hasMessage("no such column");
    assertThatThrownBy(() -> rows(table("", error))).isInstanceOf(VoTableRows.ErrorStatus.class);
  }

  @Test
  void tablesInOtherFormsAreRefusedByName() {
    assertThatThrownBy(() ->
            rows("<VOTABLE><RESOURCE><TABLE><DATA><BINARY2/></DATA></TABLE></RESOURCE></VOTABLE>"))
        .isInstanceOf(AnswerShapeException.class)
        .hasMessageContaining("BINARY2");
    assertThatThrownBy(() -> rows("<html><body/></html>")).hasMessageContaining("HTML");
    assertThatThrownBy(() -> rows("<VOTABLE/>")).hasMessageContaining("no table");
  }

  @Test
  void nothingOutsideIsReadAndNothingMultiplies() {
    String external =
        "<!DOCTYPE VOTABLE [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<VOTABLE><RESOURCE><TABLE><FIELD name='a'/><DATA><TABLEDATA><TR><TD>&x;</TD></TR>"
            + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    assertThatThrownBy(() -> rows(external)).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void aRowThatIsTooLongIsPassedOver() throws XMLStreamException {
    String row = "<TR><TD>" + "x".repeat(100_000) + "</TD></TR><TR><TD>1</TD></TR>";
    assertThat(rows(table(row, "")).getFirst()).containsKey("too");
    assertThat(rows(table(row, "")).getLast()).containsEntry("source_id", "1");
  }

  @Test
  void manyRowsAndEntitiesAreNoAttack() throws XMLStreamException {
    String row = "<TR><TD>1</TD><TD>2</TD><TD>a &lt; b &amp; c</TD></TR>\n";
    assertThat(rows(table(row.repeat(50_000), ""))).hasSize(50_000);
  }
}
