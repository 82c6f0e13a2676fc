package org.tom4j.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.GroupRight;
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
    @Says("Whose it is; null: nobody's, or of somebody who is gone.") @Nullable String owner,
    Permissions permissions,
    @Says("Groups whose members may see it.") List<Group> groups,
    @Says("Counts the changes; send it back with a change.") long version,
    Instant created,
    Instant modified,
    @Nullable Instant lastRun,
    boolean mayChange,
    boolean mayDelete) {

  /** A group; may_change: its members may also change and delete the query. */
  record Group(long id, String name, boolean mayChange) {}

  static QueryAnswer of(QueryStore.Listed listed, List<GroupRight> groups) {
    BrokerQuery query = listed.query();
    return new QueryAnswer(
        query.id(),
        query.name(),
        query.broker(),
        ApiJson.stored(query.parameters()),
        listed.owner(),
        Permissions.valueOf(query.permissions()),
        groups.stream()
            .map(group -> new Group(group.group(), group.name(), group.mayChange()))
            .toList(),
        query.version(),
        query.created(),
        query.modified(),
        query.lastRun(),
        listed.mayChange(),
        listed.mayDelete());
  }
}
