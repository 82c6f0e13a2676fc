package org.tom4j.runtime.json;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of the first table of a VOTable (IVOA, 1.x, TABLEDATA) as they arrive. Fields are
 * called by their name, else their ID. An empty cell, or a field's declared null, is null. Neither
 * DTDs nor external entities are read.
 */
public final class VoTableRows {

  /** The service says in the table that it could not answer. */
  public static final class ErrorStatus extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ErrorStatus(String words) {
      super(words);
    }
  }

  private record Column(String name, @Nullable String nullValue) {}

  private final XMLStreamReader xml;
  private final int longest;
  private final List<Column> columns = new ArrayList<>();
  private boolean inTable;
  private boolean ended;
  private boolean rowTooLong;

  /**
   * @param longest row in characters
   */
  public VoTableRows(InputStream in, int longest) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.xml = factory.createXMLStreamReader(in);
    this.longest = longest;
  }

  /** The next row, name → value; null after the last. See {@link #tooLong}. */
  public @Nullable Map<String, @Nullable String> next() throws XMLStreamException {
    while (!ended && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "VOTABLE", "RESOURCE", "TABLE", "DATA" -> {}
          case "INFO" -> checkStatus();
          case "FIELD" -> columns.add(column());
          case "TABLEDATA" -> inTable = true;
          case "TR" -> {
            return row();
          }
          case "BINARY", "BINARY2", "FITS", "PARQUET" ->
              throw new AnswerShapeException(
                  "is a VOTable in " + xml.getLocalName() + "; only TABLEDATA is read");
          case "html", "HTML" -> throw new AnswerShapeException("is HTML instead of a VOTable");
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("TABLE")) {
        inTable = true;
        readTail();
      }
    }
    if (!inTable) {
      throw new AnswerShapeException("holds no table");
    }
    return null;
  }

  /** Whether the row just read was longer than allowed; its values are not kept then. */
  public boolean tooLong() {
    return rowTooLong;
  }

  /** An error may also be told after the table; what is left of the answer is looked through. */
  private void readTail() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("INFO")) {
        checkStatus();
      }
    }
    ended = true;
  }

  private Column column() throws XMLStreamException {
    String name = xml.getAttributeValue(null, "name");
    String id = xml.getAttributeValue(null, "ID");
    String nullValue = null;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("VALUES")) {
          nullValue = xml.getAttributeValue(null, "null");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    String called = name != null ? name : id;
    return new Column(called != null ? called : "", nullValue);
  }

  private Map<String, @Nullable String> row() throws XMLStreamException {
    Map<String, @Nullable String> cells = new LinkedHashMap<>();
    rowTooLong = false;
    int column = 0;
    int room = longest;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return cells;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        String cell = text(room);
        room -= cell.length();
        if (column < columns.size()) {
          Column to = columns.get(column);
          cells.put(to.name, cell.isEmpty() || cell.equals(to.nullValue) ? null : cell);
        }
        column++;
      }
    }
  }

  /** The text up to the end of the element at hand, as much of it as there is room for. */
  private String text(int room) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
        if (text.length() + xml.getTextLength() > room) {
          rowTooLong = true;
        } else {
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
      }
    }
    return text.toString().strip();
  }

  private void checkStatus() throws XMLStreamException {
    boolean error =
        "QUERY_STATUS".equals(xml.getAttributeValue(null, "name"))
            && "ERROR".equals(xml.getAttributeValue(null, "value"));
    if (error) {
      throw new ErrorStatus(text(1000));
    }
  }
}
