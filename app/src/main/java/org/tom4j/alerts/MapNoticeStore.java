package org.tom4j.alerts;

import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.broker.GenericAlert;

/** Notes that an alert tells of a sky map, in the transaction that stores it. */
public final class MapNoticeStore {
  private MapNoticeStore() {}

  /** Notes it once; what is read of it later stays. */
  public static void put(JdbcClient jdbc, long alert, MapNotice notice) {
    String state = !notice.mapped() ? "NONE" : notice.address() == null ? "WAITING" : "OFFERED";
    jdbc.sql(
            "insert into sky_map_notice (alert_id, event_key, retracted, address, sent_us, state,"
                + " words) values (?, ?, ?, ?, ?, ?, '') on conflict (alert_id) do nothing")
        .params(
            Arrays.asList(
                alert,
                notice.eventKey(),
                notice.retracted(),
                notice.address(),
                notice.sent(),
                state))
        .update();
  }

  /** Of a new alert; most tell of no map, and cost no statement. */
  static void put(JdbcClient jdbc, long alert, NewAlert received, Instant came) {
    GenericAlert told = received.alert();
    MapNotice notice = MapNotice.of(told.name(), told.extras(), told.standing(), came);
    if (notice != null) {
      put(jdbc, alert, notice);
    }
  }
}
