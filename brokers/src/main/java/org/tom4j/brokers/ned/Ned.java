package org.tom4j.brokers.ned;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
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
import org.tom4j.brokers.vo.UsableRows;
import org.tom4j.brokers.vo.VoTable;

/**
 * NED, the NASA/IPAC Extragalactic Database: galaxies, quasars, supernovae by name or place.
 * Interface: https://ned.ipac.caltech.edu/help/interface
 */
public final class Ned implements SkyService, Names, ConeSearch {
  private static final URI NED = URI.create("https://ned.ipac.caltech.edu/");

  /** What it says of a name that it does not know; it has no code for that. */
  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "\\bno (such|note|object|match)|not (currently )?(recogni[sz]ed|found|known)|unknown name",
          Pattern.CASE_INSENSITIVE);

  @Override
  public BrokerInfo<?> info() {
    return BrokerInfo.of("NED")
        .withDescription(
            "Tells where galaxies and what is in them are, by name or place, and their redshifts.")
        .withHomepage(NED)
        .withSettings(NedSettings.class);
  }

  @Override
  public @Nullable ResolvedObject resolve(String name, BrokerContext context) {
    URI uri =
        objsearch(context)
            .with("objname", name.strip())
            .with("extend", "no")
            .with("of", "xml_main")
            .uri();
    NedTable answer = answer(uri, context);
    if (answer.error() != null) {
      context.note("NED answered: " + answer.error());
      return null;
    }
    try {
      return withPage(answer.first());
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "NED's answer for " + name + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }

  @Override
  public Stream<NearbyObject> near(Cone cone, BrokerContext context) {
    return Stream.of(cone).flatMap(asked -> objects(asked, context).stream());
  }

  private static List<NearbyObject> objects(Cone cone, BrokerContext context) {
    URI uri =
        objsearch(context)
            .with("search_type", "Near Position Search")
            .with("in_csys", "Equatorial")
            .with("in_equinox", "J2000.0")
            .with("lon", Address.written(cone.center().raDegrees()) + "d")
            .with("lat", Address.written(cone.center().decDegrees()) + "d")
            .with("radius", cone.radius().arcminutes())
            .with("out_csys", "Equatorial")
            .with("out_equinox", "J2000.0")
            .with("obj_sort", "Distance to search center")
            .with("of", "xml_main")
            .uri();
    NedTable answer = answer(uri, context);
    if (answer.error() != null) {
      context.note("NED: " + answer.error());
      return List.of();
    }
    try {
      return UsableRows.of(
          "NED",
          answer.table().rows("ucd"),
          row -> {
            NearbyObject near = NedTable.nearby(row);
            return new NearbyObject(near.catalogue(), withPage(near.object()), near.magnitudes());
          },
          context);
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "NED's answer for a place cannot be read: " + unreadable.getMessage(), uri, unreadable);
    }
  }

  private static Address objsearch(BrokerContext context) {
    URI address = context.settings(NedSettings.class).address();
    return Address.below(address == null ? NED : address, "cgi-bin/objsearch");
  }

  /** The table; its error, if it has one, says that there is nothing. */
  private static NedTable answer(URI uri, BrokerContext context) {
    NedTable answer = new NedTable(new VoTable(context.http().getXml(uri)));
    String error = answer.error();
    if (error != null && !NOT_FOUND.matcher(error).find()) {
      throw new BrokerException.Unavailable("NED is in trouble: " + error, uri);
    }
    return answer;
  }

  private static ResolvedObject withPage(ResolvedObject object) {
    return object.withPage(Address.below(NED, "byname").with("objname", object.name()).uri());
  }
}
