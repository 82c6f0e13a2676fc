package org.tom4j.streams.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Framing;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.packet.UnreadablePacketException;
import org.tom4j.streams.survey.Surveys;

/** Messages as alerts. For all threads. */
final class AlertReader {
  private final KnownSchemas schemas;

  AlertReader(KnownSchemas schemas) {
    this.schemas = schemas;
  }

  /**
   * The alerts of a message, most often one; one that says why if it cannot be understood.
   *
   * @param numbered the schemas that messages name by number
   */
  List<StreamAlert> read(Received received, SchemaSource numbered) {
    Message message = received.message();
    if (message == null) {
      return refused(received, String.valueOf(received.why()));
    }
    try {
      SchemaSource source = received.schema() == null ? numbered : only(received.schema());
      PacketReader reader = new PacketReader(schemas, source);
      return reader.read(message).stream()
          .<StreamAlert>map(packet ->
              new StreamAlert.Understood(
                  received.source(),
                  packet,
                  Surveys.of(packet),
                  beside(packet, message, reader),
                  received.received()))
          .toList();
    } catch (UnreadablePacketException | MalformedAvroException unreadable) {
      return refused(received, String.valueOf(unreadable.getMessage()));
    }
  }

  private static List<StreamAlert> refused(Received received, String why) {
    return List.of(new StreamAlert.Refused(received.source(), why));
  }

  /** One schema, whatever the number. */
  SchemaSource only(String text) {
    SchemaSource.Numbered only = SchemaSource.Numbered.of(schemas.of(text));
    return _ -> only;
  }

  /** What is needed to read a packet again and does not stand in it. */
  private @Nullable String beside(Packet packet, Message message, PacketReader reader) {
    return switch (packet.framing()) {
      case CONFLUENT -> reader.numbered(packet.bytes()).text();
      case SCHEMA_IN_KEY ->
          message.key() == null ? null : new String(message.key(), StandardCharsets.UTF_8);
      case SINGLE_OBJECT -> {
        AvroSchema schema = schemas.byFingerprint(PacketReader.fingerprint(packet.bytes()));
        yield schema == null ? null : schema.text();
      }
      default -> null;
    };
  }

  /** A message as it must have come, from a packet that was kept. */
  static Message message(byte[] bytes, String mediaType, @Nullable String schema) {
    boolean inKey = mediaType.equals(Framing.SCHEMA_IN_KEY.mediaType());
    return new Message(
        bytes,
        inKey && schema != null ? schema.getBytes(StandardCharsets.UTF_8) : null,
        Map.of(),
        "a kept packet");
  }
}
