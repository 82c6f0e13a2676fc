package org.tom4j.brokers.babamul;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Secret;

/**
 * Settings under {@code brokers: BOOM ZTF:} and {@code brokers: BOOM LSST:}.
 *
 * @param address where another BOOM answers, or null for the one of Caltech
 * @param username of an account there; null: not configured
 * @param password of the account; null: not configured
 */
public record BoomSettings(
    @Nullable URI address, @Nullable String username, @Nullable @Secret String password) {}
