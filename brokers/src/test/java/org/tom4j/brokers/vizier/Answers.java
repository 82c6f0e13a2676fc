package org.tom4j.brokers.vizier;

/** Answers of VizieR's shape, of our own making. */
final class Answers {
  private static final String TABLE =
      """
      <?xml version="1.0"?>
      <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
      <RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/>
      <TABLE>%s<DATA><TABLEDATA>%s</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
      """;

  static final String GAIA =
      TABLE.formatted(
          fields(
              "Source", "RA_ICRS", "DE_ICRS", "pmRA", "pmDE", "Plx", "BPmag", "e_BPmag", "Gmag",
              "e_Gmag", "RPmag", "e_RPmag"),
          row(
              "2345678901234567891",
              "10.5001",
              "-20.2501",
              "12.5",
              "-3.25",
              "4.125",
              "15.5",
              "0.003",
              "15.0",
              "0.001",
              "14.5",
              "NaN"));

  static final String TWO_MASS =
      TABLE.formatted(
          fields(
              "2MASS", "RAJ2000", "DEJ2000", "Qflg", "Jmag", "e_Jmag", "Hmag", "e_Hmag", "Kmag",
              "e_Kmag"),
          row(
              "00420002-2015003",
              "10.50011",
              "-20.25010",
              "AAU",
              "14.1",
              "0.02",
              "13.9",
              "0.03",
              "13.2",
              ""));

  static final String SDSS =
      TABLE.formatted(
          fields("objID", "RA_ICRS", "DE_ICRS", "zsp", "gmag", "e_gmag", "spCl", "class"),
          row("1237650000000000001", "10.5002", "-20.2502", "1.25", "19.1", "0.02", "QSO", "6"));

  static final String VSX =
      TABLE.formatted(
          fields("Name", "RAJ2000", "DEJ2000", "Type"), row("XY Abc", "10.5", "-20.25", "RRAB"));

  static final String NONE = TABLE.formatted(fields("Name"), "");

  static final String ERROR =
      """
      <?xml version="1.0"?>
      <VOTABLE version="1.3"><RESOURCE type="results">
      <INFO name="QUERY_STATUS" value="ERROR">Incorrect ADQL query: Unknown column "zsp" !</INFO>
      </RESOURCE></VOTABLE>
      """;

  private Answers() {}

  private static String fields(String... names) {
    var fields = new StringBuilder();
    for (String name : names) {
      fields.append("<FIELD name=\"").append(name).append("\"/>");
    }
    return fields.toString();
  }

  private static String row(String... cells) {
    return "<TR><TD>" + String.join("</TD><TD>", cells) + "</TD></TR>";
  }
}
