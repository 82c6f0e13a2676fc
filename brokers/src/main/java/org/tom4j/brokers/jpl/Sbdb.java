package org.tom4j.brokers.jpl;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Names;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.broker.SkyService;

/**
 * JPL's Small-Body Database: orbits of asteroids and comets by number, name or designation. API:
 * https://ssd-api.jpl.nasa.gov/doc/sbdb.html
 */
public final class Sbdb implements SkyService, Names {
  private static final URI PAGES = URI.create("https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html");
  private static final int SEVERAL = 300;
  private static final int NOT_FOUND = 404;
  private static final int SHOWN = 6;

  @Override
  public BrokerInfo<?> info() {
    return BrokerInfo.of("JPL SBDB")
        .withDescription("Tells how asteroids and comets move, by number, name or designation.")
        .withHomepage(PAGES)
        .withSettings(JplSettings.class);
  }

  @Override
  public @Nullable ResolvedObject resolve(String name, BrokerContext context) {
    URI uri =
        JplSettings.service(context, "sbdb.api")
            .with("sstr", name.strip())
            .with("alt-des", 1)
            .with("phys-par", 1)
            .with("full-prec", 1)
            .uri();
    SbdbAnswer answer = asked(uri, context);
    SbdbObject object = answer == null ? null : answer.object();
    if (answer != null && answer.list() != null) {
      throw new BrokerException.Refused(several(name, answer.list()), uri, SEVERAL);
    }
    if (answer == null || object == null) {
      return null;
    }
    return ResolvedObject.of(object.name())
        .withAliases(object.aliases())
        .withType(object.orbitClass() == null ? null : object.orbitClass().name())
        .withOrbit(orbit(answer, uri, name))
        .withPage(URI.create(PAGES + "#/?sstr=" + Address.segment(object.des().strip())));
  }

  private static @Nullable SbdbAnswer asked(URI uri, BrokerContext context) {
    try {
      return context.http().get(uri, SbdbAnswer.class);
    } catch (BrokerException.Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return null;
      }
      throw refused;
    }
  }

  private static String several(String name, List<SbdbAnswer.Choice> choices) {
    String told =
        choices.stream()
            .limit(SHOWN)
            .map(SbdbAnswer.Choice::words)
            .collect(Collectors.joining("; "));
    return "JPL knows several small bodies as “"
        + name
        + "”; write the number or designation of one: "
        + told
        + (choices.size() > SHOWN ? "; and " + (choices.size() - SHOWN) + " more." : ".");
  }

  private static @Nullable Orbit orbit(SbdbAnswer answer, URI uri, String name) {
    try {
      return answer.elements();
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "JPL's orbit of " + name + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }
}
