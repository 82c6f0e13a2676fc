package org.tom4j.brokers.simbad;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Names;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.broker.SkyService;

/**
 * SIMBAD of the CDS in Strasbourg: what is beyond the solar system, by any of its names. It takes
 * some five questions a second and shuts out who asks more; one question brings all. API:
 * https://simbad.cds.unistra.fr/simbad/sim-tap/
 */
public final class Simbad implements SkyService, Names {
  private static final URI CDS = URI.create("https://simbad.cds.unistra.fr/simbad/");

  /** SIMBAD itself brings the name into the form that it keeps: {@code m31} is {@code M 31}. */
  private static final String BY_NAME =
      "SELECT b.main_id, b.ra, b.dec, b.pmra, b.pmdec, b.plx_value, b.rvz_redshift, b.otype,"
          + " other.id AS alias"
          + " FROM ident AS named"
          + " JOIN basic AS b ON b.oid = named.oidref"
          + " JOIN ident AS other ON other.oidref = b.oid"
          + " WHERE named.id = ";

  @Override
  public BrokerInfo<?> info() {
    return BrokerInfo.of("SIMBAD")
        .withDescription(
            "Tells where stars, galaxies and all beyond the solar system are, by name.")
        .withHomepage(CDS)
        .withSettings(SimbadSettings.class);
  }

  @Override
  public @Nullable ResolvedObject resolve(String name, BrokerContext context) {
    URI address = context.settings(SimbadSettings.class).address();
    URI uri =
        Address.below(address == null ? CDS : address, "sim-tap/sync")
            .with("REQUEST", "doQuery")
            .with("LANG", "ADQL")
            .with("FORMAT", "json")
            .with("QUERY", BY_NAME + "'" + name.strip().replace("'", "''") + "'")
            .uri();
    SimbadTable answer = context.http().get(uri, SimbadTable.class);
    try {
      ResolvedObject object = answer.object();
      return object == null
          ? null
          : object.withPage(Address.below(CDS, "sim-id").with("Ident", object.name()).uri());
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "SIMBAD's answer for " + name + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }
}
