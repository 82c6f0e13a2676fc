package org.tom4j.runtime.http;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What there is to say of addresses: ports, and whether two are one service. */
final class Addresses {

  private Addresses() {}

  static boolean isHttp(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
  }

  static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  /** Who is asked, in words: the host, with its port if that is unusual. */
  static String who(URI uri) {
    @Nullable String host = uri.getHost();
    if (host == null) {
      return "The service";
    }
    return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
  }

  /** Whether what is meant for one may be told to the other: the same, or the same made secure. */
  static boolean sameService(URI from, URI to) {
    String host = from.getHost();
    if (host == null || !host.equalsIgnoreCase(to.getHost())) {
      return false;
    }
    String schemes = (from.getScheme() + ">" + to.getScheme()).toLowerCase(Locale.ROOT);
    boolean madeSecure = schemes.equals("http>https") && port(from) == 80 && port(to) == 443;
    boolean asBefore = from.getScheme().equalsIgnoreCase(to.getScheme()) && port(from) == port(to);
    return asBefore || madeSecure;
  }
}
