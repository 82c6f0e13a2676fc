package org.tom4j.web;

import org.jspecify.annotations.Nullable;

/** What everybody who is signed in should know at once, above every page. */
@FunctionalInterface
public interface Banner {

  /** A sentence, or null while there is nothing to tell. Any thread; asked for every page. */
  @Nullable String words();
}
