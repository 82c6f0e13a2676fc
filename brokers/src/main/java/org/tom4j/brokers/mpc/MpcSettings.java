package org.tom4j.brokers.mpc;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Settings under {@code brokers: MPC:}.
 *
 * @param address where a copy of the service answers, or null for the public one
 */
public record MpcSettings(@Nullable URI address) {}
