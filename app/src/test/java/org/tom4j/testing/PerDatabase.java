package org.tom4j.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the tests of a class share, once for each kind of database, made when it is first needed.
 *
 * @param <T> a TOM, or what a test has made around one
 */
public final class PerDatabase<T extends AutoCloseable> implements AutoCloseable {
  private final Function<DatabaseKind, T> maker;
  private final Map<DatabaseKind, T> made = new EnumMap<>(DatabaseKind.class);

  public PerDatabase(Function<DatabaseKind, T> maker) {
    this.maker = maker;
  }

  public synchronized T on(DatabaseKind kind) {
    return made.computeIfAbsent(kind, maker);
  }

  @Override
  public synchronized void close() {
    made.values().forEach(PerDatabase::close);
    made.clear();
  }

  private static void close(AutoCloseable made) {
    try {
      made.close();
    } catch (Exception failed) {
      throw new IllegalStateException("What the tests shared could not be closed.", failed);
    }
  }
}
