package org.tom4j.broker;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.astro.SkyPosition;

/**
 * What a service knows of an object that was asked for by a name, or that lies near a position
 * ({@link NearbyObject}). Only the name is sure; what the service does not tell is null.
 *
 * @param name what the service itself calls it, not blank
 * @param aliases its other names, the best known first
 * @param position ICRS, of what stays among the stars; null of what moves round the Sun
 * @param epoch when it is at the position, a Julian year ({@code 2016.0}), or null
 * @param pmRa proper motion in right ascension times cos δ, mas a Julian year
 * @param pmDec proper motion in declination, mas a Julian year
 * @param parallax mas; small ones may be below 0, as they are measured
 * @param redshift heliocentric, above −1
 * @param type what it is, in the service's own words or code
 * @param orbit of what moves round the Sun
 * @param page about the object for people
 */
public record ResolvedObject(
    String name,
    List<String> aliases,
    @Nullable SkyPosition position,
    @Nullable Double epoch,
    @Nullable Double pmRa,
    @Nullable Double pmDec,
    @Nullable Double parallax,
    @Nullable Double redshift,
    @Nullable String type,
    @Nullable Orbit orbit,
    @Nullable URI page) {

  /**
   * @throws IllegalArgumentException naming the member and its value, if a number is not finite or
   *     the name is blank
   */
  public ResolvedObject {
    if (name.isBlank()) {
      throw new IllegalArgumentException("ResolvedObject.name is blank");
    }
    finite("epoch", epoch);
    finite("pmRa", pmRa);
    finite("pmDec", pmDec);
    finite("parallax", parallax);
    finite("redshift", redshift);
    if (redshift != null && redshift <= -1) {
      throw new IllegalArgumentException(
          "ResolvedObject.redshift is " + redshift + ", not above -1");
    }
    aliases = List.copyOf(aliases);
  }

  /** An object of which nothing but its name is known yet. */
  public static ResolvedObject of(String name) {
    return new ResolvedObject(
        name, List.of(), null, null, null, null, null, null, null, null, null);
  }

  public ResolvedObject withAliases(List<String> names) {
    return new ResolvedObject(
        name, names, position, epoch, pmRa, pmDec, parallax, redshift, type, orbit, page);
  }

  /**
   * Where it is.
   *
   * @param year when it is there, a Julian year; null: the service does not say
   */
  public ResolvedObject at(@Nullable SkyPosition place, @Nullable Double year) {
    return new ResolvedObject(
        name, aliases, place, year, pmRa, pmDec, parallax, redshift, type, orbit, page);
  }

  /** How it moves among the stars, mas a Julian year; the first times cos δ. */
  public ResolvedObject withProperMotion(@Nullable Double ra, @Nullable Double dec) {
    return new ResolvedObject(
        name, aliases, position, epoch, ra, dec, parallax, redshift, type, orbit, page);
  }

  /** In mas. */
  public ResolvedObject withParallax(@Nullable Double mas) {
    return new ResolvedObject(
        name, aliases, position, epoch, pmRa, pmDec, mas, redshift, type, orbit, page);
  }

  public ResolvedObject withRedshift(@Nullable Double z) {
    return new ResolvedObject(
        name, aliases, position, epoch, pmRa, pmDec, parallax, z, type, orbit, page);
  }

  public ResolvedObject withType(@Nullable String words) {
    return new ResolvedObject(
        name, aliases, position, epoch, pmRa, pmDec, parallax, redshift, words, orbit, page);
  }

  /** How it moves round the Sun. */
  public ResolvedObject withOrbit(@Nullable Orbit elements) {
    return new ResolvedObject(
        name, aliases, position, epoch, pmRa, pmDec, parallax, redshift, type, elements, page);
  }

  public ResolvedObject withPage(@Nullable URI address) {
    return new ResolvedObject(
        name, aliases, position, epoch, pmRa, pmDec, parallax, redshift, type, orbit, address);
  }

  private static void finite(String member, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "ResolvedObject." + member + " is " + value + ", not a finite number");
    }
  }
}
