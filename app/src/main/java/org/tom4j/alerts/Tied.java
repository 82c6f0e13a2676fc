package org.tom4j.alerts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.NameKey;

/**
 * An alert that tells of the same as another one, and why it is taken to. Nothing is merged: each
 * keeps its own measurements.
 *
 * @param tie the strongest reason
 * @param separation from the other one; null: a place is missing, or one of them moves
 */
record Tied(Related alert, Tie tie, @Nullable Angle separation) {
  static final Angle NEAR = Angle.ofArcseconds(5);

  /** Two names of ZTF's within this are mostly one object. */
  private static final Angle SAME_PLACE = Angle.ofArcseconds(1.5);

  /** In the order of their strength. */
  enum Tie {
    /** The alert itself, of whose page this is. */
    ITSELF,
    /** Another version of it, or another broker's words on it. */
    DETECTION,
    /** A message of the same event. */
    EVENT,
    /** One of them refers to the event of the other. */
    REFERENCE,
    /** It has the same name and place. */
    OBJECT,
    /** It is within 1.5 arcseconds. */
    PLACE,
    /** It is within five arcseconds. */
    NEAR
  }

  /** All that are tied to one of them, itself included, in the order of the messages. */
  static List<Tied> of(Related itself, List<Related> all) {
    return all.stream()
        .flatMap(other -> of(itself, other, all).stream())
        .sorted(
            Comparator.comparing((Tied tied) -> tied.alert().order())
                .thenComparingLong(tied -> tied.alert().id()))
        .toList();
  }

  private static Optional<Tied> of(Related itself, Related other, List<Related> all) {
    Angle separation = separation(itself, other);
    Tie tie = tie(itself, other, separation, all);
    return tie == null ? Optional.empty() : Optional.of(new Tied(other, tie, separation));
  }

  private static @Nullable Tie tie(
      Related itself, Related other, @Nullable Angle separation, List<Related> all) {
    if (other.id() == itself.id()) {
      return Tie.ITSELF;
    }
    if (other.isTheDetectionOf(itself)) {
      return Tie.DETECTION;
    }
    if (other.isOfTheEventOf(itself)
        || all.stream().anyMatch(third -> joins(third, itself, other))) {
      return Tie.EVENT;
    }
    if (other.namesAnEventOf(itself)
        || all.stream()
            .anyMatch(third -> third.isOfTheEventOf(itself) && other.namesAnEventOf(third))) {
      return Tie.REFERENCE;
    }
    if (separation == null || separation.compareTo(NEAR) > 0) {
      return null;
    }
    return itself.name() != null
            && other.name() != null
            && NameKey.fold(itself.name()).equals(NameKey.fold(other.name()))
        ? Tie.OBJECT
        : separation.compareTo(SAME_PLACE) <= 0 ? Tie.PLACE : Tie.NEAR;
  }

  /** A mission's number and the burst's name are one event where a message has both. */
  private static boolean joins(Related third, Related itself, Related other) {
    return third.isOfTheEventOf(itself) && third.isOfTheEventOf(other);
  }

  /** Whether it is a message of the event itself, and not only about it, or near. */
  boolean isOfTheEvent() {
    return tie.compareTo(Tie.EVENT) <= 0;
  }

  static boolean isNear(Related one, Related other) {
    Angle separation = separation(one, other);
    return separation != null && separation.compareTo(NEAR) <= 0;
  }

  private static @Nullable Angle separation(Related one, Related other) {
    SkyPosition here = one.position();
    SkyPosition there = other.position();
    return here == null || there == null || one.solarSystem() || other.solarSystem()
        ? null
        : here.separationTo(there);
  }
}
