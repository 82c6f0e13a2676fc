package org.tom4j.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Standing;

/**
 * An alert among those that tell of one event, detection or object.
 *
 * @param id the TOM's own number
 * @param alertId the broker's
 * @param position null if it has none
 * @param positionError arcsec, one sigma, or null
 * @param solarSystem whether it moves, so that it was there only then
 * @param magKind {@code LIMIT} and so on, or null without a magnitude
 * @param standing what it says of itself, without its events
 * @param stored when it came here
 * @param names for events, its own first; empty of a detection
 * @param sent when the message was sent, or null if that is not told
 */
record Related(
    long id,
    String broker,
    String alertId,
    @Nullable String name,
    @Nullable Instant observed,
    @Nullable SkyPosition position,
    @Nullable Double positionError,
    boolean solarSystem,
    @Nullable Double mag,
    @Nullable String magKind,
    @Nullable String band,
    @Nullable Double score,
    @Nullable String scoreName,
    Standing standing,
    Instant stored,
    List<Named> names,
    @Nullable Instant sent) {

  /**
   * A name that an alert has for an event.
   *
   * @param key folded
   * @param place among the alert's own, from 0; below 0: it only refers to that event
   */
  record Named(String key, int place) {

    boolean isOwn() {
      return place >= 0;
    }
  }

  Related {
    names = List.copyOf(names);
  }

  Related with(List<Named> told, @Nullable Instant when) {
    return new Related(
        id,
        broker,
        alertId,
        name,
        observed,
        position,
        positionError,
        solarSystem,
        mag,
        magKind,
        band,
        score,
        scoreName,
        standing,
        stored,
        told,
        when);
  }

  /** Its page. */
  String path() {
    return "/alerts/alert/" + id + "/";
  }

  /** The order of messages: by when they were sent, else of when they tell, else when they came. */
  Instant order() {
    return sent != null ? sent : observed != null ? observed : stored;
  }

  /** Whether both are messages of one event. */
  boolean isOfTheEventOf(Related other) {
    return names.stream().filter(Named::isOwn).anyMatch(named -> other.isOf(named.key()));
  }

  /** Whether both name one event, of whichever they are. */
  boolean namesAnEventOf(Related other) {
    return names.stream()
        .anyMatch(named -> other.names.stream().anyMatch(its -> its.key().equals(named.key())));
  }

  private boolean isOf(@Nullable String key) {
    return names.stream().anyMatch(named -> named.isOwn() && named.key().equals(key));
  }

  private @Nullable String first() {
    return names.isEmpty() || names.getFirst().place() != 0 ? null : names.getFirst().key();
  }

  /** A rehearsal takes back no real event, nor the other way round. */
  private boolean isAsRealAs(Related other) {
    return standing.reality().isTest() == other.standing.reality().isTest();
  }

  /** Whether another message takes the event of this one back. */
  boolean isRetractedBy(Related other) {
    String event = other.first();
    return other.id != id
        && other.standing.kind() == Standing.Kind.RETRACTION
        && standing.kind() != Standing.Kind.RETRACTION
        && event != null
        && isOf(event)
        && isAsRealAs(other)
        && !(sent != null && other.sent != null && other.sent.isBefore(sent));
  }

  /** Whether another message takes just this one back. */
  boolean isWithdrawnBy(Related other) {
    return other.id != id
        && other.standing.kind() == Standing.Kind.WITHDRAWAL
        && !standing.kind().takesBack()
        && isTheDetectionOf(other);
  }

  /** Whether another message, sent later, says again what this one says. */
  boolean isFollowedBy(Related other) {
    String event = first();
    return other.id != id
        && !other.standing.kind().takesBack()
        && event != null
        && event.equals(other.first())
        && isAsRealAs(other)
        && sent != null
        && other.sent != null
        && sent.isBefore(other.sent);
  }

  /**
   * Whether both are words on one detection. Another broker's alert of the same id is one only if
   * it is at the same place: ids of different brokers may be the same by chance.
   */
  boolean isTheDetectionOf(Related other) {
    return alertId.equals(other.alertId)
        && (broker.equals(other.broker) || Tied.isNear(this, other));
  }
}
