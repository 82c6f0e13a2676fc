/**
 * What tests of stores and pages stand on. {@link org.tom4j.testing.OnBothDatabases} runs a test
 * class on SQLite and on PostgreSQL and hands its constructor a {@code Db} (a fresh database for
 * that class) or a {@link org.tom4j.testing.TomServer} (one running TOM a database, shared by all
 * classes: use names of your own). {@link org.tom4j.testing.Browser} does what a person does.
 */
@NullMarked
package org.tom4j.testing;

import org.jspecify.annotations.NullMarked;
