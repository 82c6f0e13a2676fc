package org.tom4j.streams.reading;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.packet.UnreadablePacketException;
import org.tom4j.streams.survey.Survey;
import org.tom4j.streams.survey.Surveys;

/** Messages as alerts. For all threads. */
public final class AlertReader {
  private final KnownSchemas schemas;
  private final Mapper mapper;

  /** Says whose a packet is. */
  public interface Mapper {
    Survey of(Packet packet);
  }

  public AlertReader(KnownSchemas schemas) {
    this(schemas, Surveys::of);
  }

  public AlertReader(KnownSchemas schemas, Mapper mapper) {
    this.schemas = schemas;
    this.mapper = mapper;
  }

  /**
   * The alerts of a message, most often one; one that says why if it cannot be understood.
   *
   * @param numbered the schemas that messages name by number
   */
  public List<StreamAlert> read(Received received, SchemaSource numbered) {
    try {
      return readNow(received, numbered);
    } catch (SchemaNotAsked now) {
      return refused(received, String.valueOf(now.getMessage()));
    }
  }

  /**
   * The same.
   *
   * @throws SchemaNotAsked if it cannot be understood now and may be later
   */
  public List<StreamAlert> readNow(Received received, SchemaSource numbered) {
    Message message = received.message();
    if (message == null || received.why() != null) {
      return refused(received, String.valueOf(received.why()));
    }
    try {
      SchemaSource source = received.schema() == null ? numbered : only(received.schema());
      return understood(received, new PacketReader(schemas, source).read(message));
    } catch (SchemaNotAsked later) {
      throw later;
    } catch (UnreadablePacketException | MalformedAvroException unreadable) {
      return refused(received, String.valueOf(unreadable.getMessage()));
    }
  }

  private List<StreamAlert> understood(Received received, List<Packet> packets) {
    List<StreamAlert> alerts = new ArrayList<>(packets.size());
    for (Packet packet : packets) {
      boolean last = alerts.size() == packets.size() - 1;
      alerts.add(
          new StreamAlert.Understood(received, packet, mapper.of(packet), received.behind(last)));
    }
    return alerts;
  }

  private static List<StreamAlert> refused(Received received, String why) {
    return List.of(
        new StreamAlert.Refused(received.source(), why, received.message(), received.behind(true)));
  }

  /** One schema, whatever the number. */
  public SchemaSource only(String text) {
    SchemaSource.Numbered only = SchemaSource.Numbered.of(schemas.of(text));
    return _ -> only;
  }
}
