package org.tom4j.brokers.ned;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Names;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.broker.SkyService;

/**
 * NED, the NASA/IPAC Extragalactic Database: galaxies, quasars, supernovae by name. Interface:
 * https://ned.ipac.caltech.edu/help/interface
 */
public final class Ned implements SkyService, Names {
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
            "Tells where galaxies and what is in them are, by name, and their redshifts.")
        .withHomepage(NED)
        .withSettings(NedSettings.class);
  }

  @Override
  public @Nullable ResolvedObject resolve(String name, BrokerContext context) {
    URI address = context.settings(NedSettings.class).address();
    URI uri =
        Address.below(address == null ? NED : address, "cgi-bin/objsearch")
            .with("objname", name.strip())
            .with("extend", "no")
            .with("of", "xml_main")
            .uri();
    NedTable answer = new NedTable(context.http().getXml(uri));
    String error = answer.error();
    if (error != null) {
      if (!NOT_FOUND.matcher(error).find()) {
        throw new BrokerException.Unavailable("NED is in trouble: " + error, uri);
      }
      context.note("NED answered: " + error);
      return null;
    }
    try {
      ResolvedObject object = answer.first();
      return object.withPage(Address.below(NED, "byname").with("objname", object.name()).uri());
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "NED's answer for " + name + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }
}
