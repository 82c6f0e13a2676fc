package org.tom4j.skymaps;

import java.net.URI;
import java.util.Set;
import org.tom4j.broker.BrokerException;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.json.JsonBinding;

/**
 * Fetches a map from the address that a notice tells: by the network that modules use, with its
 * checks of addresses, also at each redirect, and its limits; for no longer than a file of that
 * size takes. Waits for the answer.
 */
final class SkyMapFiles implements AutoCloseable {
  private final Network network;

  SkyMapFiles(Network network) {
    this.network = network;
  }

  /**
   * The file.
   *
   * @throws UnreadableSkyMapException in words, if it cannot be had
   */
  byte[] fetch(String address) {
    URI uri = uri(address);
    try (FetchHttp http =
        network.open(new JsonBinding(), (where, member, value, reason) -> {}, Set.of())) {
      return http.getBytes(uri);
    } catch (BrokerException refused) {
      throw new UnreadableSkyMapException(
          "it could not be fetched: " + refused.getMessage(), refused);
    }
  }

  private static URI uri(String address) {
    try {
      URI uri = URI.create(address);
      // An address without a host would be this TOM's own.
      if (uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException noAddress) {
      throw new UnreadableSkyMapException("“" + address + "” is no address", noAddress);
    }
    throw new UnreadableSkyMapException("“" + address + "” is no address of a file");
  }

  @Override
  public void close() {
    network.close();
  }
}
