package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.tom4j.db.Db;
import org.tom4j.testing.TomServer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a sky map into the packet of an alert that is there, as if its broker had sent it so. */
final class GivenMap {
  private static final String FILE = "/org/tom4j/skymaps/many-orders.fits.gz";

  private GivenMap() {}

  static void to(TomServer server, long alert) {
    byte[] packet = server.part(AlertFinder.class).kept(alert).orElseThrow().packet().bytes();
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(packet);
    json.put("skymap", map());
    byte[] with = json.toString().getBytes(StandardCharsets.UTF_8);
    int changed =
        server
            .part(Db.class)
            .write(jdbc ->
                jdbc.sql("update alert set extras = ? where id = ?")
                        .params(
                            "{\"aliases\":[],\"extras\":{\"sky map\":\"in the packet\"}}", alert)
                        .update()
                    + jdbc.sql(
                            "update alert_raw set bytes = ?, encoding = 'plain', size = ?"
                                + " where alert_id = ?")
                        .params(with, with.length, alert)
                        .update());
    assertThat(changed).isEqualTo(2);
  }

  private static byte[] map() {
    try (InputStream in = GivenMap.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
