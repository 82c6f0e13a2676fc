package org.tom4j.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;
import org.tom4j.db.SkyIndex;
import org.tom4j.people.Viewer;
import org.tom4j.people.Visible;

/** The SQL of targets themselves: one by its number, its names, its extras, and their changes. */
final class TargetStore {
  static final String KIND = "TARGET";

  private final Db db;

  TargetStore(Db db) {
    this.db = db;
  }

  Optional<Target> find(Viewer viewer, long id) {
    return db.read(jdbc -> find(jdbc, Visible.to(viewer, KIND, "t"), id));
  }

  boolean mayChange(Viewer viewer, long id) {
    return db.read(jdbc -> findChangeable(jdbc, viewer, id)).isPresent();
  }

  boolean mayDelete(Viewer viewer, long id) {
    return db.read(jdbc -> findDeletable(jdbc, viewer, id)).isPresent();
  }

  static Optional<Target> findChangeable(JdbcTemplate jdbc, Viewer viewer, long id) {
    return find(jdbc, Visible.changeableBy(viewer, KIND, "t"), id);
  }

  static Optional<Target> findDeletable(JdbcTemplate jdbc, Viewer viewer, long id) {
    return find(jdbc, Visible.deletableBy(viewer, KIND, "t"), id);
  }

  /** For what has just been changed by somebody who may. */
  static Optional<Target> findAny(JdbcTemplate jdbc, long id) {
    return jdbc
        .query("select " + TargetRow.COLUMNS + " from target t where t.id = ?", TargetRow::read, id)
        .stream()
        .findFirst();
  }

  private static Optional<Target> find(JdbcTemplate jdbc, Visible visible, long id) {
    var sql =
        Sql.of("select " + TargetRow.COLUMNS + " from target t where t.id = ? and ", id)
            .addAll(visible.sql(), visible.arguments());
    return jdbc.query(sql.text(), TargetRow::read, sql.arguments()).stream().findFirst();
  }

  /** Its own name first, then its aliases in the order they came. */
  List<TargetName> names(long id) {
    return db.read(jdbc -> names(jdbc, id));
  }

  static List<TargetName> names(JdbcTemplate jdbc, long id) {
    return jdbc.query(
        "select name, main, source from target_name where target_id = ? order by main desc, id",
        (row, index) -> new TargetName(row.getString(1), row.getBoolean(2), row.getString(3)),
        id);
  }

  List<TargetExtra> extras(long id) {
    return db.read(
        jdbc ->
            jdbc.query(
                "select key, value, source from target_extra where target_id = ? order by key",
                (row, index) ->
                    new TargetExtra(row.getString(1), row.getString(2), row.getString(3)),
                id));
  }

  long insert(
      JdbcTemplate jdbc, TargetDraft draft, Permissions permissions, @Nullable Long owner, long now) {
    SkyPosition position = draft.position();
    Motion motion = draft.motion();
    return db.insert(
        jdbc,
        "insert into target (name, type, permissions, owner_id, version, created_us, modified_us,"
            + " ra, dec, cell, fast, epoch, pm_ra, pm_dec, parallax, distance, distance_err,"
            + " position_error, note, created_from_alert_id)"
            + " values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
        draft.name().strip(),
        draft.type().name(),
        permissions.name(),
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
        draft.fromAlert());
  }

  /** False if somebody else has changed it since {@code version}. */
  static boolean update(
      JdbcTemplate jdbc,
      long id,
      long version,
      TargetDraft draft,
      Permissions permissions,
      long now) {
    SkyPosition position = draft.position();
    Motion motion = draft.motion();
    return jdbc.update(
            "update target set name = ?, type = ?, permissions = ?, version = version + 1,"
                + " modified_us = ?, ra = ?, dec = ?, cell = ?, fast = ?, epoch = ?, pm_ra = ?,"
                + " pm_dec = ?, parallax = ?, distance = ?, distance_err = ?, position_error = ?,"
                + " note = ? where id = ? and version = ?",
            draft.name().strip(),
            draft.type().name(),
            permissions.name(),
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
        == 1;
  }

  /** The cell where it is at the index's epoch. */
  private static @Nullable Long cell(TargetDraft draft) {
    return draft.position() == null
        ? null
        : SkyIndex.cell(draft.motion().from(draft.position(), Motion.INDEX_EPOCH));
  }

  static void delete(JdbcTemplate jdbc, long id) {
    jdbc.update("delete from target where id = ?", id);
  }

  static void insertNames(
      JdbcTemplate jdbc, long id, Collection<TargetName> names, long now) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (TargetName name : names) {
      String stripped = name.name().strip();
      rows.add(
          new @Nullable Object[] {
            id, stripped, NameKey.fold(stripped), name.main(), name.source(), now
          });
    }
    jdbc.batchUpdate(
        "insert into target_name (target_id, name, name_key, main, source, created_us)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  static void rename(JdbcTemplate jdbc, long id, String name) {
    jdbc.update(
        "update target_name set name = ?, name_key = ? where target_id = ? and main = true",
        name.strip(),
        NameKey.fold(name),
        id);
  }

  static void deleteAlias(JdbcTemplate jdbc, long id, String name) {
    jdbc.update(
        "delete from target_name where target_id = ? and name_key = ? and main = false",
        id,
        NameKey.fold(name));
  }

  static void insertExtras(JdbcTemplate jdbc, long id, List<TargetExtra> extras) {
    for (TargetExtra extra : extras) {
      jdbc.update(
          "insert into target_extra (target_id, key, value, number, source)"
              + " values (?, ?, ?, cast(? as double precision), ?)"
              + " on conflict (target_id, key) do update set value = excluded.value,"
              + " number = excluded.number, source = excluded.source",
          id,
          extra.key(),
          extra.value(),
          extra.number(),
          extra.source());
    }
  }
}
