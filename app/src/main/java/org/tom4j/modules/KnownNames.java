package org.tom4j.modules;

import org.tom4j.access.Viewer;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.modules.BrokerModule;

/** The names of targets, as each person may know them. Any thread. */
@FunctionalInterface
public interface KnownNames {

  /** The names that this person may know. */
  NameResolver of(Viewer viewer);

  /** A module that knows, in its forms and fetches, the names that this person may know. */
  default BrokerModule lend(BrokerModule module, Viewer viewer) {
    return module.knowing(of(viewer));
  }
}
