package org.tom4j.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.tom4j.db.Database;

/** The databases that everything has to run on. */
public enum DatabaseKind {
  SQLITE {
    @Override
    public Database fresh(Path folder) {
      return new Database("jdbc:sqlite:tom.sqlite", null, null);
    }
  },

  POSTGRESQL {
    @Override
    public Database fresh(Path folder) {
      String name = "test" + NUMBERS.incrementAndGet();
      try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name + " locale 'C' template template0");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new Database(Server.ONE.getJdbcUrl("postgres", name), "postgres", null);
    }
  };

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** A database of its own; a file goes into the folder. */
  public abstract Database fresh(Path folder);

  /** Started when first needed, stopped with the JVM; it keeps nothing, so it need not sync. */
  private static final class Server {
    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "200")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "postgres-stop"));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
