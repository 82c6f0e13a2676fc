package org.tom4j.brokers.antares;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.JsonValue;

/**
 * Where an answer goes on.
 *
 * @param next the next page, absent on the last one; written with {@code http:} even where it was
 *     asked for by {@code https:}
 */
public record AntaresLinks(@Nullable JsonValue next) {

  /**
   * The next page's address at the service that was asked; null after the last one.
   *
   * @throws BrokerException.Malformed if it is an address of somebody else
   */
  static @Nullable URI next(@Nullable AntaresLinks links, URI base) {
    String told = links == null || links.next == null ? null : links.next.text();
    if (told == null || told.isBlank()) {
      return null;
    }
    URI page = read(told, base);
    if (page.getHost() == null || !page.getHost().equalsIgnoreCase(base.getHost())) {
      throw new BrokerException.Malformed(
          "ANTARES goes on at '" + told + "', which is not the service that was asked.", base);
    }
    String question = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    return URI.create(
        base.getScheme() + "://" + base.getRawAuthority() + page.getRawPath() + question);
  }

  private static URI read(String told, URI base) {
    try {
      return base.resolve(told.strip());
    } catch (IllegalArgumentException noAddress) {
      throw new BrokerException.Malformed(
          "ANTARES goes on at '" + told + "', which is no address.", base, noAddress);
    }
  }
}
