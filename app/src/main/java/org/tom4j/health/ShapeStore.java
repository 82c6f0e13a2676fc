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
import org.tom4j.runtime.shape.Shape;

/** All SQL of what answers look like. */
final class ShapeStore {
  /** Changes told of one kind; the oldest go. */
  private static final int MOST_CHANGES = 50;

  private final Db db;
  private final AuditStore audit;

  ShapeStore(Db db, AuditStore audit) {
    this.db = db;
    this.audit = audit;
  }

  /**
   * One kind of answers as it is kept.
   *
   * @param recent what the latest look like that lack something, or null
   */
  record Kept(long id, Shape usual, @Nullable Shape recent, @Nullable Instant driftedSince) {}

  Optional<Kept> find(String module, String kind) {
    return db.read(client ->
        client
            .sql(
                "select id, usual, recent, drifted_us from answer_shape"
                    + " where module = ? and kind = ?")
            .params(module, kind)
            .query((row, _) -> {
              @Nullable String recent = row.getString("recent");
              return new Kept(
                  row.getLong("id"),
                  Shape.of(Columns.text(row, "usual")),
                  recent == null ? null : Shape.of(recent),
                  Micros.atOrNull(row, "drifted_us"));
            })
            .optional());
  }

  void add(String module, String kind, Shape usual, Instant now) {
    db.write(client ->
        client
            .sql(
                "insert into answer_shape (module, kind, usual, since_us, seen_us)"
                    + " values (?, ?, ?, ?, ?) on conflict (module, kind) do nothing")
            .params(module, kind, usual.json(), now, now)
            .update());
  }

  /** They look as usual, or near enough. */
  void usual(long id, Shape usual, Instant now) {
    db.write(client ->
        client
            .sql(
                "update answer_shape set usual = ?, recent = null, seen_us = ?, drifted_us = null,"
                    + " packet = null where id = ?")
            .params(usual.json(), now, id)
            .update());
  }

  /** They lack something, which may yet be chance. */
  void recent(long id, Shape recent, Instant now) {
    db.write(client ->
        client
            .sql("update answer_shape set recent = ?, seen_us = ? where id = ?")
            .params(recent.json(), now, id)
            .update());
  }

  /** They are other than usual, and this one shows it. */
  void drifted(long id, byte[] packet, Instant now) {
    db.write(client ->
        client
            .sql(
                "update answer_shape set drifted_us = ?, packet = ?"
                    + " where id = ? and drifted_us is null")
            .params(now, packet, id)
            .update());
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
              delete from answer_change where shape_id = ? and id not in
                (select id from answer_change where shape_id = ? order by id desc limit ?)
              """)
          .params(id, id, MOST_CHANGES)
          .update();
    });
  }

  /** All kinds of a module; of all modules if null. By module. */
  Map<String, List<AnswerKind>> kinds(@Nullable String module, boolean driftedAlone) {
    return db.read(client -> {
      Map<Long, List<AnswerKind.Told>> changes = changes(client);
      Map<String, List<AnswerKind>> kinds = new LinkedHashMap<>();
      client
          .sql(
              "select id, module, kind, usual, since_us, seen_us, drifted_us, accepted_us,"
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
                          Shape.of(Columns.text(row, "usual")).seen(),
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

  private static Map<Long, List<AnswerKind.Told>> changes(JdbcClient client) {
    Map<Long, List<AnswerKind.Told>> changes = new HashMap<>();
    client
        .sql("select shape_id, told_us, alarm, words from answer_change order by id desc")
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
  boolean accept(Viewer viewer, String module, long id, Instant now) {
    return db.write(client -> {
      int changed =
          client
              .sql(
                  "update answer_shape set usual = coalesce(recent, usual), recent = null,"
                      + " drifted_us = null, packet = null, since_us = :now, accepted_us = :now,"
                      + " accepted_by = :by where id = :id and module = :module"
                      + " and drifted_us is not null")
              .param("now", now)
              .param("by", viewer.name())
              .param("id", id)
              .param("module", module)
              .update();
      if (changed == 1) {
        audit.add(viewer, "UPDATE", "ANSWER_SHAPE", id, "accepted what " + module + " sends now");
      }
      return changed == 1;
    });
  }
}
