package org.tom4j.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.db.Database;
import org.tom4j.db.Db;
import org.tom4j.people.People;

/**
 * A database full of targets all over the sky. One in a hundred may be seen by Olivia, by every
 * right there is; another one in a hundred by Petra, who has them through a group.
 *
 * @param olivia path of a link that signs her in
 * @param petra path of a link that signs her in
 */
public record ManyTargets(String olivia, String petra) {
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
      try (var rows = new TargetRows(db)) {
        for (int i = 0; i < count; i++) {
          int right = i * 7 % 1_000;
          rows.add(
              i + 1L,
              right < 2 ? "OPEN" : right < 4 ? "PUBLIC" : "PRIVATE",
              right >= 4 && right < 7 ? olivia : other,
              group(right, hers, theirs),
              TargetRows.anywhere(random));
        }
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
}
