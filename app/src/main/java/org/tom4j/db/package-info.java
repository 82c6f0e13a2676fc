/**
 * The database, SQLite or PostgreSQL, behind one door: {@link org.tom4j.db.Db}.
 *
 * <p>A store is a package-private class {@code XStore} with all the SQL of its feature. It gets the
 * {@code Db} by constructor and calls {@code db.read(sql -> …)} or {@code db.write(sql -> …)}; a
 * call inside another's {@code write} joins its transaction, so that a change and its audit entry
 * stand or fall together. One SQL for both databases: rows are read by explicit mappers, new ids by
 * {@code returning id}, times are bound as {@code Instant} and read by {@link org.tom4j.db.Micros}.
 */
@NullMarked
package org.tom4j.db;

import org.jspecify.annotations.NullMarked;
