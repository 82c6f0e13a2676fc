package org.tom4j.brokers.ned;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.ResolvedObject;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A VOTable of NED's. Its columns are told by what they mean (UCD): their names have changed over
 * the years, {@code RA(deg)} to {@code RA}.
 */
record NedTable(Document document) {

  /** What NED says instead of a table, or null: names that it does not know, too. */
  @Nullable String error() {
    NodeList parameters = document.getElementsByTagName("PARAM");
    for (int i = 0; i < parameters.getLength(); i++) {
      if (parameters.item(i) instanceof Element parameter
          && parameter.getAttribute("name").equals("Error")) {
        return parameter.getAttribute("value").strip();
      }
    }
    return null;
  }

  /**
   * The object of the first row.
   *
   * @throws IllegalArgumentException saying what is missing or makes no sense
   */
  ResolvedObject first() {
    Map<String, String> row = row();
    String name = row.get("meta.id;meta.main");
    if (name == null) {
      throw new IllegalArgumentException("there is no object's name in it");
    }
    Double ra = number(row, "pos.eq.ra;meta.main");
    Double dec = number(row, "pos.eq.dec;meta.main");
    return ResolvedObject.of(name)
        .at(ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec), null)
        .withType(row.get("src.class"))
        .withRedshift(number(row, "src.redshift"));
  }

  /** UCD → what stands in the first row; empty cells are not there. */
  private Map<String, String> row() {
    NodeList columns = document.getElementsByTagName("FIELD");
    Map<String, String> row = new HashMap<>();
    if (document.getElementsByTagName("TR").item(0) instanceof Element first) {
      NodeList cells = first.getElementsByTagName("TD");
      for (int i = 0; i < Math.min(columns.getLength(), cells.getLength()); i++) {
        String value = cells.item(i).getTextContent().strip();
        if (!value.isEmpty() && columns.item(i) instanceof Element column) {
          row.putIfAbsent(column.getAttribute("ucd"), value);
        }
      }
    }
    return row;
  }

  private static @Nullable Double number(Map<String, String> row, String ucd) {
    String text = row.get(ucd);
    return text == null ? null : Double.valueOf(text);
  }
}
