package org.tom4j.db;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database. {@link #read} and {@link #write} each run their work in one transaction on the
 * calling thread; inside a {@code write}, both join it. Work must not wait for the network, a
 * module or a template: on SQLite every other change waits for it. Safe for all threads.
 */
public final class Db implements AutoCloseable {
  private final Pools pools;
  private final Side writing;
  private final Side reading;

  private Db(Pools pools) {
    this.pools = pools;
    this.writing = new Side(pools.writer(), pools.kind(), false);
    this.reading = new Side(pools.readers(), pools.kind(), true);
  }

  /** Opens the database and brings it to this program's shape. */
  public static Db open(Database settings, Path project) {
    Pools pools = Pools.open(settings, project);
    try {
      Migrations.apply(pools.writer(), pools.kind());
      return new Db(pools);
    } catch (RuntimeException e) {
      pools.close();
      throw e;
    }
  }

  /** Runs work that only reads: it sees one state of the database, its own writes included. */
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return isWriting() ? work.apply(writing.client) : reading.run(work);
  }

  /**
   * Runs work that changes; all of it is kept, or nothing if it throws.
   *
   * @throws IllegalStateException inside {@link #read}
   */
  public <T extends @Nullable Object> T write(Function<JdbcClient, T> work) {
    if (isWriting()) {
      return work.apply(writing.client);
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a write inside a read: begin with the write");
    }
    return writing.run(work);
  }

  /**
   * Runs one statement for many rows, as part of a {@link #write}.
   *
   * @param sql with one {@code ?} a value
   * @return how many rows each changed, or −2 where the database does not tell
   */
  public int[] batch(String sql, List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> bound = rows.stream().map(Db::bound).toList();
    return write(client -> writing.template.batchUpdate(sql, bound));
  }

  /**
   * For libraries with SQL of their own, one statement a transaction: queries go to the readers,
   * the rest to the writer. Not inside {@link #write}, which has the only writer.
   */
  public JdbcOperations operations() {
    return new SplitJdbc(writing.pool, reading.template);
  }

  /**
   * For libraries that bring connections' code of their own: each statement is kept at once, or
   * with the {@link #write} that its thread is in. On SQLite each use waits for the only writer, so
   * that nothing slow may be done between its statements.
   */
  public DataSource joined() {
    return new TransactionAwareDataSourceProxy(writing.pool);
  }

  private static @Nullable Object[] bound(@Nullable Object[] row) {
    @Nullable Object[] bound = new @Nullable Object[row.length];
    for (int i = 0; i < row.length; i++) {
      bound[i] = Bound.value(row[i]);
    }
    return bound;
  }

  /** From now on how its connections are used is measured. Once at most. */
  public void measure(MeterRegistry meters) {
    pools.measure(meters);
  }

  /** Whether the database answers. */
  public boolean isUp() {
    try {
      return read(sql -> sql.sql("select 1").query(Columns.NUMBER).single()) == 1;
    } catch (DataAccessException | TransactionException e) {
      return false;
    }
  }

  private boolean isWriting() {
    return writing.isActive();
  }

  @Override
  public void close() {
    pools.close();
  }

  /** One of the two ways into the database. */
  private static final class Side {
    private final DataSource pool;
    private final boolean readOnly;
    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    Side(DataSource pool, Pools.Kind kind, boolean readOnly) {
      this.pool = pool;
      this.readOnly = readOnly;
      this.template = new JdbcTemplate(pool);
      JdbcTransactionManager manager = new JdbcTransactionManager(pool);
      if (kind == Pools.Kind.SQLITE) {
        template.setExceptionTranslator(new SqliteErrors());
        manager.setExceptionTranslator(new SqliteErrors());
      }
      this.client = new BoundClient(JdbcClient.create(template));
      this.transactions = new TransactionTemplate(manager);
      // SQLite's readers are read-only by their pool; its driver refuses to be told later.
      transactions.setReadOnly(readOnly && kind == Pools.Kind.POSTGRESQL);
    }

    boolean isActive() {
      return TransactionSynchronizationManager.hasResource(pool)
          && TransactionSynchronizationManager.isCurrentTransactionReadOnly() == readOnly;
    }

    @SuppressWarnings("NullAway") // the template passes on what the work answers
    <T extends @Nullable Object> T run(Function<JdbcClient, T> work) {
      return transactions.execute(status -> work.apply(client));
    }
  }
}
