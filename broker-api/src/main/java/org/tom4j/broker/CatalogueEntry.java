package org.tom4j.broker;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/**
 * An object in a service's list. What the service does not tell is null.
 *
 * @param id the service's own, which stays when the name changes; not blank
 * @param prefix what stands before the designation now and may change: {@code SN}; null: nothing
 * @param designation the rest of its name: {@code 2020lto}; not blank
 * @param position ICRS
 * @param type what it is, in the service's own words; null: not classified
 * @param redshift heliocentric, above −1
 * @param discovered UTC
 * @param reportedBy the group that reported it
 * @param foundBy the survey whose data it was found in
 * @param reporters the people, as the service writes them
 * @param aliases its other names
 * @param page about the object for people
 * @param modified when the service last changed it, UTC; what is older never replaces what is newer
 */
public record CatalogueEntry(
    String id,
    @Nullable String prefix,
    String designation,
    SkyPosition position,
    @Nullable String type,
    @Nullable Double redshift,
    @Nullable Instant discovered,
    @Nullable String reportedBy,
    @Nullable String foundBy,
    @Nullable String reporters,
    List<String> aliases,
    @Nullable URI page,
    @Nullable Instant modified) {

  /**
   * @throws IllegalArgumentException naming the member, if a text is blank or a number not possible
   */
  public CatalogueEntry {
    if (id.isBlank() || designation.isBlank()) {
      throw new IllegalArgumentException(
          "CatalogueEntry." + (id.isBlank() ? "id" : "designation") + " is blank");
    }
    if (redshift != null && (!Double.isFinite(redshift) || redshift <= -1)) {
      throw new IllegalArgumentException(
          "CatalogueEntry.redshift is " + redshift + ", not a finite number above -1");
    }
    prefix = prefix == null || prefix.isBlank() ? null : prefix;
    aliases = List.copyOf(aliases);
  }

  /** An entry of which no more is known yet. */
  public static CatalogueEntry of(
      String id, @Nullable String prefix, String designation, SkyPosition position) {
    return new CatalogueEntry(
        id,
        prefix,
        designation,
        position,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null);
  }

  /** {@code SN2020lto}. */
  public String name() {
    return prefix == null ? designation : prefix + designation;
  }

  public CatalogueEntry withType(@Nullable String words) {
    return new CatalogueEntry(
        id,
        prefix,
        designation,
        position,
        words,
        redshift,
        discovered,
        reportedBy,
        foundBy,
        reporters,
        aliases,
        page,
        modified);
  }

  public CatalogueEntry withRedshift(@Nullable Double z) {
    return new CatalogueEntry(
        id,
        prefix,
        designation,
        position,
        type,
        z,
        discovered,
        reportedBy,
        foundBy,
        reporters,
        aliases,
        page,
        modified);
  }

  /** When it was discovered, and by whom: the reporting group, the survey, the people. */
  public CatalogueEntry withDiscovery(
      @Nullable Instant time,
      @Nullable String group,
      @Nullable String survey,
      @Nullable String people) {
    return new CatalogueEntry(
        id,
        prefix,
        designation,
        position,
        type,
        redshift,
        time,
        group,
        survey,
        people,
        aliases,
        page,
        modified);
  }

  public CatalogueEntry withAliases(List<String> names) {
    return new CatalogueEntry(
        id,
        prefix,
        designation,
        position,
        type,
        redshift,
        discovered,
        reportedBy,
        foundBy,
        reporters,
        names,
        page,
        modified);
  }

  public CatalogueEntry withPage(@Nullable URI address) {
    return new CatalogueEntry(
        id,
        prefix,
        designation,
        position,
        type,
        redshift,
        discovered,
        reportedBy,
        foundBy,
        reporters,
        aliases,
        address,
        modified);
  }

  public CatalogueEntry withModified(@Nullable Instant time) {
    return new CatalogueEntry(
        id,
        prefix,
        designation,
        position,
        type,
        redshift,
        discovered,
        reportedBy,
        foundBy,
        reporters,
        aliases,
        page,
        time);
  }
}
