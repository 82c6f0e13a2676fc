package org.tom4j.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.broker.Standing;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;
import org.tom4j.db.NameKey;

/** The SQL of the events that alerts name, so that one finds what else tells of them. */
final class AlertEventStore {
  /** The place of an event that an alert is not of, but refers to. */
  static final int REFERENCE = -1;

  private static final int AT_ONCE = 50;

  private AlertEventStore() {}

  /** Writes what alerts name, in the transaction that stores them; what is written stays. */
  static void add(JdbcClient jdbc, AlertBatch batch) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    batch
        .named()
        .forEach((alert, said) ->
            places(said)
                .forEach((key, place) ->
                    rows.add(new @Nullable Object[] {key, alert, place, micros(said.sent())})));
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      List<@Nullable Object> arguments = new ArrayList<>();
      some.forEach(row -> Collections.addAll(arguments, row));
      jdbc.sql(
              "insert into alert_event (event_key, alert_id, place, sent_us) values "
                  + Marks.rows(some.size(), 4)
                  + " on conflict (event_key, alert_id) do nothing")
          .params(arguments)
          .update();
    }
  }

  private static @Nullable Long micros(@Nullable Instant sent) {
    return sent == null ? null : Micros.of(sent);
  }

  /** Folded names, each with its place; one that is of the event and refers to it is of it. */
  private static Map<String, Integer> places(Standing said) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < said.events().size(); i++) {
      put(places, said.events().get(i), i);
    }
    said.references().forEach(name -> put(places, name, REFERENCE));
    return places;
  }

  private static void put(Map<String, Integer> places, String name, int place) {
    String key = NameKey.fold(name);
    if (!key.isEmpty()) {
      places.putIfAbsent(key, place);
    }
  }
}
