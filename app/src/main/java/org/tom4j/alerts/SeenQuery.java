package org.tom4j.alerts;

/** A saved query as somebody may see it. */
public record SeenQuery(long id, String name, String broker, boolean mayChange) {

  static SeenQuery of(QueryStore.Listed listed) {
    BrokerQuery query = listed.query();
    return new SeenQuery(query.id(), query.name(), query.broker(), listed.mayChange());
  }
}
