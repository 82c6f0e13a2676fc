package org.tom4j.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.api.ApiJson;
import org.tom4j.api.Says;
import tools.jackson.databind.JsonNode;

/** A saved query as the API tells of it. */
@Says("A saved query.")
record QueryAnswer(
    long id,
    String queryName,
    String broker,
    @Says("What the broker's form holds; see the broker's schema.") JsonNode parameters,
    Permissions permissions,
    @Says("Counts the changes; send it back with a change.") long version,
    Instant created,
    Instant modified,
    @Nullable Instant lastRun,
    boolean mayChange,
    boolean mayDelete) {

  static QueryAnswer of(QueryStore.Listed listed) {
    BrokerQuery query = listed.query();
    return new QueryAnswer(
        query.id(),
        query.name(),
        query.broker(),
        ApiJson.stored(query.parameters()),
        Permissions.valueOf(query.permissions()),
        query.version(),
        query.created(),
        query.modified(),
        query.lastRun(),
        listed.mayChange(),
        listed.mayDelete());
  }
}
