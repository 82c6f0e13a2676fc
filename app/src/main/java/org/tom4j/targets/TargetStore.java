package org.tom4j.targets;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
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
            .add(visible);
    return sql.list(client, TargetRow::read).stream().findFirst();
  }

  /** What a person is called; null: nobody, or somebody who is gone. */
  @Nullable String personName(@Nullable Long person) {
    if (person == null) {
      return null;
    }
    return db.read(client ->
        Sql.of("select name from person where id = ?", person).list(client, Columns.TEXT).stream()
            .findFirst()
            .orElse(null));
  }

  static long insert(
      JdbcClient client,
      TargetDraft draft,
      Permissions permissions,
      @Nullable Long owner,
      Instant now) {
    SkyPosition position = draft.position();
    Motion motion = draft.motion();
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("name", draft.name().strip());
    columns.put("name_key", NameKey.fold(draft.name()));
    columns.put("type", draft.type());
    columns.put("permissions", permissions);
    columns.put("owner_id", owner);
    columns.put("version", 1);
    columns.put("created_us", now);
    columns.put("modified_us", now);
    columns.put("ra", position == null ? null : position.raDegrees());
    columns.put("dec", position == null ? null : position.decDegrees());
    columns.put("cell", cell(draft));
    columns.put("fast", motion.fast());
    columns.put("epoch", motion.epoch());
    columns.put("pm_ra", motion.pmRa());
    columns.put("pm_dec", motion.pmDec());
    columns.put("parallax", motion.parallax());
    columns.put("distance", motion.distance());
    columns.put("distance_err", motion.distanceError());
    columns.put("position_error", motion.positionError());
    columns.put("reach", Reach.of(motion));
    columns.put("note", draft.note());
    columns.put("created_from_alert_id", draft.from() == null ? null : draft.from().alert());
    columns.put("created_from_run_id", draft.from() == null ? null : draft.from().run());
    if (draft.type() == TargetType.NON_SIDEREAL) {
      columns.putAll(OrbitStore.columns(draft.elements()));
    }
    return Sql.of("insert into target (" + String.join(", ", columns.keySet()) + ") values ")
        .addList(columns.values())
        .add(" returning id")
        .list(client, Columns.NUMBER)
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
    return Sql.of(
                "update target set name = ?, name_key = ?, type = ?, permissions = ?, version = version + 1,"
                    + " modified_us = ?, ra = ?, dec = ?, cell = ?, fast = ?, epoch = ?, pm_ra = ?,"
                    + " pm_dec = ?, parallax = ?, distance = ?, distance_err = ?, position_error = ?,"
                    + " reach = ?, note = ? where id = ? and version = ?",
                draft.name().strip(),
                NameKey.fold(draft.name()),
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
                Reach.of(motion),
                draft.note(),
                id,
                version)
            .update(client)
        == 1;
  }

  /** Says that something of it is other than it was. */
  static void changed(JdbcClient client, long id, Instant now) {
    Sql.of("update target set version = version + 1, modified_us = ? where id = ?", now, id)
        .update(client);
  }

  /** Says that a person gave it the position that it has now. */
  static void moved(JdbcClient client, long id, @Nullable Long person, Instant now) {
    Sql.of(
            "update target set position_us = ?, position_person_id = cast(? as bigint) where id = ?",
            now,
            person,
            id)
        .update(client);
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
}
