package org.tom4j.actions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that are told. */
final class WebAddress {
  private static final int LONGEST = 2_000;

  private WebAddress() {}

  /** What is wrong with an address that somebody wrote, in words; null: nothing is. */
  static @Nullable String problem(String text) {
    if (text.length() > LONGEST) {
      return "At most " + LONGEST + " characters.";
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException wrong) {
      return "This is no address: " + wrong.getReason() + ".";
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return "Only https:// and http:// addresses are told.";
    }
    if (uri.getHost() == null) {
      return "The address names no host.";
    }
    if (uri.getRawUserInfo() != null) {
      return "Leave out user and password: deliveries are signed by the secret.";
    }
    if (uri.getPort() > 65_535) {
      return "There is no port " + uri.getPort() + ".";
    }
    return uri.getRawFragment() == null ? null : "Leave out what stands behind #: it is not sent.";
  }

  /**
   * Scheme, host and port: what may be told of an address to whom its path is not for, since paths
   * may hold keys. What is of one origin is delivered one after the other.
   */
  static String origin(String address) {
    URI uri = URI.create(address);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    return scheme
        + "://"
        + uri.getHost().toLowerCase(Locale.ROOT)
        + (usual ? "" : ":" + uri.getPort());
  }
}
