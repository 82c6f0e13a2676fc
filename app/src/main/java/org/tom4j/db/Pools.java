package org.tom4j.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/**
 * Connections of one database.
 *
 * @param writer for changes; SQLite has one, which takes the write lock when a transaction begins,
 *     so that no transaction can fail half-way for having read before it wrote
 * @param readers for reads; the same pool on PostgreSQL
 */
record Pools(Kind kind, HikariDataSource writer, HikariDataSource readers) {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final int READERS = 4;
  private static final int POSTGRESQL_CONNECTIONS = 10;
  private static final long PATIENCE_MILLIS = 15_000;

  enum Kind {
    SQLITE,
    POSTGRESQL
  }

  /**
   * @throws DatabaseException if the database cannot be reached
   */
  static Pools open(Database settings, Path project) {
    try {
      return settings.url().startsWith(SQLITE) ? sqlite(settings, project) : postgresql(settings);
    } catch (DatabaseException told) {
      throw told;
    } catch (RuntimeException e) {
      throw cannotBeOpened(settings, e);
    }
  }

  private static DatabaseException cannotBeOpened(Database settings, RuntimeException e) {
    String words = Database.shown(String.valueOf(e.getMessage()));
    return new DatabaseException(
        "The database " + settings.shown() + " cannot be opened: " + words, e);
  }

  private static Pools sqlite(Database settings, Path project) {
    String file = settings.url().substring(SQLITE.length());
    if (file.isBlank() || file.startsWith(":") || file.startsWith("file:") || file.contains("?")) {
      throw new DatabaseException(
          "database.url: expected jdbc:sqlite: and a file's name, not " + settings.shown());
    }
    Path path = project.resolve(file);
    try {
      OwnerOnly.make(path);
    } catch (IOException e) {
      throw new DatabaseException("The database " + path + " cannot be made: " + e.getMessage(), e);
    }
    String url = SQLITE + path;
    HikariConfig writer = sqlite("tom-writer", url, 1);
    writer.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    HikariConfig readers = sqlite("tom-reader", url, READERS);
    readers.setConnectionInitSql("PRAGMA query_only=ON");
    // The writer first: it makes the file, and readers must not be the ones to set its mode.
    return new Pools(Kind.SQLITE, new HikariDataSource(writer), new HikariDataSource(readers));
  }

  private static HikariConfig sqlite(String name, String url, int connections) {
    HikariConfig config = config(name, url, connections);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "NORMAL");
    config.addDataSourceProperty("busy_timeout", "5000");
    config.addDataSourceProperty("cache_size", "-16000");
    config.addDataSourceProperty("foreign_keys", "true");
    config.setExceptionOverride(new Busy());
    return config;
  }

  private static Pools postgresql(Database settings) {
    HikariConfig config = config("tom", settings.url(), POSTGRESQL_CONNECTIONS);
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    HikariDataSource pool = new HikariDataSource(config);
    return new Pools(Kind.POSTGRESQL, pool, pool);
  }

  /**
   * A connection whose BEGIN found the database busy is thrown away: its driver takes it for one in
   * a transaction and would send no BEGIN again, so that every statement after would be kept by
   * itself.
   */
  private static final class Busy implements SQLExceptionOverride {
    @java.lang.Override // the interface has an Override of its own
    public Override adjudicate(SQLException e) {
      // The low byte of SQLite's extended codes is the primary one (sqlite.org/rescode.html).
      return (e.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code
          ? Override.MUST_EVICT
          : Override.CONTINUE_EVICT;
    }
  }

  private static HikariConfig config(String name, String url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(connections, 2));
    config.setConnectionTimeout(PATIENCE_MILLIS);
    return config;
  }

  void measure(MeterRegistry meters) {
    MetricsTrackerFactory trackers = new MicrometerMetricsTrackerFactory(meters);
    writer.setMetricsTrackerFactory(trackers);
    if (!readers.equals(writer)) {
      readers.setMetricsTrackerFactory(trackers);
    }
  }

  void close() {
    readers.close();
    writer.close();
  }
}
