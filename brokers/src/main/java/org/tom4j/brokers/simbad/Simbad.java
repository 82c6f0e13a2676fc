package org.tom4j.brokers.simbad;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConeSearch;
import org.tom4j.broker.Names;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.broker.SkyService;
import org.tom4j.brokers.vo.Adql;
import org.tom4j.brokers.vo.UsableRows;

/**
 * SIMBAD of the CDS in Strasbourg: what is beyond the solar system, by any of its names, or by
 * place. It takes some five questions a second and shuts out who asks more; one question brings
 * all. API: https://simbad.cds.unistra.fr/simbad/sim-tap/
 */
public final class Simbad implements SkyService, Names, ConeSearch {
  private static final URI CDS = URI.create("https://simbad.cds.unistra.fr/simbad/");

  /** SIMBAD itself brings the name into the form that it keeps: {@code m31} is {@code M 31}. */
  private static final String BY_NAME =
      "SELECT b.main_id, b.ra, b.dec, b.pmra, b.pmdec, b.plx_value, b.rvz_redshift, b.otype,"
          + " other.id AS alias"
          + " FROM ident AS named"
          + " JOIN basic AS b ON b.oid = named.oidref"
          + " JOIN ident AS other ON other.oidref = b.oid"
          + " WHERE named.id = ";

  /** Tables: https://simbad.cds.unistra.fr/simbad/tap/tapsearch.html; one more than is told. */
  private static final String BY_PLACE =
      "SELECT TOP 201 b.main_id, b.ra, b.dec, b.pmra, b.pmdec, b.plx_value, b.rvz_redshift,"
          + " b.otype, f.B, f.V, f.G, f.J, f.H, f.K"
          + " FROM basic AS b"
          + " LEFT JOIN allfluxes AS f ON f.oidref = b.oid"
          + " WHERE ";

  private static final int MOST = 200;

  @Override
  public BrokerInfo<?> info() {
    return BrokerInfo.of("SIMBAD")
        .withDescription(
            "Tells where stars, galaxies and all beyond the solar system are, by name or place.")
        .withHomepage(CDS)
        .withSettings(SimbadSettings.class);
  }

  @Override
  public @Nullable ResolvedObject resolve(String name, BrokerContext context) {
    URI uri = question(BY_NAME + "'" + name.strip().replace("'", "''") + "'", context);
    SimbadTable answer = context.http().get(uri, SimbadTable.class);
    try {
      ResolvedObject object = answer.object();
      return object == null ? null : withPage(object);
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "SIMBAD's answer for " + name + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }

  @Override
  public Stream<NearbyObject> near(Cone cone, BrokerContext context) {
    return Stream.of(cone).flatMap(asked -> objects(asked, context).stream());
  }

  private static List<NearbyObject> objects(Cone cone, BrokerContext context) {
    URI uri = question(BY_PLACE + Adql.inside("b.ra", "b.dec", cone), context);
    SimbadTable answer = context.http().get(uri, SimbadTable.class);
    try {
      List<NearbyObject> objects =
          UsableRows.of(
              "SIMBAD",
              answer.data().good().stream().limit(MOST).toList(),
              row -> {
                NearbyObject near = answer.nearby(row);
                return new NearbyObject(
                    near.catalogue(), withPage(near.object()), near.magnitudes());
              },
              context);
      if (answer.data().isFull(MOST + 1)) {
        context.note(
            "SIMBAD has more than "
                + MOST
                + " objects there; "
                + MOST
                + " are shown, not the nearest. Ask for a smaller circle.");
      }
      return objects;
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "SIMBAD's answer for a place cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }

  private static URI question(String adql, BrokerContext context) {
    URI address = context.settings(SimbadSettings.class).address();
    return Address.below(address == null ? CDS : address, "sim-tap/sync")
        .with("REQUEST", "doQuery")
        .with("LANG", "ADQL")
        .with("FORMAT", "json")
        .with("QUERY", adql)
        .uri();
  }

  private static ResolvedObject withPage(ResolvedObject object) {
    return object.withPage(Address.below(CDS, "sim-id").with("Ident", object.name()).uri());
  }
}
