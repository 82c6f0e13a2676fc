package org.tom4j.modules;

import org.tom4j.access.Viewer;
import org.tom4j.runtime.form.NameResolver;

/** The names of targets, as each person may know them. Any thread. */
@FunctionalInterface
public interface KnownNames {

  /** The names that this person may know. */
  NameResolver of(Viewer viewer);
}
