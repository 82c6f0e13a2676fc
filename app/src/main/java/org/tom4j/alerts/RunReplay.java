package org.tom4j.alerts;

import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.modules.BrokerModule;

/** Kept messages that one run reads again, instead of asking a broker; of that run alone. */
public interface RunReplay extends RunPlaces {

  /** The messages as the module reads them now. */
  AlertFeed open(BrokerModule module, AlertGate gate);
}
