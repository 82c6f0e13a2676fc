package org.tom4j.brokers.alerce;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;

/**
 * Settings under {@code brokers: ALeRCE ZTF:} and {@code brokers: ALeRCE LSST:}.
 *
 * @param address where another ALeRCE answers, or null for the public one
 */
public record AlerceSettings(@Nullable URI address) {

  static URI address(BrokerContext context, URI usual) {
    URI address = context.settings(AlerceSettings.class).address();
    return address == null ? usual : address;
  }
}
