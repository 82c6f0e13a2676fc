package org.tom4j.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A method that makes or starts something. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestMapping(method = RequestMethod.POST)
public @interface ApiPost {
  /** The path, ending in a slash. */
  @AliasFor(annotation = RequestMapping.class, attribute = "path")
  String[] value();

  /** What it answers with. */
  @AliasFor(annotation = RequestMapping.class, attribute = "produces")
  String[] produces() default "application/json";

  /** What it does, in a sentence of the document. */
  String says();
}
