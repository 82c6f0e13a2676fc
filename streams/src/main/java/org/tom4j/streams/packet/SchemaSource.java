package org.tom4j.streams.packet;

import java.util.List;
import org.tom4j.streams.avro.AvroSchema;

/** Where the schemas of messages are that name theirs by a number. For all threads. */
public interface SchemaSource {

  /** Knows none. */
  SchemaSource NONE = _ -> Numbered.NONE;

  /**
   * What is known of a number.
   *
   * @param schemas those that may be meant
   * @param certain whether the one of them is it. What is not certain is tried on the message, all
   *     of which must fit: read by another schema it would tell numbers that nobody measured
   */
  record Numbered(List<AvroSchema> schemas, boolean certain) {
    /** Nothing is known. */
    public static final Numbered NONE = new Numbered(List.of(), false);

    public Numbered {
      schemas = List.copyOf(schemas);
      if (certain && schemas.size() != 1) {
        throw new IllegalArgumentException(
            "Numbered.certain of " + schemas.size() + " schemas, one is needed");
      }
    }

    /** The very one. */
    public static Numbered of(AvroSchema schema) {
      return new Numbered(List.of(schema), true);
    }
  }

  /**
   * The schema of a number in the registry of the stream.
   *
   * @param id as the message tells it, big-endian
   * @throws UnreadablePacketException if it cannot be asked for now
   */
  Numbered byId(int id);
}
