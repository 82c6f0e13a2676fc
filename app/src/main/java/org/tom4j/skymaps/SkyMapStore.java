package org.tom4j.skymaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.alerts.MapNotice;
import org.tom4j.alerts.MapNoticeStore;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;

/** The SQL of maps and of the notices that tell of them. */
final class SkyMapStore {
  /** A process that holds a map for longer is gone. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final int CANDIDATES = 10;

  private static final String NOTICE =
      "select n.alert_id, a.broker, n.address, n.state, n.map_id, n.words from sky_map_notice n"
          + " join alert a on a.id = n.alert_id";

  private final Db db;
  private final InstantSource clock;

  SkyMapStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<KeptNotice> find(long alert) {
    return db.read(jdbc ->
        jdbc.sql(NOTICE + " where n.alert_id = ?")
            .param(alert)
            .query(SkyMapStore::notice)
            .optional());
  }

  /** Notes what an alert says that was stored before maps were looked for. */
  void note(long alert, MapNotice notice) {
    db.write(jdbc -> {
      MapNoticeStore.put(jdbc, alert, notice);
      return null;
    });
  }

  /** Takes one that waits and that nobody works on, the newest first. */
  Optional<KeptNotice> take() {
    Instant now = clock.instant();
    Instant stale = now.minus(LEASE);
    List<KeptNotice> waiting =
        db.read(jdbc ->
            jdbc.sql(
                    NOTICE
                        + " where n.state = 'WAITING' and (n.leased_us is null or n.leased_us < ?)"
                        + " order by n.alert_id desc limit ?")
                .params(stale, CANDIDATES)
                .query(SkyMapStore::notice)
                .list());
    return waiting.stream().filter(notice -> lease(notice.alert(), now, stale)).findFirst();
  }

  private boolean lease(long alert, Instant now, Instant stale) {
    return db.write(jdbc ->
        jdbc.sql(
                "update sky_map_notice set leased_us = ? where alert_id = ?"
                    + " and state = 'WAITING' and (leased_us is null or leased_us < ?)")
            .params(now, alert, stale)
            .update())
        == 1;
  }

  /** Has a map fetched from its address: it waits from now on. */
  boolean want(long alert) {
    return db.write(jdbc ->
        jdbc.sql(
                "update sky_map_notice set state = 'WAITING', words = '', leased_us = null"
                    + " where alert_id = ? and address is not null"
                    + " and state in ('OFFERED', 'FAILED')")
            .param(alert)
            .update())
        == 1;
  }

  /**
   * Keeps what was read of a map, once for all alerts that have the same.
   *
   * @param file as it came, if it does not lie in the alert's packet; else null
   */
  void keep(long alert, String sha256, long size, byte @Nullable [] file, SkyMap map) {
    db.write(jdbc -> {
      long id = insert(jdbc, sha256, size, file, map);
      jdbc.sql(
              "update sky_map_notice set state = 'READ', map_id = ?, words = '', leased_us = null"
                  + " where alert_id = ?")
          .params(id, alert)
          .update();
      return null;
    });
  }

  private long insert(
      JdbcClient jdbc, String sha256, long size, byte @Nullable [] file, SkyMap map) {
    return jdbc.sql(
            "insert into sky_map (sha256, size, bytes, object, creator, made, area_half,"
                + " area_ninety, distance, distance_error, read_us)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (sha256) do update set"
                + " bytes = coalesce(sky_map.bytes, excluded.bytes) returning id")
        .params(
            Arrays.asList(
                sha256,
                size,
                file,
                map.header().object(),
                map.header().creator(),
                map.header().made(),
                map.half().squareDegrees(),
                map.ninety().squareDegrees(),
                map.header().distance(),
                map.header().distanceError(),
                clock.instant()))
        .query(Columns.NUMBER)
        .single();
  }

  void failed(long alert, String words) {
    db.write(jdbc ->
        jdbc.sql(
                "update sky_map_notice set state = 'FAILED', words = ?, leased_us = null"
                    + " where alert_id = ?")
            .params(words, alert)
            .update());
  }

  /** The file of a map that was fetched; empty: it lies in the packets of its alerts. */
  Optional<byte[]> file(long map) {
    return db.read(jdbc ->
        jdbc.sql("select bytes from sky_map where id = ? and bytes is not null")
            .param(map)
            .query((row, n) -> row.getBytes(1))
            .optional());
  }

  /** Maps that no alert has any more go. */
  int sweep() {
    return db.write(jdbc ->
        jdbc.sql(
                "delete from sky_map where not exists"
                    + " (select 1 from sky_map_notice n where n.map_id = sky_map.id)")
            .update());
  }

  private static KeptNotice notice(ResultSet row, int index) throws SQLException {
    return new KeptNotice(
        row.getLong("alert_id"),
        Columns.text(row, "broker"),
        row.getString("address"),
        Columns.one(KeptNotice.State.class, row, "state"),
        Columns.longOrNull(row, "map_id"),
        Columns.text(row, "words"));
  }
}
