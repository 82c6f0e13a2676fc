package org.tom4j.brokers.mpc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Names;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.broker.SkyService;
import org.tom4j.brokers.smallbodies.SmallBodyName;

/**
 * The Minor Planet Center's orbits of asteroids and comets. API:
 * https://docs.minorplanetcenter.net/mpc-ops-docs/apis/get-orb
 */
public final class Mpc implements SkyService, Names {
  private static final URI DATA = URI.create("https://data.minorplanetcenter.net/");
  private static final Address PAGE =
      Address.of(URI.create("https://www.minorplanetcenter.net/db_search/show_object"));

  private static final int LEAST_ERROR = 400;

  private static final int SERVER_ERROR = 500;

  @Override
  public BrokerInfo<?> info() {
    return BrokerInfo.of("MPC")
        .withDescription(
            "Tells how asteroids and comets move, and all their designations, as the Minor Planet"
                + " Center publishes them.")
        .withHomepage(URI.create("https://www.minorplanetcenter.net/"))
        .withSettings(MpcSettings.class);
  }

  @Override
  public @Nullable ResolvedObject resolve(String name, BrokerContext context) {
    SmallBodyName asked = SmallBodyName.of(name);
    if (asked == null) {
      return null;
    }
    URI address = context.settings(MpcSettings.class).address();
    URI uri = Address.below(address == null ? DATA : address, "api/get-orb").uri();
    try {
      List<MpcOrbit> orbits = orbits(asked.text(), uri, context);
      if (orbits.stream().map(MpcOrbit::name).distinct().count() > 1) {
        throw new BrokerException.Refused(several(name, orbits), uri, LEAST_ERROR);
      }
      ResolvedObject told = orbits.isEmpty() ? null : object(orbits.getFirst());
      return told == null || asked.fits(told) ? told : null;
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "The MPC's answer for " + name + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }

  /** Nothing is called so: none. */
  private static List<MpcOrbit> orbits(String designation, URI uri, BrokerContext context) {
    MpcAnswer answer;
    try {
      answer =
          MpcAnswer.of(
              context.http().getWithBody(uri, Map.of("desig", designation), JsonValue.class));
    } catch (BrokerException.Refused refused) {
      if (MpcUnknown.isSaid(designation, refused.status(), String.valueOf(refused.getMessage()))) {
        return List.of();
      }
      throw refused;
    }
    if (answer.status() < LEAST_ERROR && answer.error() == null) {
      return answer.orbits();
    }
    String words = answer.error() == null ? "it says no more" : answer.error();
    if (MpcUnknown.isSaid(designation, answer.status(), words)) {
      return List.of();
    }
    throw refusal(answer.status(), "The MPC refused to tell of " + designation + ": " + words, uri);
  }

  /** By the status that stands inside the answer. */
  private static BrokerException refusal(int status, String words, URI uri) {
    if (status >= SERVER_ERROR) {
      return new BrokerException.Unavailable(words, uri);
    }
    return new BrokerException.Refused(words, uri, status);
  }

  private static String several(String name, List<MpcOrbit> orbits) {
    return SmallBodyName.several(
        "The MPC",
        name,
        orbits.stream().map(MpcOrbit::name).distinct().limit(6).collect(Collectors.joining("; "))
            + ".");
  }

  private static ResolvedObject object(MpcOrbit orbit) {
    return ResolvedObject.of(orbit.name())
        .withAliases(orbit.aliases())
        .withType(orbit.type())
        .withOrbit(orbit.elements())
        .withPage(PAGE.with("object_id", orbit.name()).uri());
  }
}
