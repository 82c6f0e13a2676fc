package org.tom4j.brokers.ned;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Settings under {@code brokers: NED:}.
 *
 * @param address where a copy of the service answers, or null for the public one
 */
public record NedSettings(@Nullable URI address) {}
