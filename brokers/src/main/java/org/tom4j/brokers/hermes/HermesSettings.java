package org.tom4j.brokers.hermes;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Secret;

/**
 * Settings under {@code brokers: Hermes:}.
 *
 * @param address where another Hermes answers, or null for the public one
 * @param token of the person's account there, or null: public messages alone, and none by target
 */
public record HermesSettings(@Nullable URI address, @Nullable @Secret String token) {}
