package org.tom4j.broker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The member of an answer that a record component holds, where it is no Java name ({@code
 * "i:objectId"}, {@code "g-r"}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Member {
  /** The member's name exactly as the service writes it. */
  String value();
}
