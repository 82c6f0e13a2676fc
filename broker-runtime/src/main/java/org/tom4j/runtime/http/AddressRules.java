package org.tom4j.runtime.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are not of the public internet: this machine, the local network, the carrier's,
 * the cloud's own services, and IPv6 forms that lead to any of them.
 *
 * <p>Source: IANA special-purpose address registries (RFC 6890 and its updates).
 */
final class AddressRules {

  private AddressRules() {}

  static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    return switch (address) {
      case Inet4Address four -> isPrivate(four.getAddress());
      case Inet6Address six -> isPrivate(six);
      default -> true;
    };
  }

  private static boolean isPrivate(byte[] four) {
    int first = four[0] & 0xFF;
    int second = four[1] & 0xFF;
    int third = four[2] & 0xFF;
    return first == 0
        || (first == 100 && second >= 64 && second < 128) // carrier-grade NAT
        || (first == 192 && second == 0 && third == 0) // protocol assignments
        || (first == 198 && (second == 18 || second == 19)) // benchmarks
        || first >= 240; // reserved, broadcast
  }

  private static boolean isPrivate(Inet6Address address) {
    byte[] six = address.getAddress();
    if ((six[0] & 0xFE) == 0xFC) { // unique local
      return true;
    }
    byte[] inside = embedded(six);
    try {
      return inside != null && isPrivate(InetAddress.getByAddress(inside));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The IPv4 address that an IPv6 address leads to: mapped, compatible, NAT64, 6to4; or null. */
  private static byte @Nullable [] embedded(byte[] six) {
    boolean mapped = zero(six, 0, 10) && six[10] == -1 && six[11] == -1;
    boolean compatible = zero(six, 0, 12);
    boolean nat64 = startsWith(six, 0x00, 0x64, 0xFF, 0x9B);
    if (mapped || compatible || nat64) {
      return Arrays.copyOfRange(six, 12, 16);
    }
    return startsWith(six, 0x20, 0x02) ? Arrays.copyOfRange(six, 2, 6) : null;
  }

  private static boolean zero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
