package org.tom4j.broker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A setting that says where to ask, and so is the TOM's affair: whoever looks after the TOM sets
 * it, and no person has one of his own. Each {@link java.net.URI} is such a setting without it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TomOnly {}
