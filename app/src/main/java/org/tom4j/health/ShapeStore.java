package org.tom4j.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.runtime.shape.Change;
import org.tom4j.runtime.shape.ShapeHistory;

/** All SQL of what answers look like. */
final class ShapeStore {
  /** Changes told of one kind, besides alarms; the oldest go. */
  private static final int MOST_CHANGES = 50;

  private final Db db;
  private final AuditStore audit;

  ShapeStore(Db db, AuditStore audit) {
    this.db = db;
    this.audit = audit;
  }

  /** One kind of answers as it is kept. */
  record Kept(long id, ShapeHistory history, @Nullable Instant driftedSince) {}

  Optional<Kept> find(String module, String kind) {
    return db.read(client ->
        client
            .sql("select id, history, drifted_us from answer_shape where module = ? and kind = ?")
            .params(module, kind)
            .query((row, _) ->
                new Kept(
                    row.getLong("id"),
                    ShapeHistory.of(Columns.text(row, "history")),
                    Micros.atOrNull(row, "drifted_us")))
            .optional());
  }

  void add(String module, String kind, ShapeHistory history, Instant now) {
    db.write(client ->
        client
            .sql(
                "insert into answer_shape (module, kind, history, since_us, seen_us)"
                    + " values (?, ?, ?, ?, ?) on conflict (module, kind) do nothing")
            .params(module, kind, history.json(), now, now)
            .update());
  }

  /**
   * After further answers.
   *
   * @param seen when the last of them was
   * @param drifted since when they are other than usual; null: they are not
   * @param packet one that shows it, if the drift began with them; null: as before, if it goes on
   */
  void after(
      Kept kept,
      ShapeHistory history,
      Instant seen,
      @Nullable Instant drifted,
      byte @Nullable [] packet) {
    db.write(client -> {
      client
          .sql("update answer_shape set history = ?, seen_us = ? where id = ?")
          .params(history.json(), seen, kept.id())
          .update();
      if (drifted != null && packet != null) {
        client
            .sql("update answer_shape set drifted_us = ?, packet = ? where id = ?")
            .params(drifted, packet, kept.id())
            .update();
      } else if (drifted == null && kept.driftedSince() != null) {
        client
            .sql("update answer_shape set drifted_us = null, packet = null where id = ?")
            .param(kept.id())
            .update();
      }
      return null;
    });
  }

  /** Tells changes that were not told since then. */
  void tell(long id, List<Change> changes, @Nullable Instant since, Instant now) {
    db.write(client -> {
      List<String> told =
          client
              .sql("select words from answer_change where shape_id = ? and told_us >= ?")
              .params(id, since == null ? Instant.EPOCH : since)
              .query(Columns.TEXT)
              .list();
      for (Change change : changes) {
        if (!told.contains(change.words())) {
          client
              .sql(
                  "insert into answer_change (shape_id, told_us, alarm, words)"
                      + " values (?, ?, ?, ?)")
              .params(id, now, change.isAlarm(), change.words())
              .update();
        }
      }
      return client
          .sql(
              """
              delete from answer_change where shape_id = ? and not alarm and id not in
                (select id from answer_change where shape_id = ? order by id desc limit ?)
              """)
          .params(id, id, MOST_CHANGES)
          .update();
    });
  }

  /** All kinds of a module; of all modules if null. By module. */
  Map<String, List<AnswerKind>> kinds(@Nullable String module, boolean driftedAlone) {
    return db.read(client -> {
      Map<Long, List<AnswerKind.Told>> changes = changes(client, driftedAlone);
      Map<String, List<AnswerKind>> kinds = new LinkedHashMap<>();
      client
          .sql(
              "select id, module, kind, history, since_us, seen_us, drifted_us, accepted_us,"
                  + " accepted_by from answer_shape where (module = ? or ? = '')"
                  + (driftedAlone ? " and drifted_us is not null" : "")
                  + " order by module, kind")
          .params(module == null ? "" : module, module == null ? "" : module)
          .query((row, _) ->
              kinds
                  .computeIfAbsent(Columns.text(row, "module"), _ -> new ArrayList<>())
                  .add(
                      new AnswerKind(
                          row.getLong("id"),
                          Columns.text(row, "kind"),
                          ShapeHistory.of(Columns.text(row, "history")).usual().seen(),
                          Micros.at(row, "since_us"),
                          Micros.at(row, "seen_us"),
                          Micros.atOrNull(row, "drifted_us"),
                          changes.getOrDefault(row.getLong("id"), List.of()),
                          Micros.atOrNull(row, "accepted_us"),
                          row.getString("accepted_by"))))
          .list();
      return kinds;
    });
  }

  private static Map<Long, List<AnswerKind.Told>> changes(JdbcClient client, boolean driftedAlone) {
    Map<Long, List<AnswerKind.Told>> changes = new HashMap<>();
    client
        .sql(
            "select shape_id, told_us, alarm, words from answer_change"
                + (driftedAlone
                    ? " where shape_id in (select id from answer_shape where drifted_us is not null)"
                    : "")
                + " order by id desc")
        .query((row, _) ->
            changes
                .computeIfAbsent(row.getLong("shape_id"), _ -> new ArrayList<>())
                .add(
                    new AnswerKind.Told(
                        Micros.at(row, "told_us"),
                        row.getBoolean("alarm"),
                        Columns.text(row, "words"))))
        .list();
    return changes;
  }

  /** One that showed the drift; empty if the answers look as usual. */
  Optional<byte[]> packet(String module, long id) {
    return db.read(client ->
        client
            .sql(
                "select packet from answer_shape"
                    + " where id = ? and module = ? and packet is not null")
            .params(id, module)
            .query((row, _) -> row.getBytes("packet"))
            .optional());
  }

  /** What they look like now is usual from here on; false if they looked as usual. */
  boolean accept(Viewer viewer, String module, String kind, Instant now) {
    return db.write(client -> {
      Kept kept = find(module, kind).filter(it -> it.driftedSince() != null).orElse(null);
      if (kept == null) {
        return false;
      }
      client
          .sql(
              "update answer_shape set history = :history, drifted_us = null, packet = null,"
                  + " since_us = :now, accepted_us = :now, accepted_by = :by where id = :id")
          .param("history", kept.history().accepted().json())
          .param("now", now)
          .param("by", viewer.name())
          .param("id", kept.id())
          .update();
      audit.add(
          viewer, "UPDATE", "ANSWER_SHAPE", kept.id(), "accepted what " + module + " sends now");
      return true;
    });
  }

  /** The kind of this number; empty if the module has none such. */
  Optional<String> kind(String module, long id) {
    return db.read(client ->
        client
            .sql("select kind from answer_shape where id = ? and module = ?")
            .params(id, module)
            .query(Columns.TEXT)
            .optional());
  }

  /** Looks at what is kept and changes it by what was seen, with nobody between. */
  void inOne(Runnable work) {
    db.write(_ -> {
      work.run();
      return null;
    });
  }
}
