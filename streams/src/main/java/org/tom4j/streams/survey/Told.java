package org.tom4j.streams.survey;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.ObservationTime;
import org.tom4j.streams.packet.Members;

/** What an alert cannot do without, or a refusal that names the member. */
final class Told {
  private Told() {}

  /**
   * @throws IllegalArgumentException naming the member, if it is absent
   */
  static String text(Members members, String name) {
    return present(members.text(name), name);
  }

  /**
   * See {@link Members#id}.
   *
   * @throws IllegalArgumentException naming the member, if it is absent or may have been rounded
   */
  static String id(Members members, String name) {
    String id = members.id(name);
    if (id == null && members.has(name)) {
      throw new IllegalArgumentException(
          name + " is no id: it is neither a text nor a whole number");
    }
    return present(id, name);
  }

  /**
   * @throws IllegalArgumentException naming the member, if the value is null
   */
  static <V> V present(@Nullable V value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("has no " + name);
    }
    return value;
  }

  /**
   * The digits of a date for {@link ObservationTime}.
   *
   * @throws IllegalArgumentException naming the member, if it is no number
   */
  static String digits(Members members, String name) {
    Object _ = present(members.number(name), name);
    return text(members, name);
  }

  /**
   * A time, as a reading makes it out of a member.
   *
   * @throws IllegalArgumentException naming the member, if it is absent or no date
   */
  static ObservationTime time(String name, Supplier<@Nullable ObservationTime> reading) {
    @Nullable ObservationTime time;
    try {
      time = reading.get();
    } catch (IllegalArgumentException noDate) {
      throw new IllegalArgumentException(name + " is no time: " + noDate.getMessage(), noDate);
    }
    return present(time, name);
  }

  /**
   * Where the object is, degrees, ICRS.
   *
   * @throws IllegalArgumentException naming the member or its value, if there is no such place
   */
  static SkyPosition position(Members members, String ra, String dec) {
    return SkyPosition.ofDegrees(
        present(members.number(ra), ra), present(members.number(dec), dec));
  }

  /**
   * The larger of two errors of a position.
   *
   * @param degrees of one unit of the errors
   * @return null if one is missing or not above 0
   */
  static @Nullable Angle error(@Nullable Double ra, @Nullable Double dec, double degrees) {
    return ra == null || dec == null || !(ra > 0) || !(dec > 0)
        ? null
        : Angle.ofDegrees(Math.max(ra, dec) * degrees);
  }

  /** A whole number that an int holds. */
  static @Nullable Integer count(Members members, String name) {
    Long whole = members.whole(name);
    return whole == null || whole != whole.intValue() ? null : whole.intValue();
  }
}
