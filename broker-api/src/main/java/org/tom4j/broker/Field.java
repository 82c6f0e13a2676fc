package org.tom4j.broker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Words for a form field where its name does not say enough. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
  /** Shown beside the input; by default the name in words ({@code targetName}: "Target name"). */
  String label() default "";

  /** A sentence under the input: unit, range, an example. */
  String help() default "";

  /** Fields of one group stand together under this heading. */
  String group() default "";
}
