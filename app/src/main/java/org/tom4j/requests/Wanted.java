package org.tom4j.requests;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.PhotometryRequest;

/**
 * What somebody wants to have measured.
 *
 * @param broker the module that takes requests
 * @param person who wants it, or null: the console
 * @param what the place as it is known now, and the span of time
 */
public record Wanted(long targetId, String broker, @Nullable Long person, PhotometryRequest what) {}
