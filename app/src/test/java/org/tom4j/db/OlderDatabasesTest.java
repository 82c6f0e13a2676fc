package org.tom4j.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;

/** Databases of earlier versions come to this one's shape with every row they had. */
@OnBothDatabases
final class OlderDatabasesTest {
  private static final String PEOPLE =
      """
      insert into person (id, name, password_hash, admin, active, version, created_us)
        values (1, 'leia', 'hash', true, true, 3, 1000), (2, 'han', null, false, true, 1, 2000);
      insert into person_group (id, name, version, created_us) values (1, 'rebels', 1, 1000);
      insert into membership (person_id, group_id) values (1, 1), (2, 1);
      insert into audit_entry (at_us, person_id, person_name, action, kind, row_id, words)
        values (1000, 1, 'leia', 'CREATE', 'PERSON', 2, 'added han');
      """;
  private static final String ALERTS =
      """
      insert into broker_query (id, name, name_key, broker, parameters, owner_id, permissions,
          version, created_us, modified_us)
        values (1, 'Both', 'both', 'TEST', '{"name":"both"}', 1, 'PRIVATE', 1, 1000, 1000);
      insert into query_run (id, query_id, query_name, broker, parameters, module_version, owner_id,
          permissions, started_us, finished_us, state, received, bad, kept, fresh, updated)
        values (1, 1, 'Both', 'TEST', '{"name":"both"}', '0123456789ab', 1, 'PRIVATE', 1000, 2000,
          'complete', 1, 0, 1, 1, 0);
      insert into alert (id, broker, alert_id, observed_us, hash, name, name_key, ra, dec, mag,
          retrieved_us, stored_us, visibility)
        values (1, 'TEST', '1', 500, 42, 'Tatooine', 'tatooine', 32, -20, 8, 1500, 1600, 'RUN');
      insert into run_alert (run_id, seq, alert_id, mark) values (1, 1, 1, 'NEW');
      """;
  private static final String TARGETS =
      """
      insert into target (id, name, type, permissions, owner_id, version, created_us, modified_us,
          ra, dec, fast, created_from_alert_id)
        values (1, 'Tatooine', 'SIDEREAL', 'PRIVATE', 1, 1, 3000, 3000, 32, -20, false, 1);
      insert into target_name (target_id, name, name_key, main, created_us)
        values (1, 'Tatooine', 'tatooine', true, 3000), (1, 'T1', 't1', false, 3000);
      insert into target_alert (target_id, alert_id, how, linked_us) values (1, 1, 'MADE_FROM', 3000);
      insert into datum (id, target_id, kind, identity, observed_us, series, mag, negative,
          permissions, created_us)
        values (1, 1, 'PHOTOMETRY', 'TEST 1', 500, 'TOTAL', 8, false, 'PRIVATE', 3000);
      """;

  /** One that somebody moved away from its alert, and one that was written down. */
  private static final String MOVED =
      """
      insert into target (id, name, type, permissions, owner_id, version, created_us, modified_us,
          ra, dec, fast, position_error, created_from_alert_id)
        values (2, 'Moved', 'SIDEREAL', 'PRIVATE', 1, 2, 3000, 4000, 32.1, -20, false, 20, 1),
          (3, 'Written', 'SIDEREAL', 'PRIVATE', 1, 2, 3000, 4000, 99, -20, false, 3600, null);
      """;

  private final DatabaseKind kind;
  @TempDir private Path folder;
  private Database database = new Database("jdbc:sqlite:none", null, null);

  OlderDatabasesTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void begin() {
    database = kind.fresh(folder);
  }

  @Test
  void tellOfTargetsThatWereMadeFromAlertsWhatCanBeKnown() {
    old(
        "5",
        sql -> {
          List.of(PEOPLE, ALERTS, TARGETS, MOVED).forEach(each -> insert(sql, each));
        });

    try (Db db = Db.open(database, folder)) {
      db.read(now -> {
        has(now, "select count(*) from alert where position_error is null and not solar_system", 1);
        has(now, "select count(*) from target where position_us is null and id in (1, 3)", 2);
        has(now, "select position_us from target where id = 2", 4000);
        has(now, "select reach from target where id = 1", 0);
        has(now, "select reach from target where id = 2", 1);
        has(now, "select reach from target where id = 3", 3);
        has(now, "select count(*) from target where created_from_run_id is null", 3);
        return null;
      });
    }
  }

  @Test
  void tellOfNoticesWhatTheySaidOfThemselvesInTheirNames() {
    old(
        "23",
        sql -> {
          insert(
              sql,
              """
              insert into alert (id, broker, alert_id, observed_us, hash, name, name_key, retrieved_us,
                  stored_us, visibility)
                values (1, 'N', '1', 5, 1, 'S1a (retracted)', 's1aretracted', 1, 1, 'RUN'),
                  (2, 'N', '2', 5, 2, 'MS1b (retracted) (test)', 'ms1bretractedtest', 1, 1, 'RUN'),
                  (3, 'N', '3', 5, 3, 'The (test) star', 'theteststar', 1, 1, 'RUN');
              """);
        });

    try (Db db = Db.open(database, folder)) {
      db.read(now -> {
        has(now, "select id from alert where kind = 'RETRACTION' and name_key = 's1a'", 1);
        has(now, "select id from alert where kind = 'RETRACTION' and reality = 'TEST'", 2);
        has(now, "select count(*) from alert where name = 'MS1b'", 1);
        has(now, "select id from alert where name = 'The (test) star' and kind is null", 3);
        return null;
      });
    }
  }

  @Test
  void tellOfNoticesWithMapsOfWhichEventTheyAre() {
    old(
        "26",
        sql -> {
          insert(
              sql,
              """
              insert into alert (id, broker, alert_id, observed_us, hash, name, name_key, retrieved_us,
                  stored_us, visibility)
                values (1, 'N', '1', 5, 1, 'S1a', 's1a', 1, 1, 'RUN'),
                  (2, 'N', '2', 5, 2, 'S1a', 's1a', 1, 1, 'RUN'),
                  (3, 'N', '3', 5, 3, 'Trigger 7', 'trigger7', 1, 1, 'RUN');
              insert into alert_event (event_key, alert_id, place, sent_us) values ('mission7', 3, 0, 6);
              insert into sky_map_notice (alert_id, event_key, retracted, address, sent_us, state, words)
                values (1, 's1a', false, null, 7, 'WAITING', ''), (2, 's1a', true, null, 8, 'NONE', ''),
                  (3, 'trigger7', false, 'https://example.org/', 6, 'OFFERED', '');
              """);
        });

    try (Db db = Db.open(database, folder)) {
      db.read(now -> {
        has(now, "select sent_us from alert_event where event_key = 's1a' and alert_id = 1", 7);
        has(now, "select sent_us from alert_event where event_key = 's1a' and alert_id = 2", 8);
        has(now, "select count(*) from alert_event where alert_id = 3", 1);
        has(now, "select id from alert where kind = 'RETRACTION'", 2);
        has(now, "select count(*) from sky_map_notice where alert_id in (1, 3)", 2);
        has(now, "select count(*) from sky_map_notice", 2);
        return null;
      });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void keepEveryRow(int version) {
    old(
        Integer.toString(version),
        sql -> {
          List<String> rows = List.of(PEOPLE, ALERTS, TARGETS).subList(0, Math.min(version, 3));
          rows.forEach(each -> insert(sql, each));
          if (version >= 2) {
            sql.sql(
                    "insert into alert_raw (alert_id, bytes, encoding, size, media_type, origin,"
                        + " module_version) values (1, ?, 'plain', 3, 'text/plain', 'RECEIVED', '0')")
                .param(new byte[] {1, 0, 2})
                .update();
          }
        });

    try (Db db = Db.open(database, folder)) {
      db.read(now -> {
        has(now, "select count(*) from person", 2);
        has(now, "select count(*) from membership where group_id = 1", 2);
        has(now, "select count(*) from audit_entry where words = 'added han'", 1);
        has(now, "select version from person where name = 'leia' and password_hash = 'hash'", 3);
        if (version >= 2) {
          has(now, "select last_run_us is null from broker_query where owner_id = 1", 1);
          has(now, "select kept from query_run where query_id = 1 and state = 'complete'", 1);
          has(now, "select hash from alert where name = 'Tatooine' and dec = -20 and mag = 8", 42);
          has(now, "select count(*) from run_alert where alert_id = 1 and mark = 'NEW'", 1);
          assertThat(now.sql("select bytes from alert_raw").query(byte[].class).single())
              .containsExactly(1, 0, 2);
        }
        if (version >= 3) {
          has(now, "select created_from_alert_id from target where name = 'Tatooine'", 1);
          has(now, "select count(*) from target_name where target_id = 1", 2);
          has(now, "select count(*) from target_alert where alert_id = 1", 1);
          has(now, "select observed_us from datum where target_id = 1 and mag = 8", 500);
        }
        return null;
      });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void giveNewRowsNumbersOfTheirOwn(int version) {
    old(
        Integer.toString(version),
        sql -> {
          sql.sql(
                  "insert into person (name, admin, active, version, created_us)"
                      + " values ('leia', true, true, 1, 1)")
              .update();
        });

    try (Db db = Db.open(database, folder)) {
      long id =
          db.write(now ->
              now.sql(
                      "insert into person (name, admin, active, version, created_us)"
                          + " values ('han', false, true, 1, 1) returning id")
                  .query(Long.class)
                  .single());
      assertThat(id).isEqualTo(2);
    }
  }

  @Test
  void areRefusedIfTheyAreOfANewerProgram() {
    try (Db db = Db.open(database, folder)) {
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
    assertThatThrownBy(() -> Db.open(database, folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("newer");
  }

  /**
   * A database as an earlier version left it.
   *
   * @param version of its shape
   * @param rows puts into it what it had
   */
  private void old(String version, Consumer<JdbcClient> rows) {
    Pools old = Pools.open(database, folder);
    Migrations.to(old.writer(), old.kind(), version).load().migrate();
    rows.accept(JdbcClient.create(old.writer()));
    old.close();
  }

  private static void insert(JdbcClient sql, String statements) {
    for (String statement : statements.split(";\\s*\\n")) {
      sql.sql(statement).update();
    }
  }

  private static void has(JdbcClient sql, String query, long number) {
    Object found = sql.sql(query).query().singleValue();
    long value = found instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) found).longValue();
    assertThat(value).as(query).isEqualTo(number);
  }
}
