package org.tom4j.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Database;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;
import org.tom4j.db.SkyIndex;
import org.tom4j.people.People;

/**
 * A database full of targets all over the sky. One in a hundred may be seen by Olivia, by every
 * right there is; another one in a hundred by Petra, who has them through a group.
 *
 * @param olivia path of a link that signs her in
 * @param petra path of a link that signs her in
 */
public record ManyTargets(String olivia, String petra) {
  private static final int BATCH = 5_000;
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

  public static ManyTargets fill(Path project, Database database, int count) {
    try (Db db = Db.open(database, project)) {
      var people = new People(db, Clock.systemUTC(), new SecureRandom());
      long other = people.add(Viewer.CONSOLE, "Other", false).id();
      long olivia = people.add(Viewer.CONSOLE, "Olivia", false).id();
      long petra = people.add(Viewer.CONSOLE, "Petra", false).id();
      long hers = people.addGroup(Viewer.CONSOLE, "Olivia's");
      long theirs = people.addGroup(Viewer.CONSOLE, "Petra's");
      people.join(Viewer.CONSOLE, olivia, hers);
      people.join(Viewer.CONSOLE, petra, theirs);
      var random = new Random(7);
      for (int from = 0; from < count; from += BATCH) {
        var rows = new Rows();
        for (int i = from; i < Math.min(count, from + BATCH); i++) {
          int right = i * 7 % 1_000;
          rows.add(
              i + 1L,
              right < 2 ? "OPEN" : right < 4 ? "PUBLIC" : "PRIVATE",
              right >= 4 && right < 7 ? olivia : other,
              group(right, hers, theirs),
              random);
        }
        rows.store(db);
      }
      return new ManyTargets(
          people.makeLink(Viewer.CONSOLE, olivia), people.makeLink(Viewer.CONSOLE, petra));
    }
  }

  private static @Nullable Long group(int right, long hers, long theirs) {
    if (right < 7 || right >= 20) {
      return null;
    }
    return right < 10 ? hers : theirs;
  }

  private static final class Rows {
    private static final long CREATED = 1_767_225_600_000_000L;
    private final List<@Nullable Object[]> targets = new ArrayList<>();
    private final List<@Nullable Object[]> names = new ArrayList<>();
    private final List<@Nullable Object[]> grants = new ArrayList<>();

    void add(long id, String permissions, long owner, @Nullable Long group, Random random) {
      String name = "ZTF26" + letters(id * 7_368_787L % 308_915_776L);
      String key = NameKey.fold(name);
      double ra = random.nextDouble() * 360;
      double dec = Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1));
      long cell = SkyIndex.cell(SkyPosition.ofDegrees(ra, dec));
      long created = CREATED + id * 1_000_000;
      targets.add(
          new @Nullable Object[] {
            id, name, key, permissions, owner, created, created, ra, dec, cell
          });
      names.add(new @Nullable Object[] {id, name, key, created});
      if (group != null) {
        grants.add(new @Nullable Object[] {id, group});
      }
    }

    void store(Db db) {
      db.write(_ -> {
        db.batch(TARGET, targets);
        db.batch(NAME, names);
        return db.batch(GRANT, grants);
      });
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
}
