package org.tom4j.streams.packet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.avro.AvroDatum;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.avro.ContainerFile;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.bson.MalformedBsonException;
import org.tom4j.streams.json.NoJsonException;
import org.tom4j.streams.notice.NoNoticeException;

/** Understands messages. For all threads. */
public final class PacketReader {
  private static final int CONFLUENT_HEADER = 5;
  private static final int FINGERPRINT_AT = 2;
  private static final int SINGLE_OBJECT_HEADER = 10;

  /** Of the alerts of one message, each with its schema. */
  private static final long MOST_BYTES = 256 << 20;

  private final KnownSchemas schemas;
  private final ContainerFile containers;
  private final SchemaSource registered;

  /**
   * @param registered the schemas that messages name by number
   */
  public PacketReader(KnownSchemas schemas, SchemaSource registered) {
    this.schemas = schemas;
    this.containers = new ContainerFile(schemas);
    this.registered = registered;
  }

  /**
   * The packets of a message, most often one. What Hopskotch says beside a message are members of
   * its packets: {@code _id}, {@code _sender}, and {@code _test} if it is one.
   *
   * @throws UnreadablePacketException saying why, if it cannot be understood
   */
  public List<Packet> read(Message message) {
    return read(message, true);
  }

  /**
   * @param outer whether another message may be inside
   */
  private List<Packet> read(Message message, boolean outer) {
    try {
      return NoticePackets.with(message, packets(message, outer));
    } catch (MalformedAvroException
        | NoJsonException
        | MalformedBsonException
        | NoNoticeException malformed) {
      throw new UnreadablePacketException(String.valueOf(malformed.getMessage()), malformed);
    }
  }

  private List<Packet> packets(Message message, boolean outer) {
    String format = Hopskotch.format(message);
    byte[] value = message.value();
    if (ExternalMessage.is(message)) {
      throw Hopskotch.external(message);
    }
    if ("gcntextnotice".equals(format)) {
      return List.of(NoticePackets.text(value));
    }
    Framing framing = Framing.of(message);
    return switch (framing) {
      case CONTAINER -> container(value);
      case CONFLUENT -> List.of(confluent(value));
      case SINGLE_OBJECT -> List.of(singleObject(value));
      case SCHEMA_IN_KEY -> List.of(schemaInKey(message));
      case JSON -> List.of(NoticePackets.json(value, format));
      case ZLIB -> List.of(NoticePackets.zlib(value));
      case BSON -> bson(message, outer);
      case XML -> List.of(NoticePackets.xml(value));
      case GCN_BINARY -> List.of(NoticePackets.binary(value));
      case GCN_TEXT -> List.of(NoticePackets.text(value));
      case UNKNOWN ->
          throw new UnreadablePacketException(
              "blob".equals(format)
                  ? "is a blob of Hopskotch, of which nothing says what it is"
                  : "is none of the formats that are understood");
    };
  }

  /** A large message of Hopskotch is fetched with its headers around it. */
  private List<Packet> bson(Message message, boolean outer) {
    Packet packet = NoticePackets.bson(message.value());
    Message inner = outer ? Hopskotch.inner(new Members(packet.members()), message.source()) : null;
    return inner == null ? List.of(packet) : read(inner, false);
  }

  /** Of the schema of a single object. */
  private static long fingerprint(byte[] singleObject) {
    return ByteBuffer.wrap(singleObject).order(ByteOrder.LITTLE_ENDIAN).getLong(FINGERPRINT_AT);
  }

  private Packet singleObject(byte[] value) {
    if (value.length < SINGLE_OBJECT_HEADER) {
      throw new UnreadablePacketException("is Avro by a fingerprint, and cut short");
    }
    long fingerprint = fingerprint(value);
    AvroSchema schema = schemas.byFingerprint(fingerprint);
    if (schema == null) {
      throw new UnreadablePacketException(
          "is written by the schema of fingerprint "
              + HexFormat.of().toHexDigits(fingerprint)
              + ", which no message has brought yet");
    }
    AvroDatum record = AvroDatum.of(schema, value, SINGLE_OBJECT_HEADER, value.length);
    return avro(value, Framing.SINGLE_OBJECT, record, schema.text());
  }

  private List<Packet> container(byte[] value) {
    List<AvroDatum> records = containers.records(value);
    if (records.size() == 1) {
      return List.of(avro(value, Framing.CONTAINER, records.getFirst(), null));
    }
    List<Packet> packets = new ArrayList<>(records.size());
    long bytes = 0;
    for (AvroDatum each : records) {
      byte[] file = each.asFile();
      bytes += file.length;
      if (bytes > MOST_BYTES) {
        throw new UnreadablePacketException(
            "holds " + records.size() + " alerts, as files of their own more than 256 MiB");
      }
      packets.add(avro(file, Framing.CONTAINER, each, null));
    }
    return packets;
  }

  private Packet confluent(byte[] value) {
    AvroSchema schema = numbered(value);
    return avro(value, Framing.CONFLUENT, datum(schema, value), schema.text());
  }

  /**
   * The schema of a message that names it by a number.
   *
   * @throws UnreadablePacketException if it is not known, or none that may be meant fits
   */
  private AvroSchema numbered(byte[] confluent) {
    int id = ByteBuffer.wrap(confluent).getInt(1);
    SchemaSource.Numbered known = registered.byId(id);
    if (known.certain()) {
      return known.schemas().getFirst();
    }
    if (known.schemas().isEmpty()) {
      throw new UnreadablePacketException("is written by schema " + id + ", which is not known");
    }
    List<AvroSchema> fitting =
        known.schemas().stream().filter(schema -> fits(schema, confluent)).toList();
    if (fitting.isEmpty()) {
      throw new UnreadablePacketException(
          "is written by schema " + id + "; the one that is known of this version does not fit");
    }
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    long readings =
        fitting.stream().map(schema -> datum(schema, confluent).members()).distinct().count();
    if (readings > 1) {
      throw new UnreadablePacketException(
          "is written by schema "
              + id
              + ", and could be read in "
              + readings
              + " ways by its drafts");
    }
    return fitting.getFirst();
  }

  private static AvroDatum datum(AvroSchema schema, byte[] confluent) {
    return AvroDatum.of(schema, confluent, CONFLUENT_HEADER, confluent.length);
  }

  private static boolean fits(AvroSchema schema, byte[] confluent) {
    try {
      datum(schema, confluent).verify();
      return true;
    } catch (MalformedAvroException other) {
      return false;
    }
  }

  private Packet schemaInKey(Message message) {
    byte[] key = message.key() == null ? new byte[0] : message.key();
    AvroSchema schema = schemas.of(new String(key, StandardCharsets.UTF_8));
    byte[] value = message.value();
    AvroDatum record = AvroDatum.of(schema, value, 0, value.length);
    return avro(value, Framing.SCHEMA_IN_KEY, record, schema.text());
  }

  private static Packet avro(
      byte[] value, Framing framing, AvroDatum record, @Nullable String schemaText) {
    return new Packet(
        value, framing.mediaType(), framing, record.schema().name(), record.members(), schemaText);
  }
}
