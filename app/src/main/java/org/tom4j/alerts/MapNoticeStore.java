package org.tom4j.alerts;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes that an alert tells of a sky map, in the transaction that stores it. */
public final class MapNoticeStore {
  private MapNoticeStore() {}

  /** Notes it once; what is read of it later stays. */
  public static void put(JdbcClient jdbc, long alert, MapNotice notice) {
    String state = notice.address() == null ? "WAITING" : "OFFERED";
    jdbc.sql(
            "insert into sky_map_notice (alert_id, address, state, words) values (?, ?, ?, '')"
                + " on conflict (alert_id) do nothing")
        .params(Arrays.asList(alert, notice.address(), state))
        .update();
  }

  /** Of a new alert; most tell of no map, and cost no statement. */
  static void put(JdbcClient jdbc, long alert, NewAlert received) {
    MapNotice notice = MapNotice.of(received.alert().extras());
    if (notice != null) {
      put(jdbc, alert, notice);
    }
  }
}
