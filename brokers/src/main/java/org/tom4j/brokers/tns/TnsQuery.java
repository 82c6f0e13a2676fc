package org.tom4j.brokers.tns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;

/** What TNS can be asked: all of it optional but one, all of it ANDed. */
public record TnsQuery(
    @Nullable @Field(label = "Name", help = "2024aa, with or without AT or SN before it")
        String objname,
    @Nullable @Field(label = "Survey's name", help = "as its discoverer calls it: ZTF24aaaaaab")
        String internalName,
    @Nullable @Field(label = "Position", help = "at most 3 degrees round it") Cone position,
    @Nullable
        @Field(
            label = "Public or changed since",
            help = "UTC; one further question is asked for each object")
        Instant publicSince) {

  private static final double LARGEST_RADIUS = 3;

  public TnsQuery {
    if (objname == null && internalName == null && position == null && publicSince == null) {
      throw new IllegalArgumentException("TNS wants a name, a position or a time");
    }
    if (position != null && position.radius().degrees() > LARGEST_RADIUS) {
      throw new IllegalArgumentException("a radius of at most 3 degrees can be asked for");
    }
  }

  /**
   * A question to all brokers; null if it cannot be asked so. What was observed since a time was
   * made public since then.
   */
  static @Nullable TnsQuery of(AlertQuestion question) {
    String name = question.nameWithoutPosition();
    Instant since = question.time() == null ? null : question.time().min();
    boolean narrow = question.position() != null || name != null || since != null;
    if (question.className() != null || !narrow) {
      return null;
    }
    boolean own = name != null && Tns.isName(name);
    return new TnsQuery(own ? name : null, own ? null : name, question.position(), since);
  }
}
