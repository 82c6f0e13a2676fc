package org.tom4j.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved form for one broker.
 *
 * @param name 1–500 characters, not unique
 * @param parameters JSON, member = form field
 * @param ownerId whose it is, or null if that person is gone
 * @param permissions PRIVATE, PUBLIC or OPEN
 * @param version counts edits, so that the second of two editors is told
 * @param lastRun when it was last started, or null
 */
record BrokerQuery(
    long id,
    String name,
    String broker,
    String parameters,
    @Nullable Long ownerId,
    String permissions,
    long version,
    Instant created,
    Instant modified,
    @Nullable Instant lastRun) {

  /** As the column of the TOM Toolkit's own table, and the form's limit. */
  static final int MAX_NAME = 500;
}
