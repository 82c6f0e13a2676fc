package org.tom4j.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** An entry of a catalogue as the API tells of it. */
public record CataloguedAnswer(
    @Says("Whose list it is, the module's name: TNS.") String catalogue,
    @Says("With its prefix: SN2020lto.") String name,
    @Says("Degrees, ICRS.") double ra,
    @Says("Degrees, ICRS.") double dec,
    @Says("Arcsec from the place.") double separation,
    @Says("null: not classified.") @Nullable String type,
    @Nullable Double redshift,
    @Says("UTC.") @Nullable Instant discovered,
    @Says("The group that reported it.") @Nullable String reportedBy,
    @Says("The survey in whose data it was found.") @Nullable String foundBy,
    @Says("The people; long lists are cut.") @Nullable String reporters,
    @Says("Its other names there.") List<String> aliases,
    @Says("The service's page about it.") @Nullable String page) {

  public static CataloguedAnswer of(Catalogued entry) {
    return new CataloguedAnswer(
        entry.catalogue(),
        entry.name(),
        entry.position().raDegrees(),
        entry.position().decDegrees(),
        entry.separation().arcseconds(),
        entry.type(),
        entry.redshift(),
        entry.discovered(),
        entry.reportedBy(),
        entry.foundBy(),
        entry.reporters(),
        entry.aliases(),
        entry.page());
  }
}
