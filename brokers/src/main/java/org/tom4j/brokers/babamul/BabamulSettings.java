package org.tom4j.brokers.babamul;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Secret;

/**
 * Settings under {@code brokers: Babamul ZTF:} and {@code brokers: Babamul LSST:}.
 *
 * @param address where Babamul answers, as its twin of Minnesota, or null for the one of Caltech
 * @param token a personal access token of an account there, {@code bbml_…}; null: not configured
 */
public record BabamulSettings(@Nullable URI address, @Nullable @Secret String token) {}
