package org.tom4j.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {
  private static final Database SQLITE = new Database("jdbc:sqlite:tom.sqlite", null, null);
  private static final Database POSTGRESQL =
      new Database("jdbc:postgresql://db.example.org:5433/tom?ssl=true", "tom", "secret");

  @TempDir Path folder;

  @Test
  void copiesOneStateOfADatabaseThatIsWritten() throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectory(folder.resolve("copy"));
    Path copy = elsewhere.resolve("tom.sqlite");
    try (Db db = Db.open(SQLITE, folder)) {
      AtomicBoolean enough = new AtomicBoolean();
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; !enough.get(); i++) {
                  addTwo(db, i);
                }
              });
      try {
        for (int i = 0; i < 5; i++) {
          Backup.write(SQLITE, folder, copy, Map.of());
          try (Db other = Db.open(SQLITE, elsewhere)) {
            assertThat(people(other) % 2).as("half a transaction").isZero();
          }
        }
      } finally {
        enough.set(true);
        writer.join();
      }
      assertThat(people(db)).isPositive();
    }
  }

  /**
   * Hashes of passwords, sessions and private packets were to be read by everyone on the machine.
   */
  @Test
  void letsNobodyButTheOwnerReadADatabaseAndItsCopy() throws IOException, InterruptedException {
    try (Db db = Db.open(SQLITE, folder)) {
      addTwo(db, 1);
      Backup.write(SQLITE, folder, folder.resolve("copy.sqlite"), Map.of());
      for (String file :
          new String[] {"tom.sqlite", "tom.sqlite-wal", "tom.sqlite-shm", "copy.sqlite"}) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
            .as(file)
            .isEqualTo("rw-------");
      }
    }
    script("pg_dump", "for a; do case $a in --file=*) echo dump > \"${a#--file=}\";; esac; done");
    script("pg_restore", "exit 0");
    Path dump = folder.resolve("copy.dump");
    Backup.write(POSTGRESQL, folder, dump, Map.of("PATH", folder + ":/usr/bin:/bin"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dump)))
        .isEqualTo("rw-------");
  }

  private static void addTwo(Db db, int number) {
    db.write(sql -> {
      for (String name : new String[] {"a" + number, "b" + number}) {
        sql.sql(
                "insert into person (name, admin, active, version, created_us)"
                    + " values (?, false, true, 1, 1)")
            .param(name)
            .update();
      }
      return null;
    });
  }

  private static long people(Db db) {
    return db.read(sql -> sql.sql("select count(*) from person").query(Columns.NUMBER).single());
  }

  @Test
  void saysThatThereIsNothingToCopy() {
    assertThatThrownBy(() -> Backup.write(SQLITE, folder, folder.resolve("copy"), Map.of()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("first tom run");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysWhatIsDamagedAndKeepsTheOlderCopy() throws IOException {
    Files.writeString(folder.resolve("tom.sqlite"), "a letter to my aunt, and nothing else at all");
    Path copy = Files.writeString(folder.resolve("copy"), "older");
    assertThatThrownBy(() -> Backup.write(SQLITE, folder, copy, Map.of()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("tom.sqlite cannot be copied");
    assertThat(copy).hasContent("older");
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void asksPostgresqlsOwnTool() throws IOException, InterruptedException {
    script(
        "pg_dump",
        "for a; do case $a in --file=*) echo \"$PGPASSWORD $*\" > \"${a#--file=}\";; esac; done");
    script("pg_restore", "exit 0");
    Path copy = folder.resolve("copy.dump");

    Backup.write(POSTGRESQL, folder, copy, Map.of("PATH", folder + ":/usr/bin:/bin"));

    assertThat(copy)
        .content()
        .startsWith("secret --format=custom")
        .contains("--dbname=postgresql://db.example.org:5433/tom ", "--username=tom");
  }

  @Test
  void tellsWhatPostgresqlsToolSaid() throws IOException {
    script("pg_dump", "echo 'server version mismatch' >&2; exit 1");
    Path copy = folder.resolve("copy.dump");
    assertThatThrownBy(
            () -> Backup.write(POSTGRESQL, folder, copy, Map.of("PATH", folder + ":/usr/bin:/bin")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("pg_dump failed: server version mismatch");
    assertThat(copy).doesNotExist();
  }

  @Test
  void saysWhatToRunWherePostgresqlsToolIsMissing() {
    Path copy = folder.resolve("copy.dump");
    assertThatThrownBy(
            () -> Backup.write(POSTGRESQL, folder, copy, Map.of("PATH", folder.toString())))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("not on the PATH")
        .hasMessageContaining("--dbname=postgresql://db.example.org:5433/tom")
        .hasMessageContaining("--file=copy.dump")
        .hasMessageNotContaining("secret");
  }

  private void script(String name, String body) throws IOException {
    Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
