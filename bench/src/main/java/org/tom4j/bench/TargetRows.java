package org.tom4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;
import org.tom4j.db.SkyIndex;

/** Targets on their way into a database, some thousand at once: by form they would take hours. */
final class TargetRows implements AutoCloseable {
  private static final int BATCH = 5_000;
  static final long CREATED = 1_767_225_600_000_000L;
  private static final String TARGET =
      "insert into target (id, name, name_key, type, permissions, owner_id, version, created_us,"
          + " modified_us, ra, dec, cell, fast) values (?, ?, ?, 'SIDEREAL', ?, ?, 1, ?, ?, ?, ?, ?,"
          + " false)";
  private static final String NAME =
      "insert into target_name (target_id, name, name_key, main, created_us)"
          + " values (?, ?, ?, true, ?)";
  private static final String GRANT =
      "insert into access_grant (kind, row_id, group_id, can_change, can_delete)"
          + " values ('TARGET', ?, ?, false, false)";

  private final Db db;
  private final List<@Nullable Object[]> targets = new ArrayList<>();
  private final List<@Nullable Object[]> names = new ArrayList<>();
  private final List<@Nullable Object[]> grants = new ArrayList<>();

  TargetRows(Db db) {
    this.db = db;
  }

  /** A place anywhere in the sky, each as likely as every other. */
  static SkyPosition anywhere(Random random) {
    double ra = random.nextDouble() * 360;
    return SkyPosition.ofDegrees(ra, Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1)));
  }

  void add(long id, String permissions, long owner, @Nullable Long group, SkyPosition place) {
    String name = "ZTF26" + letters(id * 7_368_787L % 308_915_776L);
    String key = NameKey.fold(name);
    long created = CREATED + id * 1_000_000;
    targets.add(
        new @Nullable Object[] {
          id,
          name,
          key,
          permissions,
          owner,
          created,
          created,
          place.raDegrees(),
          place.decDegrees(),
          SkyIndex.cell(place)
        });
    names.add(new @Nullable Object[] {id, name, key, created});
    if (group != null) {
      grants.add(new @Nullable Object[] {id, group});
    }
    if (targets.size() == BATCH) {
      store();
    }
  }

  private void store() {
    db.write(_ -> {
      db.batch(TARGET, targets);
      db.batch(NAME, names);
      return db.batch(GRANT, grants);
    });
    targets.clear();
    names.clear();
    grants.clear();
  }

  /** Stores what is left. */
  @Override
  public void close() {
    store();
  }

  /** Six letters, another word for each number below 26 to the sixth. */
  private static String letters(long number) {
    var word = new StringBuilder();
    for (int i = 0; i < 6; i++, number /= 26) {
      word.append((char) ('a' + number % 26));
    }
    return word.reverse().toString();
  }
}
