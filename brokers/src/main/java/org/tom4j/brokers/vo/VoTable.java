package org.tom4j.brokers.vo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A small VOTable (IVOA, 1.x, TABLEDATA) with what its service says of the question, as TAP and
 * DALI have it: {@code <INFO name="QUERY_STATUS" value="ERROR">words</INFO>}.
 */
public record VoTable(Document document) {

  /** Why the service could not answer, or null if it did. */
  public @Nullable String error() {
    Element status = status("ERROR");
    return status == null ? null : status.getTextContent().strip();
  }

  /** Whether the service has more rows than it was allowed to tell. */
  public boolean isCut() {
    return status("OVERFLOW") != null;
  }

  private @Nullable Element status(String value) {
    return elements("INFO").stream()
        .filter(info ->
            info.getAttribute("name").equals("QUERY_STATUS")
                && info.getAttribute("value").equals(value))
        .findFirst()
        .orElse(null);
  }

  /** The value of the first parameter of this name, or null. */
  public @Nullable String parameter(String name) {
    return elements("PARAM").stream()
        .filter(parameter -> parameter.getAttribute("name").equals(name))
        .map(parameter -> parameter.getAttribute("value").strip())
        .findFirst()
        .orElse(null);
  }

  /**
   * The rows of the first table, column → value; empty cells are not there.
   *
   * @param called what columns are told by: {@code name}, or {@code ucd}, of which the first column
   *     that has it counts
   * @throws IllegalArgumentException in words, if there is no table that can be read
   */
  public List<Map<String, String>> rows(String called) {
    List<Element> tables = elements("TABLE");
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("there is no table in it");
    }
    Element table = tables.getFirst();
    boolean filled = !elements(table, "DATA").isEmpty();
    if (filled && elements(table, "TABLEDATA").isEmpty()) {
      throw new IllegalArgumentException("its table is not written as TABLEDATA");
    }
    List<String> columns =
        elements(table, "FIELD").stream().map(field -> field.getAttribute(called)).toList();
    return elements(table, "TR").stream().map(row -> row(columns, row)).toList();
  }

  private static Map<String, String> row(List<String> columns, Element row) {
    List<Element> cells = elements(row, "TD");
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      String value = cells.get(i).getTextContent().strip();
      if (!value.isEmpty()) {
        values.putIfAbsent(columns.get(i), value);
      }
    }
    return values;
  }

  /**
   * A number of a row, or null if there is none: TAP services write NaN for it, too.
   *
   * @throws IllegalArgumentException naming the column, if it is something else
   */
  public static @Nullable Double number(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException("'" + column + "' is no number: " + text, none);
    }
  }

  private List<Element> elements(String name) {
    return list(document.getElementsByTagName(name));
  }

  private static List<Element> elements(Element within, String name) {
    return list(within.getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>(nodes.getLength());
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
