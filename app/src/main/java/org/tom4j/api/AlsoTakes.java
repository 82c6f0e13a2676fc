package org.tom4j.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is sent may be what GET answered, changed or not: members of that answer which this record
 * does not have cannot be set, and are left aside.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AlsoTakes {
  /** The record that GET answers. */
  Class<?> value();
}
