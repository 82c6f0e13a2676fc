package org.tom4j.runtime.form;

import java.util.Optional;
import org.tom4j.astro.SkyPosition;

/** Knows where named objects are: targets of this TOM, perhaps a name service. Any thread. */
@FunctionalInterface
public interface NameResolver {

  /** The object's position (ICRS), or empty if the name is not known. */
  Optional<SkyPosition> resolve(String name);

  /** Knows no name at all. */
  static NameResolver none() {
    return name -> Optional.empty();
  }
}
