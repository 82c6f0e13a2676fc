package org.tom4j.brokers.tns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.CatalogueEntry;

/**
 * A row of TNS's public files. Its columns are found by their names, so that others may come and
 * go.
 *
 * @param objid TNS's number, which stays when AT becomes SN
 * @param ra degrees, ICRS
 * @param declination degrees, ICRS
 * @param type null: not classified
 * @param discoverydate UTC
 * @param internalNames the surveys' names, with commas between
 * @param lastmodified UTC
 */
public record TnsRow(
    String objid,
    @Nullable String namePrefix,
    String name,
    Double ra,
    Double declination,
    @Nullable Double redshift,
    @Nullable String type,
    @Nullable String reportingGroup,
    @Nullable String sourceGroup,
    @Nullable Instant discoverydate,
    @Nullable String reporters,
    @Nullable String internalNames,
    @Nullable Instant lastmodified) {

  CatalogueEntry entry() {
    return CatalogueEntry.of(
            objid, TnsObject.text(namePrefix), name.strip(), SkyPosition.ofDegrees(ra, declination))
        .withType(TnsObject.text(type))
        .withRedshift(redshift)
        .withDiscovery(
            discoverydate,
            TnsObject.text(reportingGroup),
            TnsObject.text(sourceGroup),
            TnsObject.text(reporters))
        .withAliases(TnsObject.surveyNames(internalNames))
        .withPage(Address.below(TnsRequest.TNS, "object/" + Address.segment(name.strip())).uri())
        .withModified(lastmodified);
  }
}
