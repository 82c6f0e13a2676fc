package org.tom4j.streams.kafka;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.survey.Survey;

/** Packets of which {@code tom.yaml} says what is what. */
final class MappedPackets implements Survey {
  private final KafkaEntry entry;
  private final String id;

  MappedPackets(KafkaEntry entry, String id) {
    this.entry = entry;
    this.id = id;
  }

  @Override
  public String name() {
    return entry.name();
  }

  @Override
  public boolean wrote(Packet packet) {
    return true;
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    String told = members.id(id);
    if (told == null) {
      throw new IllegalArgumentException("has no " + id);
    }
    String time = entry.time();
    GenericAlert alert =
        GenericAlert.of(
            told,
            entry.memberName() == null ? null : members.id(entry.memberName()),
            time == null ? null : MemberTime.of(entry.timeIs()).read(members, time),
            position(members));
    Double mag = number(members, entry.mag());
    if (mag != null) {
      alert = alert.withMagnitude(mag);
    }
    Double score = number(members, entry.score());
    if (score != null) {
      alert = alert.withScore(score);
    }
    String url = entry.url() == null ? null : members.text(entry.url());
    return url == null ? alert : alert.withUrl(url);
  }

  private @Nullable SkyPosition position(Members members) {
    Double ra = number(members, entry.ra());
    Double dec = number(members, entry.dec());
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  private static @Nullable Double number(Members members, @Nullable String path) {
    return path == null ? null : members.number(path);
  }
}
