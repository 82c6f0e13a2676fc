package org.tom4j.brokers.atlas;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Secret;

/**
 * Settings under {@code brokers: ATLAS forced photometry:}. Either a token or a user with password.
 *
 * @param address where the service answers, or null for the public one
 * @param token of an account there; null: one is asked for with user and password
 * @param user the account's name, or null
 * @param password the account's, or null
 */
public record AtlasSettings(
    @Nullable URI address,
    @Nullable @Secret String token,
    @Nullable String user,
    @Nullable @Secret String password) {}
