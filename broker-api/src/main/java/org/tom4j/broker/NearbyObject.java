package org.tom4j.broker;

import java.util.List;
import org.tom4j.astro.Magnitude;

/**
 * An object that a catalogue has near a position. Only the catalogue and the name are sure.
 *
 * @param catalogue as people call it, with its release: {@code Gaia DR3}; not blank
 * @param object what the catalogue calls it, where it has it and at which epoch, and what else it
 *     tells; the name is the object's number where it has no other
 * @param magnitudes with their bands, the bluest first; none if the catalogue tells none
 */
public record NearbyObject(String catalogue, ResolvedObject object, List<Magnitude> magnitudes) {

  /**
   * @throws IllegalArgumentException if the catalogue is blank
   */
  public NearbyObject {
    if (catalogue.isBlank()) {
      throw new IllegalArgumentException("NearbyObject.catalogue is blank");
    }
    magnitudes = List.copyOf(magnitudes);
  }

  /** An object without magnitudes. */
  public static NearbyObject of(String catalogue, ResolvedObject object) {
    return new NearbyObject(catalogue, object, List.of());
  }

  /** With their bands. */
  public NearbyObject withMagnitudes(List<Magnitude> brightness) {
    return new NearbyObject(catalogue, object, brightness);
  }
}
