package org.tom4j.targets;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;
import org.tom4j.db.SkyIndex;

/** The SQL of targets themselves: one by its number, its names, its extras, and their changes. */
final class TargetStore {
  static final String KIND = "TARGET";

  private final Db db;

  TargetStore(Db db) {
    this.db = db;
  }

  Optional<Target> find(Viewer viewer, long id) {
    return db.read(client -> find(client, Visible.to(viewer, KIND, "t"), id));
  }

  boolean mayChange(Viewer viewer, long id) {
    return db.read(client -> findChangeable(client, viewer, id)).isPresent();
  }

  boolean mayDelete(Viewer viewer, long id) {
    return db.read(client -> findDeletable(client, viewer, id)).isPresent();
  }

  static Optional<Target> findChangeable(JdbcClient client, Viewer viewer, long id) {
    return find(client, Visible.changeableBy(viewer, KIND, "t"), id);
  }

  static Optional<Target> findDeletable(JdbcClient client, Viewer viewer, long id) {
    return find(client, Visible.deletableBy(viewer, KIND, "t"), id);
  }

  /** For what has just been changed by somebody who may. */
  static Optional<Target> findAny(JdbcClient client, long id) {
    return Sql.of("select " + TargetRow.COLUMNS + " from target t where t.id = ?", id)
        .list(client, TargetRow::read)
        .stream()
        .findFirst();
  }

  private static Optional<Target> find(JdbcClient client, Visible visible, long id) {
    var sql =
        Sql.of("select " + TargetRow.COLUMNS + " from target t where t.id = ? and ", id)
            .addAll(visible.sql(), visible.arguments());
    return sql.list(client, TargetRow::read).stream().findFirst();
  }

  /** Who made it; null: the TOM itself, or somebody who is gone. */
  @Nullable String ownerName(Target target) {
    if (target.ownerId() == null) {
      return null;
    }
    return db.read(client ->
        Sql.of("select name from person where id = ?", target.ownerId())
            .list(client, (row, index) -> row.getString(1))
            .stream()
            .findFirst()
            .orElse(null));
  }

  /** Its own name first, then its aliases in the order they came. */
  List<TargetName> names(long id) {
    return db.read(client -> names(client, id));
  }

  static List<TargetName> names(JdbcClient client, long id) {
    return Sql.of(
            "select name, main, source from target_name where target_id = ?"
                + " order by main desc, id",
            id)
        .list(
            client,
            (row, index) -> new TargetName(row.getString(1), row.getBoolean(2), row.getString(3)));
  }

  List<TargetExtra> extras(long id) {
    return db.read(client ->
        Sql.of("select key, value, source from target_extra where target_id = ? order by key", id)
            .list(
                client,
                (row, index) ->
                    new TargetExtra(row.getString(1), row.getString(2), row.getString(3))));
  }

  static long insert(
      JdbcClient client,
      TargetDraft draft,
      Permissions permissions,
      @Nullable Long owner,
      Instant now) {
    SkyPosition position = draft.position();
    Motion motion = draft.motion();
    return Sql.of(
            "insert into target (name, type, permissions, owner_id, version, created_us, modified_us,"
                + " ra, dec, cell, fast, epoch, pm_ra, pm_dec, parallax, distance, distance_err,"
                + " position_error, note, created_from_alert_id)"
                + " values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
            draft.name().strip(),
            draft.type(),
            permissions,
            owner,
            now,
            now,
            position == null ? null : position.raDegrees(),
            position == null ? null : position.decDegrees(),
            cell(draft),
            motion.fast(),
            motion.epoch(),
            motion.pmRa(),
            motion.pmDec(),
            motion.parallax(),
            motion.distance(),
            motion.distanceError(),
            motion.positionError(),
            draft.note(),
            draft.fromAlert())
        .list(client, (row, index) -> row.getLong(1))
        .getFirst();
  }

  /** False if somebody else has changed it since {@code version}. */
  static boolean update(
      JdbcClient client,
      long id,
      long version,
      TargetDraft draft,
      Permissions permissions,
      Instant now) {
    SkyPosition position = draft.position();
    Motion motion = draft.motion();
    return client
            .sql(
                "update target set name = ?, type = ?, permissions = ?, version = version + 1,"
                    + " modified_us = ?, ra = ?, dec = ?, cell = ?, fast = ?, epoch = ?, pm_ra = ?,"
                    + " pm_dec = ?, parallax = ?, distance = ?, distance_err = ?, position_error = ?,"
                    + " note = ? where id = ? and version = ?")
            .params(
                draft.name().strip(),
                draft.type(),
                permissions,
                now,
                position == null ? null : position.raDegrees(),
                position == null ? null : position.decDegrees(),
                cell(draft),
                motion.fast(),
                motion.epoch(),
                motion.pmRa(),
                motion.pmDec(),
                motion.parallax(),
                motion.distance(),
                motion.distanceError(),
                motion.positionError(),
                draft.note(),
                id,
                version)
            .update()
        == 1;
  }

  /** The cell where it is at the index's epoch. */
  private static @Nullable Long cell(TargetDraft draft) {
    return draft.position() == null
        ? null
        : SkyIndex.cell(draft.motion().from(draft.position(), Motion.INDEX_EPOCH));
  }

  static void delete(JdbcClient client, long id) {
    client.sql("delete from target where id = ?").param(id).update();
  }

  static void insertNames(JdbcClient client, long id, Collection<TargetName> names, Instant now) {
    for (TargetName name : names) {
      String stripped = name.name().strip();
      client
          .sql(
              "insert into target_name (target_id, name, name_key, main, source, created_us)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(id, stripped, NameKey.fold(stripped), name.main(), name.source(), now)
          .update();
    }
  }

  static void rename(JdbcClient client, long id, String name) {
    client
        .sql("update target_name set name = ?, name_key = ? where target_id = ? and main = true")
        .params(name.strip(), NameKey.fold(name), id)
        .update();
  }

  static void deleteAlias(JdbcClient client, long id, String name) {
    client
        .sql("delete from target_name where target_id = ? and name_key = ? and main = false")
        .params(id, NameKey.fold(name))
        .update();
  }

  static void insertExtras(JdbcClient client, long id, List<TargetExtra> extras) {
    for (TargetExtra extra : extras) {
      client
          .sql(
              "insert into target_extra (target_id, key, value, number, source)"
                  + " values (?, ?, ?, cast(? as double precision), ?)"
                  + " on conflict (target_id, key) do update set value = excluded.value,"
                  + " number = excluded.number, source = excluded.source")
          .params(id, extra.key(), extra.value(), extra.number(), extra.source())
          .update();
    }
  }
}
