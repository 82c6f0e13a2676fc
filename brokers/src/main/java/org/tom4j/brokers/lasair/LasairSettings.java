package org.tom4j.brokers.lasair;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Secret;

/**
 * Settings under {@code brokers: Lasair ZTF:} and {@code brokers: Lasair LSST:}.
 *
 * @param address where another Lasair answers, or null for the public one
 * @param token of the person's account there
 */
public record LasairSettings(@Nullable URI address, @Secret String token) {}
