package org.tom4j.skymaps;

import java.util.Base64;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Notices;
import org.tom4j.testing.Program;
import org.tom4j.testing.TomServer;

/** A TOM that reads notices out of files, as the Alert archive does. */
record MappedTom(TomServer server) {

  /** A gravitational-wave alert with its map inside, in the shape that IGWN sends. */
  static String wave(String event, String type, String sent, byte[] map) {
    return """
    {"alert_type": "%s", "time_created": "%s", "superevent_id": "%s",
     "urls": {"gracedb": "https://example.org/%s"},
     "event": {"significant": true, "time": "2026-01-01T00:00:00Z", "far": 1e-9,
               "instruments": ["H1", "L1"], "group": "CBC", "pipeline": "test",
               "search": "AllSky", "properties": {}, "classification": {"BNS": 1.0},
               "skymap": "%s"},
     "external_coinc": null}
    """
        .formatted(type, sent, event, event, Base64.getEncoder().encodeToString(map));
  }

  static String retraction(String event, String sent) {
    return """
    {"alert_type": "RETRACTION", "time_created": "%s", "superevent_id": "%s",
     "urls": {"gracedb": "https://example.org/"}, "event": null, "external_coinc": null}
    """
        .formatted(sent, event);
  }

  /** A burst whose map lies at an address, in the shape that GCN sends. */
  static String burst(String id, String address) {
    return """
    {"$schema": "https://gcn.nasa.gov/schema/v4.1.0/gcn/notices/fermi/gbm/alert.schema.json",
     "mission": "Fermi", "alert_datetime": "2026-01-02T03:04:05Z", "alert_type": "initial",
     "alert_tense": "current", "trigger_time": "2026-01-02T03:00:00Z", "id": ["%s"],
     "ra": 10.5, "dec": 20.25, "ra_dec_error": 5.0, "healpix_url": "%s"}
    """
        .formatted(id, address);
  }

  /**
   * Has the archive read one notice, and answers the path of its alert.
   *
   * @param folder of the archive; no other notice's
   */
  String read(Browser person, String folder, String notice) {
    return new Notices(server, folder).write(notice).run(person).alertPath(1);
  }

  static String api(String alert) {
    return alert.replace("/alerts/alert/", "/api/alerts/");
  }

  /** Makes a target of the person's own and answers its number. */
  static long target(Program program, String name, double ra, double dec) {
    return Program.json(
            program.post(
                "/api/targets/",
                "{\"name\":\"%s\",\"ra\":%s,\"dec\":%s,\"even_if_near\":true}"
                    .formatted(name, ra, dec)))
        .get("id")
        .asLong();
  }
}
