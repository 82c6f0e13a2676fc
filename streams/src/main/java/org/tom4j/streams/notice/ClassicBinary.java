package org.tom4j.streams.notice;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GCN Classic notices as forty big-endian numbers of 32 bits (GCN, "Internet Socket Packet
 * Definition Document"). Of all types: {@code packet_type}, {@code type} as GCN's topics call it,
 * {@code serial}, {@code hop_count}, {@code sent_second_of_day} (UTC) and the numbers themselves as
 * {@code words}. Of types whose layout is known, see {@link ClassicType}, also {@code
 * trigger_number} or {@code superevent_id}, {@code where} and {@code far} in hertz. Of others
 * nothing is guessed.
 *
 * <p>{@code test} and {@code retraction} are true or absent.
 */
public final class ClassicBinary {
  private static final int WORDS = 40;
  private static final int TRIGGER = 4;
  private static final int TJD = 5;
  private static final int SECOND_OF_DAY = 6;
  private static final int RA = 7;
  private static final int DEC = 8;
  private static final int LVC_FAR = 11;
  private static final int LVC_FRACTION = 13;
  private static final double ARCSECONDS = 3600;

  /** Swift's number of the segment of an observation stands above that of the trigger. */
  private static final int SEGMENT_BITS = 24;

  private ClassicBinary() {}

  /**
   * @throws NoNoticeException if it has not 160 bytes
   */
  public static Notice of(byte[] packet) {
    if (packet.length != WORDS * Integer.BYTES) {
      throw new NoNoticeException(
          "has " + packet.length + " bytes, not the 160 of a GCN Classic packet");
    }
    int[] words = new int[WORDS];
    ByteBuffer.wrap(packet).asIntBuffer().get(words);
    ClassicType type = ClassicType.of(words[0]);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("packet_type", (long) words[0]);
    members.put("type", type.name());
    members.put("serial", (long) words[1]);
    members.put("hop_count", (long) words[2]);
    members.put("sent_second_of_day", words[3] / 100.0);
    trigger(members, type, words[TRIGGER]);
    VoEvent.put(members, "where", where(type, words));
    if (type.isLvc()) {
      VoEvent.put(members, "superevent_id", LvcName.of(words));
      // The common logarithm of hertz, in ten-thousandths; a retraction has none.
      VoEvent.put(members, "far", words[LVC_FAR] == 0 ? null : Math.pow(10, words[LVC_FAR] * 1e-4));
    }
    VoEvent.put(members, "test", type.isTest(words) ? true : null);
    VoEvent.put(members, "retraction", type.isRetraction(words) ? true : null);
    List<Object> all = new ArrayList<>();
    for (int word : words) {
      all.add((long) word);
    }
    members.put("words", all);
    return new Notice(type.name(), members);
  }

  private static void trigger(Map<String, @Nullable Object> members, ClassicType type, int told) {
    if (type.has("swift")) {
      members.put("trigger_number", (long) (told & ((1 << SEGMENT_BITS) - 1)));
      members.put("segment", (long) (told >>> SEGMENT_BITS));
    } else if (type.has("trigger")) {
      members.put("trigger_number", (long) told);
    }
  }

  private static Map<String, @Nullable Object> where(ClassicType type, int[] words) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (type.has("position") && (words[RA] != 0 || words[DEC] != 0)) {
      members.put("ra", degrees(words[RA]));
      members.put("dec", degrees(words[DEC]));
      error(members, type, words);
    }
    VoEvent.put(members, "time", time(type, words));
    return members;
  }

  private static void error(Map<String, @Nullable Object> members, ClassicType type, int[] words) {
    Double radius = radius(type, words);
    if (radius != null && radius > 0) {
      members.put("error_radius", radius);
      VoEvent.put(members, "containment", type.containment());
    }
  }

  private static @Nullable Double radius(ClassicType type, int[] words) {
    Integer place = type.place("error");
    if (place != null) {
      return degrees(words[place]);
    }
    Integer arcseconds = type.place("error-arcsec");
    return arcseconds == null ? null : Double.valueOf(words[arcseconds] / ARCSECONDS);
  }

  /** Ten-thousandths, without what binary fractions add. */
  private static double degrees(int word) {
    return BigDecimal.valueOf(word, 4).doubleValue();
  }

  private static @Nullable String time(ClassicType type, int[] words) {
    BigDecimal told = BigDecimal.valueOf(words[SECOND_OF_DAY]);
    if (type.has("time")) {
      return NoticeDate.iso(words[TJD], told.movePointLeft(2));
    }
    if (type.has("fine-time")) {
      return NoticeDate.iso(words[TJD], told.movePointLeft(4));
    }
    if (type.isLvc()) {
      BigDecimal fraction = BigDecimal.valueOf(words[LVC_FRACTION], 4);
      return NoticeDate.iso(words[TJD], told.add(fraction).movePointLeft(2));
    }
    return null;
  }
}
