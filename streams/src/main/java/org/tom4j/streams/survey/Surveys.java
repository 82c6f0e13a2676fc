package org.tom4j.streams.survey;

import java.util.List;
import org.tom4j.streams.packet.Packet;

/** All that is known of who writes packets. */
public final class Surveys {
  /** Whoever is asked first; those that are known by a schema's name before those by members. */
  private static final List<Survey> ALL =
      List.of(
          // Known by the name of their schema alone, also where they are like ZTF's or Rubin's.
          new BabamulAlerts(),
          new ElasticcAlerts(),
          new ZtfAlerts(),
          new RubinAlerts(),
          new RomanAlerts(),
          new AtlasAlerts(),
          ZtfLikeAlerts.WINTER,
          ZtfLikeAlerts.GATTINI,
          ZtfLikeAlerts.TURBO,
          new DecamAlerts(),
          new AskapAlerts(),
          // What services make of others' alerts.
          new BoomResults(),
          new AmpelReports(),
          new LasairObjects(),
          // Notices.
          new VoEventNotices(),
          new IgwnAlerts(),
          new GcnNotices(),
          new GcnClassic(),
          new HermesMessages(),
          new AntaresLoci(),
          // Whoever is left.
          new AnyPacket());

  private Surveys() {}

  /** In the order in which they are asked; the last one takes everything. */
  public static List<Survey> all() {
    return ALL;
  }

  /** Who wrote a packet; for one of nobody's, a reading that may refuse it. */
  public static Survey of(Packet packet) {
    for (Survey survey : ALL) {
      if (survey.wrote(packet)) {
        return survey;
      }
    }
    return ALL.getLast();
  }
}
