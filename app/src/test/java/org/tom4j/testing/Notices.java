package org.tom4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notices of one test's events, in its own folder of the archive, read through the real path. */
public final class Notices {
  private final Path folder;
  private final String name;
  private int written;

  /**
   * @param name of the folder; no other test's
   */
  public Notices(TomServer server, String name) {
    this.name = name;
    this.folder = server.folder().resolve("data/alert-archive").resolve(name);
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A burst's notice at RA 281.09, Dec −12.5. */
  public Notices burst(
      String mission, int trigger, String event, String type, String tense, int minute) {
    return write(
        """
        {"$schema": "https://gcn.nasa.gov/schema/v6.1.0/gcn/notices/example/alert.schema.json",
         "mission": "%s", "alert_type": "%s", "alert_tense": "%s", "id": ["%d"],
         "event_name": ["%s"], "alert_datetime": "2026-01-02T03:%02d:00Z",
         "trigger_time": "2026-01-02T03:04:05Z", "ra": 281.09, "dec": -12.5, "ra_dec_error": 0.05}
        """
            .formatted(mission, type, tense, trigger, event, minute));
  }

  /** A gravitational wave's, without a position. */
  public Notices wave(String superevent, String type, int minute) {
    return write(
        """
        {"alert_type": "%s", "time_created": "2026-01-02T03:%02d:00Z", "superevent_id": "%s",
         "urls": {}, "event": %s, "external_coinc": null}
        """
            .formatted(
                type,
                minute,
                superevent,
                type.equals("RETRACTION")
                    ? "null"
                    : "{\"time\": \"2026-01-02T03:00:00Z\", \"far\": 1e-10}"));
  }

  public Notices write(String notice) {
    try {
      Files.writeString(folder.resolve("%03d.json".formatted(++written)), notice);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }

  /** Reads all of them in a run. */
  public NoticeRun run(Browser person) {
    return NoticeRun.of(person, name);
  }
}
