package org.tom4j.data;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;
import org.tom4j.survey.Ztf;

/**
 * All SQL of data. Adding is idempotent: a measurement is known by its identity, and what is told
 * of it again only adds a source, or keeps it to a group from then on. Rights are the target's, for
 * which callers ask first; beyond them, what a survey keeps to a group is seen by that group's
 * members alone.
 */
public final class DatumStore {
  private static final int CHUNK = 100;
  private static final int COLUMNS = 25;
  private static final int ATTEMPTS = 3;

  private final Db db;
  private final InstantSource clock;

  public DatumStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A row of a measurement.
   *
   * @param group that it is kept to, or null
   */
  private record Kept(long id, @Nullable String group) {}

  /**
   * Keeps what is not known yet, in one transaction, and who told of all of it. What was kept for
   * more people than now is told is kept to the stricter group from then on, and never the other
   * way round; of two groups of which none is known to be stricter, the first that was told stays.
   *
   * @param data may tell of one measurement several times; the first one's values are kept
   */
  public Added add(long targetId, List<NewDatum> data) {
    if (data.isEmpty()) {
      return new Added(0, 0);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return addOnce(targetId, data);
      } catch (TransientDataAccessException e) {
        // Another process restricted one of them just now, or two met in each other's way.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Added addOnce(long targetId, List<NewDatum> data) {
    return db.write(client -> {
      int fresh = 0;
      for (List<NewDatum> some : chunks(data)) {
        fresh += addChunk(client, targetId, some);
      }
      return new Added(fresh, data.size() - fresh);
    });
  }

  /** A target's data of one kind that the viewer may see, in time order, with their sources. */
  public List<Datum> of(Viewer viewer, long targetId, DatumKind kind) {
    var allowed = Unrestricted.to(viewer, "d");
    List<Object> arguments = new ArrayList<>(List.of(targetId, kind));
    arguments.addAll(allowed.arguments());
    return db.read(client -> {
      Map<Long, List<DatumSource>> sources = sources(client, viewer, targetId);
      return client
          .sql(
              "select d.* from datum d where d.target_id = ? and d.kind = ? and "
                  + allowed.sql()
                  + " order by d.observed_us, d.id")
          .params(arguments)
          .query((row, index) ->
              DatumRow.read(row, sources.getOrDefault(row.getLong("id"), List.of())))
          .list();
    });
  }

  private int addChunk(JdbcClient client, long targetId, List<NewDatum> data) {
    Map<String, NewDatum> byIdentity = new LinkedHashMap<>();
    data.forEach(datum ->
        byIdentity.merge(
            datum.origin().identity(),
            datum,
            (first, again) ->
                first.restrictedTo(Ztf.strictest(first.restrictedTo(), again.restrictedTo()))));
    Map<String, Kept> kept = known(client, targetId, List.copyOf(byIdentity.keySet()));
    List<NewDatum> missing = new ArrayList<>(byIdentity.values());
    missing.removeIf(datum -> kept.containsKey(datum.origin().identity()));
    int fresh = insert(client, targetId, missing, kept);
    if (fresh < missing.size()) {
      // Another process of this TOM added some of them between our look and our insert.
      kept.putAll(known(client, targetId, List.copyOf(byIdentity.keySet())));
    }
    restrict(client, byIdentity, kept);
    addSources(client, data, kept);
    return fresh;
  }

  private static Map<String, Kept> known(
      JdbcClient client, long targetId, List<String> identities) {
    List<Object> arguments = new ArrayList<>(identities);
    arguments.addFirst(targetId);
    Map<String, Kept> kept = new HashMap<>();
    client
        .sql(
            "select identity, id, restricted_to from datum where target_id = ? and identity in ("
                + Marks.of(identities.size())
                + ")")
        .params(arguments)
        .query(row -> {
          kept.put(row.getString(1), new Kept(row.getLong(2), row.getString(3)));
        });
    return kept;
  }

  private int insert(
      JdbcClient client, long targetId, List<NewDatum> data, Map<String, Kept> kept) {
    if (data.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    List<@Nullable Object> arguments = new ArrayList<>(data.size() * COLUMNS);
    data.forEach(datum -> DatumRow.write(arguments, targetId, datum, now));
    int before = kept.size();
    client
        .sql(
            "insert into datum ("
                + DatumRow.COLUMNS
                + ") values "
                + Marks.rows(data.size(), COLUMNS)
                + " on conflict (target_id, identity) do nothing"
                + " returning identity, id, restricted_to")
        .params(arguments)
        .query(row -> {
          kept.put(row.getString(1), new Kept(row.getLong(2), row.getString(3)));
        });
    return kept.size() - before;
  }

  /** What was kept for everyone, or for a wider group than is told of it now. */
  private static void restrict(
      JdbcClient client, Map<String, NewDatum> told, Map<String, Kept> kept) {
    told.forEach((identity, datum) -> {
      Kept row = kept.get(identity);
      if (row != null) {
        String group = Ztf.strictest(row.group(), datum.restrictedTo());
        if (group != null && !group.equals(row.group())) {
          restrict(client, row, group);
        }
      }
    });
  }

  private static void restrict(JdbcClient client, Kept row, String group) {
    String update = "update datum set restricted_to = ? where id = ? and restricted_to ";
    int changed =
        row.group() == null
            ? client.sql(update + "is null").params(group, row.id()).update()
            : client.sql(update + "= ?").params(group, row.id(), row.group()).update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException(
          "measurement " + row.id() + " was deleted or kept to another group than " + row.group());
    }
  }

  private void addSources(JdbcClient client, List<NewDatum> data, Map<String, Kept> kept) {
    Instant now = clock.instant();
    List<@Nullable Object> arguments = new ArrayList<>(data.size() * 5);
    for (NewDatum datum : data) {
      Origin origin = datum.origin();
      Kept row = kept.get(origin.identity());
      Collections.addAll(
          arguments,
          row == null ? null : row.id(),
          origin.source(),
          origin.sourceId(),
          origin.alertId(),
          now);
    }
    client
        .sql(
            "insert into datum_source (datum_id, source, source_id, alert_id, retrieved_us) values "
                + Marks.rows(data.size(), 5)
                + " on conflict (datum_id, source, source_id) do nothing")
        .params(arguments)
        .update();
  }

  /** Without the number of an alert that the viewer may not see. */
  private static Map<Long, List<DatumSource>> sources(
      JdbcClient client, Viewer viewer, long targetId) {
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(allowed.arguments());
    arguments.add(targetId);
    Map<Long, List<DatumSource>> sources = new HashMap<>();
    client
        .sql(
            "select s.datum_id, s.source, s.source_id, case when "
                + allowed.sql()
                + " then s.alert_id end as alert_id, s.retrieved_us"
                + " from datum d join datum_source s on s.datum_id = d.id"
                + " left join alert a on a.id = s.alert_id where d.target_id = ?"
                + " order by s.datum_id, s.retrieved_us, s.source, s.source_id")
        .params(arguments)
        .query(row -> {
          long alert = row.getLong(4);
          sources
              .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
              .add(
                  new DatumSource(
                      row.getString(2),
                      row.getString(3),
                      alert == 0 ? null : alert,
                      Micros.at(row, "retrieved_us")));
        });
    return sources;
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }
}
