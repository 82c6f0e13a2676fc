package org.tom4j.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Database;
import org.tom4j.db.Db;
import org.tom4j.people.People;

/**
 * A person's targets, anywhere in the sky, all on one list. Some lie where alerts of the night do,
 * up to 3 arcsec beside them, so that a circle of 2 arcsec takes some of these and leaves others.
 *
 * @param link path of a link that signs the person in
 */
record NightTargets(String link, List<SkyPosition> places) {
  static final String LIST = "Ours";
  private static final int BESIDE_ALERTS = 48;
  private static final double FARTHEST = 3 / 3600.0;
  private static final int SEED = 7;

  static NightTargets fill(Path project, Database database, int count, List<SkyPosition> alerts) {
    List<SkyPosition> places = places(count, alerts);
    try (Db db = Db.open(database, project)) {
      var people = new People(db, Clock.systemUTC(), new SecureRandom());
      long owner = people.add(Viewer.CONSOLE, "Nora", false).id();
      try (var rows = new TargetRows(db)) {
        for (int i = 0; i < count; i++) {
          rows.add(i + 1L, "PRIVATE", owner, null, places.get(i));
        }
      }
      list(db, owner);
      return new NightTargets(people.makeLink(Viewer.CONSOLE, owner), places);
    }
  }

  private static List<SkyPosition> places(int count, List<SkyPosition> alerts) {
    var random = new Random(SEED);
    List<SkyPosition> places = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      places.add(
          i < BESIDE_ALERTS
              ? beside(alerts.get(i * alerts.size() / BESIDE_ALERTS), random)
              : TargetRows.anywhere(random));
    }
    return places;
  }

  private static SkyPosition beside(SkyPosition alert, Random random) {
    double away = FARTHEST * random.nextDouble() * (alert.decDegrees() > 0 ? -1 : 1);
    return SkyPosition.ofDegrees(alert.raDegrees(), alert.decDegrees() + away);
  }

  private static void list(Db db, long owner) {
    db.write(client -> {
      client
          .sql(
              "insert into target_list (id, name, owner_id, permissions, version, created_us,"
                  + " modified_us) values (1, ?, ?, 'PRIVATE', 1, ?, ?)")
          .params(LIST, owner, TargetRows.CREATED, TargetRows.CREATED)
          .update();
      return client
          .sql(
              "insert into target_list_entry (list_id, target_id, added_us)"
                  + " select 1, id, created_us from target")
          .update();
    });
  }
}
