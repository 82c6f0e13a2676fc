package org.tom4j.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs all tests of the class on SQLite, then on PostgreSQL. Its constructor may take a {@code Db},
 * a {@link TomServer} and a {@link DatabaseKind}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(BothDatabases.class)
public @interface OnBothDatabases {}
