package org.tom4j.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a page's method. Without it: whoever is signed in. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audience {
  Kind value();

  /** From the widest to the narrowest. */
  enum Kind {
    /** Everyone, also where this TOM is locked: what it takes to sign in. */
    EVERYONE,
    /** Everyone where this TOM is read-only, persons where it is locked. */
    READERS,
    /** Whoever is signed in. */
    PERSONS,
    /** Who looks after this TOM. */
    ADMINS
  }
}
