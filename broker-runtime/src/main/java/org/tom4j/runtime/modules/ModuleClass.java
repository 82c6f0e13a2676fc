package org.tom4j.runtime.modules;

import java.util.Set;
import org.tom4j.runtime.threads.Blame;

/**
 * A class that should be a module, not yet loaded.
 *
 * @param name its binary name
 * @param version the first digits of the hash of where it came from
 * @param loader loads it
 * @param blame finds its lines in stack traces
 * @param hosts what it may ask though private, besides what its settings name: {@link
 *     org.tom4j.runtime.http.Network#place}
 */
record ModuleClass(
    String name, String version, ClassLoader loader, Blame blame, Set<String> hosts) {

  ModuleClass(String name, String version, ClassLoader loader, Blame blame) {
    this(name, version, loader, blame, Set.of());
  }

  /** Its name without package. */
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
