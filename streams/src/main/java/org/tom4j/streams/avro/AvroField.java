package org.tom4j.streams.avro;

import java.util.List;

/**
 * A member of records that is read as a column.
 *
 * @param kind what it has to be in the schema, or null, for columns to be read at all
 * @param names what it is called in one schema or another; one schema may have one of them
 */
public record AvroField(Kind kind, List<String> names) {

  /** What a column holds. */
  public enum Kind {
    /** A float, double, int or long. */
    NUMBER,
    /** An int or long. */
    WHOLE,
    /** A string. */
    TEXT
  }

  public AvroField {
    names = List.copyOf(names);
  }

  public static AvroField number(String... names) {
    return new AvroField(Kind.NUMBER, List.of(names));
  }

  public static AvroField whole(String... names) {
    return new AvroField(Kind.WHOLE, List.of(names));
  }

  public static AvroField text(String... names) {
    return new AvroField(Kind.TEXT, List.of(names));
  }
}
