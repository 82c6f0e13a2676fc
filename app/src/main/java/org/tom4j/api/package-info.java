/**
 * What all of {@code /api/} shares: JSON in and out, problems by field, the OpenAPI document and
 * the index. The addresses themselves stand in the features, beside their pages, as methods marked
 * {@link org.tom4j.api.ApiGet} and so on. The document is made from these methods and the records
 * they take and answer, so it cannot tell of anything else.
 */
@NullMarked
package org.tom4j.api;

import org.jspecify.annotations.NullMarked;
