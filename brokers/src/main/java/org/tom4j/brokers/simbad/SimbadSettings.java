package org.tom4j.brokers.simbad;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Settings under {@code brokers: SIMBAD:}.
 *
 * @param address where a mirror answers ({@code https://simbad.harvard.edu/simbad/}), or null for
 *     the CDS
 */
public record SimbadSettings(@Nullable URI address) {}
