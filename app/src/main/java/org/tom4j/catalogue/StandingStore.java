package org.tom4j.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** The SQL of how catalogues stand, and of who reads one now. */
final class StandingStore {
  /** A process that has said nothing for so long is gone. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Db db;
  private final InstantSource clock;

  StandingStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  Standing of(String catalogue) {
    return db
        .read(client ->
            client
                .sql("select * from catalogue where name = ?")
                .param(catalogue)
                .query((row, index) ->
                    new Standing(
                        Micros.atOrNull(row, "since_us"),
                        Micros.atOrNull(row, "tried_us"),
                        Micros.atOrNull(row, "updated_us"),
                        row.getLong("good"),
                        row.getLong("bad"),
                        row.getLong("changed"),
                        Columns.text(row, "words"),
                        Micros.atOrNull(row, "failed_us"),
                        row.getString("failure"),
                        Micros.atOrNull(row, "leased_us")))
                .list())
        .stream()
        .findFirst()
        .orElse(Standing.NEVER);
  }

  /** Whether a process reads it now. */
  boolean isBeingRead(Standing standing) {
    Instant leased = standing.leased();
    return leased != null && leased.plus(LEASE).isAfter(clock.instant());
  }

  /**
   * That a process reads a catalogue, as it last said.
   *
   * @param said when; whoever reads it knows it, so that another's lease is not taken for one's own
   */
  record Lease(String catalogue, Instant said) {}

  /** Takes it for this process alone; empty if another reads it. */
  Optional<Lease> take(String catalogue, boolean asking) {
    Instant now = clock.instant();
    return db.write(client -> {
      int _ =
          client
              .sql(
                  "insert into catalogue (name, good, bad, changed, words) values (?, 0, 0, 0, '')"
                      + " on conflict (name) do nothing")
              .param(catalogue)
              .update();
      int taken =
          client
              .sql(
                  "update catalogue set leased_us = ? where name = ?"
                      + " and (leased_us is null or leased_us < ?)")
              .params(now, catalogue, now.minus(LEASE))
              .update();
      if (taken == 1 && asking) {
        int _ =
            client
                .sql("update catalogue set tried_us = ? where name = ?")
                .params(now, catalogue)
                .update();
      }
      return taken == 1 ? Optional.of(new Lease(catalogue, now)) : Optional.empty();
    });
  }

  /** This process still reads it; empty if another took it meanwhile. */
  Optional<Lease> goOn(Lease lease) {
    Instant now = clock.instant();
    int own =
        db.write(client ->
            client
                .sql("update catalogue set leased_us = ? where name = ? and leased_us = ?")
                .params(now, lease.catalogue(), lease.said())
                .update());
    return own == 1 ? Optional.of(new Lease(lease.catalogue(), now)) : Optional.empty();
  }

  /**
   * An update came to its end.
   *
   * @param asked whether the service was: then everything is here that it had when it began
   * @return false, and nothing is kept, if another process took it meanwhile
   */
  boolean updated(Lease lease, Instant began, boolean asked, Updated told) {
    return db.write(client -> {
      if (asked) {
        int _ =
            client
                .sql("update catalogue set since_us = ? where name = ? and leased_us = ?")
                .params(began, lease.catalogue(), lease.said())
                .update();
      }
      return client
          .sql(
              "update catalogue set leased_us = null, updated_us = ?, good = ?, bad = ?,"
                  + " changed = ?, words = ?, failed_us = null, failure = null"
                  + " where name = ? and leased_us = ?")
          .params(
              began,
              told.good(),
              told.bad(),
              told.changed(),
              told.remarks(),
              lease.catalogue(),
              lease.said())
          .update();
    })
        == 1;
  }

  /** It failed; false, and nothing is kept, if another process took it meanwhile. */
  boolean failed(Lease lease, String words) {
    return db.write(client ->
        client
            .sql(
                "update catalogue set leased_us = null, failed_us = ?, failure = ?"
                    + " where name = ? and leased_us = ?")
            .params(clock.instant(), words, lease.catalogue(), lease.said())
            .update())
        == 1;
  }
}
