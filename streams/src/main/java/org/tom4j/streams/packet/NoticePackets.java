package org.tom4j.streams.packet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.bson.BsonMembers;
import org.tom4j.streams.json.JsonMembers;
import org.tom4j.streams.notice.ClassicBinary;
import org.tom4j.streams.notice.ClassicText;
import org.tom4j.streams.notice.Notice;
import org.tom4j.streams.notice.VoEvent;

/** Packets that are no Avro: JSON, BSON, VOEvents and GCN Classic. */
final class NoticePackets {
  private static final String VOEVENT = "voevent";
  private static final String CIRCULAR = "circular";

  private NoticePackets() {}

  /**
   * @param format as Hopskotch's headers name it, or null
   */
  static Packet json(byte[] value, @Nullable String format) {
    Map<String, @Nullable Object> members = JsonMembers.of(value);
    Hopskotch.Envelope envelope = format == null ? Hopskotch.envelope(members) : null;
    return envelope == null
        ? json(value, format == null ? "" : format, members)
        : json(value, envelope.format(), envelope.members());
  }

  private static Packet json(byte[] value, String format, Map<String, @Nullable Object> members) {
    if (format.equals(VOEVENT)) {
      Notice notice = VoEvent.ofJson(members);
      return new Packet(value, Framing.JSON, notice.kind(), notice.members());
    }
    String schema = format.equals(CIRCULAR) ? CIRCULAR : "";
    return new Packet(value, Framing.JSON, schema, members);
  }

  static Packet xml(byte[] value) {
    return packet(value, Framing.XML, VoEvent.of(value));
  }

  static Packet text(byte[] value) {
    return packet(value, Framing.GCN_TEXT, ClassicText.of(value));
  }

  static Packet binary(byte[] value) {
    return packet(value, Framing.GCN_BINARY, ClassicBinary.of(value));
  }

  static Packet bson(byte[] value) {
    return new Packet(value, Framing.BSON, "", BsonMembers.of(value));
  }

  /** BSON as ANTARES packs it, or JSON. */
  static Packet zlib(byte[] value) {
    byte[] open = Zlib.unpack(value);
    Map<String, @Nullable Object> members =
        switch (Framing.of(Message.of(open, ""))) {
          case BSON -> BsonMembers.of(open);
          case JSON -> JsonMembers.of(open);
          default ->
              throw new UnreadablePacketException(
                  "is packed by zlib, and neither BSON nor JSON when unpacked");
        };
    return new Packet(value, Framing.ZLIB, "", members);
  }

  /** The same packets with what their carrier said beside them. */
  static List<Packet> with(Message carrier, List<Packet> packets) {
    String kept = Hopskotch.kept(carrier);
    Map<String, Object> said = Hopskotch.said(carrier);
    return kept.isEmpty()
        ? packets
        : packets.stream()
            .map(packet ->
                new Packet(
                    packet.bytes(),
                    packet.mediaType() + kept,
                    packet.framing(),
                    packet.schema(),
                    said.isEmpty() ? packet.members() : new WithHeaders(said, packet.members()),
                    packet.schemaText()))
            .toList();
  }

  private static Packet packet(byte[] value, Framing framing, Notice notice) {
    return new Packet(value, framing, notice.kind(), notice.members());
  }
}
