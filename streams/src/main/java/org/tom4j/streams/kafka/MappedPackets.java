package org.tom4j.streams.kafka;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.survey.Survey;

/** Packets of which {@code tom.yaml} says what is what. */
record MappedPackets(String name, MappedMembers mapped) implements Survey {

  @Override
  public boolean wrote(Packet packet) {
    return true;
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    String told = members.id(mapped.id());
    if (told == null) {
      throw new IllegalArgumentException("has no " + mapped.id());
    }
    String time = mapped.time();
    GenericAlert alert =
        GenericAlert.of(
            told,
            mapped.name() == null ? null : members.id(mapped.name()),
            time == null ? null : mapped.timeIs().read(members, time),
            position(members));
    Double mag = number(members, mapped.mag());
    if (mag != null) {
      alert = alert.withMagnitude(mag);
    }
    Double score = number(members, mapped.score());
    if (score != null) {
      alert = alert.withScore(score);
    }
    String url = mapped.url() == null ? null : members.text(mapped.url());
    return url == null ? alert : alert.withUrl(url);
  }

  private @Nullable SkyPosition position(Members members) {
    Double ra = number(members, mapped.ra());
    Double dec = number(members, mapped.dec());
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  private static @Nullable Double number(Members members, @Nullable String path) {
    return path == null ? null : members.number(path);
  }
}
