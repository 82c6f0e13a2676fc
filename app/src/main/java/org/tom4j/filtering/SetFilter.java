package org.tom4j.filtering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a query's filter.
 *
 * @param id its number among all filters
 * @param queryId the query; null: it is gone
 * @param version counts the query's filters, from 1
 * @param text as it was written
 * @param person who set it; null: the console, or somebody who is gone
 * @param set when
 */
record SetFilter(
    long id,
    @Nullable Long queryId,
    int version,
    String text,
    @Nullable String person,
    Instant set) {}
