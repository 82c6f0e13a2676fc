package org.tom4j.streams.notice;

import java.io.ByteArrayInputStream;
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
 * XML as maps: attributes and elements are members by their local names, several elements of one
 * name a list, the text beside other members is {@code #text}, an element of text alone is that
 * text, an empty one null. Hopskotch's client writes VOEvents in JSON of the same shape.
 *
 * <p>No DTD is read: an XML with one is refused, so that no entity can grow or fetch anything.
 */
final class XmlTree {
  static final String TEXT = "#text";
  private static final int DEEPEST = 40;
  private static final int MOST_ELEMENTS = 20_000;

  /** GCN sends none above 4 MiB. */
  private static final int LARGEST = 4 << 20;

  private final XMLStreamReader xml;
  private int elements;

  private XmlTree(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * @param name of the root, without its prefix
   */
  record Root(String name, Branch branch) {}

  /**
   * @throws NoNoticeException if it is no XML, has a DTD, or is larger or deeper than any notice
   */
  static Root of(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new NoNoticeException("its XML has " + bytes.length + " bytes, more than any notice");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      XmlTree tree = new XmlTree(xml);
      while (tree.next() != XMLStreamConstants.START_ELEMENT) {
        // the declaration, comments and blanks before the root
      }
      String name = xml.getLocalName();
      Branch root = new Branch(tree.element(1));
      while (xml.hasNext()) {
        tree.next();
      }
      return new Root(name, root);
    } catch (XMLStreamException malformed) {
      throw new NoNoticeException(
          "its XML cannot be read: " + words(String.valueOf(malformed.getMessage())), malformed);
    }
  }

  private int next() throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new NoNoticeException("its XML has a DTD or entities of its own, which are not read");
    }
    return event;
  }

  private @Nullable Object element(int depth) throws XMLStreamException {
    if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
      throw new NoNoticeException("its XML is deeper or has more elements than any notice");
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      members.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          add(members, name, element(depth + 1));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    String told = text.toString().strip();
    if (members.isEmpty()) {
      return told.isEmpty() ? null : told;
    }
    if (!told.isEmpty()) {
      members.put(TEXT, told);
    }
    return members;
  }

  private static void add(
      Map<String, @Nullable Object> members, String name, @Nullable Object value) {
    Object before = members.get(name);
    if (before == null) {
      members.put(name, value);
    } else if (before instanceof Several several) {
      several.add(value);
    } else {
      Several several = new Several();
      several.add(before);
      several.add(value);
      members.put(name, several);
    }
  }

  /** Elements of one name, told apart from any other list. */
  private static final class Several extends ArrayList<@Nullable Object> {
    private static final long serialVersionUID = 1;
  }

  private static String words(String message) {
    List<String> lines = message.lines().toList();
    String line = lines.isEmpty() ? "" : lines.getLast().replaceFirst("^Message: ", "");
    return line.substring(0, Math.min(200, line.length()));
  }
}
