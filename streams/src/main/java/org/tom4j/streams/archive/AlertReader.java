package org.tom4j.streams.archive;

import java.util.List;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Message;
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
      return new PacketReader(schemas, source)
          .read(message).stream()
              .<StreamAlert>map(packet ->
                  new StreamAlert.Understood(
                      received.source(), packet, Surveys.of(packet), received.received()))
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
}
