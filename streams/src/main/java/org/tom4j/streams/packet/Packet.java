package org.tom4j.streams.packet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A packet that was understood: its members by name, whatever it was written in.
 *
 * @param bytes as it came; one of several of a file, as a file of that one alone
 * @param mediaType of the bytes, {@code avro/binary}, {@code application/json} …, and behind it
 *     what is needed to read them so again and was said beside them: {@link Message#kept}
 * @param framing how it came
 * @param schema what its writer calls what it holds, {@code ztf.alert}, {@code lsst.v10_0.alert};
 *     empty if nothing is called
 * @param members numbers are {@code Long} or {@code Double}, texts {@code String}, truths {@code
 *     Boolean}, bytes read-only {@code ByteBuffer}s, the rest {@code Map}s and {@code List}s of
 *     these; may decode only what it is asked for, and then throw {@link UnreadablePacketException}
 *     or {@link org.tom4j.streams.avro.MalformedAvroException}
 * @param schemaText the schema that is needed to read the bytes and does not stand in them; null:
 *     none is
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Packet(
    byte[] bytes,
    String mediaType,
    Framing framing,
    String schema,
    Map<String, @Nullable Object> members,
    @Nullable String schemaText) {

  /** One that brings all that is needed to read it. */
  public Packet(
      byte[] bytes, Framing framing, String schema, Map<String, @Nullable Object> members) {
    this(bytes, framing.mediaType(), framing, schema, members, null);
  }
}
