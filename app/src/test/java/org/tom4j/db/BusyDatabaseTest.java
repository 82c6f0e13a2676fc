package org.tom4j.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What becomes of writes when another program holds SQLite's only lock for longer than one waits.
 */
final class BusyDatabaseTest {
  @TempDir Path folder;

  @Test
  void aWriteThatFoundTheDatabaseBusyLeavesTheNextOnesWholeOrUndone() throws Exception {
    try (Db db = Db.open(new Database("jdbc:sqlite:tom.sqlite", null, null), folder)) {
      holdingTheLock(() ->
          assertThatThrownBy(() -> add(db, "while busy"))
              .isInstanceOfAny(DataAccessException.class, TransactionException.class));
      add(db, "after");
      assertThatThrownBy(() ->
              db.write(jdbc -> {
                add(db, "undone");
                throw new IllegalStateException("no");
              }))
          .hasMessage("no");
      assertThat(names(db)).containsExactly("after");
    }
  }

  private void holdingTheLock(Runnable work) throws Exception {
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tom.sqlite"));
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      work.run();
      statement.execute("rollback");
    }
  }

  private static int add(Db db, String name) {
    return db.write(jdbc ->
            jdbc.sql("insert into person_group (name, version, created_us) values (?, 1, 0)")
                .param(name))
        .update();
  }

  private static List<String> names(Db db) {
    return db.read(
        jdbc -> jdbc.sql("select name from person_group order by id").query(String.class).list());
  }
}
