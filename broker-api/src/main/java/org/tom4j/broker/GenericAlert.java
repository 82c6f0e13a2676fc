package org.tom4j.broker;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;

/**
 * An alert in the eight values that all brokers share: timestamp, url, id, name, ra, dec, mag,
 * score. Only the id is sure: a gravitational-wave alert has no position, a circular no time.
 *
 * @param id what the broker calls this alert; any text, 1–500 characters
 * @param name what the object is called, or null
 * @param timestamp when it was observed, UTC, or null
 * @param position ICRS at the time of observation, or null
 * @param positionError one sigma of the position, not negative, or null if the broker states none;
 *     targets within three of it are taken for the same object
 * @param solarSystem whether the object moves through the solar system: its position is where it
 *     was then, so that nothing else at that place is taken for it, and no target with a fixed
 *     place is made of it
 * @param magnitude brightness, or a limit, or null
 * @param score the broker's own rating, finite, or null; scores of different brokers do not compare
 * @param scoreName what the score is called ({@code "rb"}), or null
 * @param url a page about the alert for people, as the broker wrote it, or null; it is shown as a
 *     link only if it is http or https
 * @param aliases other names of the object
 * @param extras further values worth showing, in order
 * @param restrictedTo the group of people who alone may see the alert and its packet by its
 *     survey's rules, {@code "ZTF partnership"}; null: public
 * @param standing what the message says of itself: news, an update, a retraction, a test
 */
public record GenericAlert(
    String id,
    @Nullable String name,
    @Nullable Instant timestamp,
    @Nullable SkyPosition position,
    @Nullable Angle positionError,
    boolean solarSystem,
    @Nullable Magnitude magnitude,
    @Nullable Double score,
    @Nullable String scoreName,
    @Nullable String url,
    List<String> aliases,
    Map<String, String> extras,
    @Nullable String restrictedTo,
    Standing standing) {

  public GenericAlert {
    if (id.isBlank()) {
      throw new IllegalArgumentException("GenericAlert.id is blank");
    }
    if (id.length() > 500) {
      throw new IllegalArgumentException(
          "GenericAlert.id has " + id.length() + " characters, at most 500 are allowed");
    }
    if (positionError != null && positionError.degrees() < 0) {
      throw new IllegalArgumentException(
          "GenericAlert.positionError is " + positionError.arcseconds() + " arcsec, below 0");
    }
    if (score != null && !Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "GenericAlert.score is " + score + ", not a finite number");
    }
    aliases = List.copyOf(aliases);
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  /** An alert with what most have; each argument but the id may be null. */
  public static GenericAlert of(
      String id,
      @Nullable String name,
      @Nullable Instant timestamp,
      @Nullable SkyPosition position) {
    return new GenericAlert(
        id,
        name,
        timestamp,
        position,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of(),
        Map.of(),
        null,
        Standing.NEWS);
  }

  /** How well the position is known, one sigma; null if the broker does not say. */
  public GenericAlert withPositionError(@Nullable Angle oneSigma) {
    return with(draft -> draft.positionError = oneSigma);
  }

  /** The object moves through the solar system: its position is where it was at that time. */
  public GenericAlert asSolarSystemObject() {
    return with(draft -> draft.solarSystem = true);
  }

  /** A brightness of which nothing is known but the number. */
  public GenericAlert withMagnitude(double value) {
    return withMagnitude(Magnitude.of(value));
  }

  /** A brightness with its band, system, error and kind; null if the broker gave none. */
  public GenericAlert withMagnitude(@Nullable Magnitude value) {
    return with(draft -> draft.magnitude = value);
  }

  /** The broker's rating, where it has only one. */
  public GenericAlert withScore(double value) {
    return scored(value, null);
  }

  /** The broker's rating and what it is called; null if the broker gave none: no name then, too. */
  public GenericAlert withScore(@Nullable Double value, String named) {
    return scored(value, value == null ? null : named);
  }

  private GenericAlert scored(@Nullable Double value, @Nullable String called) {
    return with(draft -> {
      draft.score = value;
      draft.scoreName = called;
    });
  }

  /** A page about the alert for people. */
  public GenericAlert withUrl(URI page) {
    return withUrl(page.toString());
  }

  /** A page about the alert for people, as the broker wrote it. */
  public GenericAlert withUrl(@Nullable String page) {
    return with(draft -> draft.url = page);
  }

  /** One more name of the object; a null or blank one is left out. */
  public GenericAlert withAlias(@Nullable String alias) {
    if (alias == null || alias.isBlank()) {
      return this;
    }
    List<String> more = new ArrayList<>(aliases);
    more.add(alias);
    return with(draft -> draft.aliases = more);
  }

  /** One more value worth showing; a null one is left out. */
  public GenericAlert withExtra(String key, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(extras);
    more.put(key, value.toString());
    return with(draft -> draft.extras = more);
  }

  /**
   * Who alone may see it and its packet, by its survey's rules; null: everyone. Where a packet has
   * more that is restricted than the alert itself, such as earlier measurements, the strictest
   * group is that of the whole. A person sees it who is in a group of just this name.
   */
  public GenericAlert withRestriction(@Nullable String group) {
    return with(draft -> draft.restrictedTo = group);
  }

  /** What the message says of itself; needless for detections that are news. */
  public GenericAlert withStanding(Standing said) {
    return with(draft -> draft.standing = said);
  }

  private GenericAlert with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.alert();
  }

  /** The values of the next alert, while one of them changes. */
  private static final class Draft {
    private final GenericAlert before;
    private @Nullable Angle positionError;
    private boolean solarSystem;
    private @Nullable Magnitude magnitude;
    private @Nullable Double score;
    private @Nullable String scoreName;
    private @Nullable String url;
    private List<String> aliases;
    private Map<String, String> extras;
    private @Nullable String restrictedTo;
    private Standing standing;

    Draft(GenericAlert before) {
      this.before = before;
      positionError = before.positionError;
      solarSystem = before.solarSystem;
      magnitude = before.magnitude;
      score = before.score;
      scoreName = before.scoreName;
      url = before.url;
      aliases = before.aliases;
      extras = before.extras;
      restrictedTo = before.restrictedTo;
      standing = before.standing;
    }

    GenericAlert alert() {
      return new GenericAlert(
          before.id,
          before.name,
          before.timestamp,
          before.position,
          positionError,
          solarSystem,
          magnitude,
          score,
          scoreName,
          url,
          aliases,
          extras,
          restrictedTo,
          standing);
    }
  }
}
