package org.tom4j.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
  private static final Database DATABASE = new Database("jdbc:sqlite:tom.sqlite", null, null);

  @TempDir Path folder;

  @Test
  void refuseADatabaseOfANewerProgram() {
    try (Db db = Db.open(DATABASE, folder)) {
      db.write(sql ->
          sql.sql(
                  """
                  insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum,
                     installed_by, execution_time, success)
                  values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)
                  """)
              .update());
    }
    assertThatThrownBy(() -> Db.open(DATABASE, folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("newer");
  }

  @Test
  void sayWhatIsNoDatabase() throws IOException {
    Files.writeString(
        folder.resolve("tom.sqlite"), "this is a letter to my aunt, nothing else ...");
    assertThatThrownBy(() -> Db.open(DATABASE, folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("tom.sqlite");
  }

  @Test
  void refuseADatabaseThatOnlyOneConnectionCouldSee() {
    assertThatThrownBy(() -> Db.open(new Database("jdbc:sqlite::memory:", null, null), folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("a file's name");
  }
}
