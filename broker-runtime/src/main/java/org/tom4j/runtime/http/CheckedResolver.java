package org.tom4j.runtime.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Turns names into the very addresses that will be connected to, and refuses private ones unless
 * they are allowed. Checking a name first and resolving it again to connect would let a name that
 * changes its address slip through.
 */
final class CheckedResolver implements DnsResolver {

  /** Only private addresses were found. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddress(String host, InetAddress address) {
      super(host + " is " + address.getHostAddress());
    }
  }

  private final boolean allowAll;
  private final Set<String> allowedHosts;
  private final Supplier<URI> ownAddress;

  /**
   * @param allowedHosts in lower case; a host, or one of its ports as {@link #place} writes it
   * @param ownAddress allowed with its port, and only with it
   */
  CheckedResolver(boolean allowAll, Set<String> allowedHosts, Supplier<URI> ownAddress) {
    this.allowAll = allowAll;
    this.allowedHosts = allowedHosts;
    this.ownAddress = ownAddress;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    boolean allowed =
        allowAll
            || allowedHosts.contains(normal(host))
            || allowedHosts.contains(place(host, port))
            || isOwn(host, port);
    List<InetSocketAddress> usable =
        Arrays.stream(found)
            .filter(address -> allowed || !AddressRules.isPrivate(address))
            .map(address -> new InetSocketAddress(address, port))
            .toList();
    if (usable.isEmpty()) {
      throw new PrivateAddress(host, found[0]);
    }
    return usable;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new UnknownHostException(host); // the port must be known; never called by the client
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  boolean isOwn(String host, int port) {
    URI own = ownAddress.get();
    String ownHost = own.getHost();
    return ownHost != null && normal(ownHost).equals(normal(host)) && Addresses.port(own) == port;
  }

  /** A host with one port; in brackets, since a bare IPv6 address may end like one. */
  static String place(String host, int port) {
    return "[" + normal(host) + "]:" + port;
  }

  static String normal(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    boolean bracketed = lower.startsWith("[") && lower.endsWith("]");
    return bracketed ? lower.substring(1, lower.length() - 1) : lower;
  }
}
