package org.tom4j.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class DbTest {
  private final Db db;

  DbTest(Db db) {
    this.db = db;
  }

  @BeforeEach
  void empty() {
    db.write(sql -> sql.sql("delete from person_group").update());
    db.write(sql -> sql.sql("delete from person").update());
  }

  @Test
  void keepsAllOfAWriteOrNothing() {
    assertThatThrownBy(() ->
            db.write(sql -> {
              addGroup("first");
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThat(groups()).isEmpty();
  }

  @Test
  void seesItsOwnWritesWhenReadingInsideAWrite() {
    List<String> seen =
        db.write(sql -> {
          addGroup("first");
          return groups();
        });
    assertThat(seen).containsExactly("first");
  }

  @Test
  void joinsAnInnerWriteToTheOuterOne() {
    db.write(sql -> {
      addGroup("outer");
      return addGroup("inner");
    });
    assertThat(groups()).containsExactly("inner", "outer");
  }

  @Test
  void refusesToWriteInsideARead() {
    assertThatThrownBy(() -> db.read(sql -> addGroup("late")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("write inside a read");
  }

  @Test
  void refusesAStatementThatChangesInARead() {
    assertThatThrownBy(() -> db.read(sql -> sql.sql("delete from person_group").update()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void namesADuplicateKey() {
    addGroup("twins");
    assertThatThrownBy(() -> addGroup("twins")).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void namesAMissingParent() {
    assertThatThrownBy(() ->
            db.write(sql ->
                sql.sql("insert into membership (person_id, group_id) values (7, 7)").update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .isNotInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void tellsUpperFromLowerCaseInKeys() {
    addGroup("sn");
    addGroup("SN");
    assertThat(groups()).containsExactly("SN", "sn");
  }

  @Test
  void replacesTheCharacterThatPostgresqlRefuses() {
    addGroup("a\0b");
    assertThat(groups()).containsExactly("a\uFFFDb");
  }

  @Test
  void refusesNumbersThatAreNone() {
    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() ->
              db.read(sql ->
                  sql.sql("select id from target where ra = :ra")
                      .param("ra", number)
                      .query(Columns.NUMBER)
                      .list()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void keepsTimesToTheMicrosecond() {
    Instant time = Instant.parse("1889-02-03T04:05:06.123456Z");
    db.write(sql ->
        sql.sql("insert into person_group (name, version, created_us) values ('t', 1, :at)")
            .param("at", time)
            .update());
    Instant read =
        db.read(sql ->
            sql.sql("select created_us from person_group")
                .query((row, n) -> Micros.at(row, "created_us"))
                .single());
    assertThat(read).isEqualTo(time);
  }

  @Test
  void letsOthersWriteAfterABatch() throws Exception {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rows.add(new @Nullable Object[] {"group " + i, 1, Instant.EPOCH});
    }
    db.batch("insert into person_group (name, version, created_us) values (?, ?, ?)", rows);
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<Long> id = others.submit(() -> addGroup("after"));
      assertThat(id.get()).isPositive();
    }
    assertThat(groups()).hasSize(1001);
  }

  @Test
  void readsWhileAnotherWrites() throws Exception {
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      db.write(sql -> {
        addGroup("not yet");
        assertThat(seenBy(others)).isEmpty();
        return null;
      });
      assertThat(seenBy(others)).containsExactly("not yet");
    }
  }

  private List<String> seenBy(ExecutorService others) {
    try {
      return others.submit(this::groups).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long addGroup(String name) {
    return db.write(sql ->
        sql.sql(
                "insert into person_group (name, version, created_us)"
                    + " values (:name, 1, :at) returning id")
            .param("name", name)
            .param("at", Instant.EPOCH)
            .query(Columns.NUMBER)
            .single());
  }

  private List<String> groups() {
    return db.read(
        sql -> sql.sql("select name from person_group order by name").query(Columns.TEXT).list());
  }
}
