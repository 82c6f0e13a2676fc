/**
 * What a broker module is: a query form, a lazy fetch that may never end, and a mapping to a
 * generic alert. A module implements {@link org.tom4j.broker.AlertBroker} and is given everything
 * it needs by {@link org.tom4j.broker.BrokerContext}; it holds no state of its own. A service that
 * tells no alerts is a {@link org.tom4j.broker.SkyService}.
 */
@NullMarked
package org.tom4j.broker;

import org.jspecify.annotations.NullMarked;
