package org.tom4j.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;

/**
 * An object of a catalogue at a place.
 *
 * @param catalogue whose it is, the module's name
 * @param name with its prefix: {@code SN2020lto}
 * @param position ICRS
 * @param separation from the place
 * @param type null: not classified
 * @param discovered UTC
 * @param reportedBy the group that reported it
 * @param foundBy the survey whose data it was found in
 * @param reporters the people; long lists are cut
 * @param aliases its other names there
 * @param page of the service about it, http or https
 */
public record Catalogued(
    String catalogue,
    String name,
    SkyPosition position,
    Angle separation,
    @Nullable String type,
    @Nullable Double redshift,
    @Nullable Instant discovered,
    @Nullable String reportedBy,
    @Nullable String foundBy,
    @Nullable String reporters,
    List<String> aliases,
    @Nullable String page) {}
