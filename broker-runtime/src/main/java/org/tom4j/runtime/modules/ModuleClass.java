package org.tom4j.runtime.modules;

import org.tom4j.runtime.threads.Blame;

/**
 * A class that should be a module, not yet loaded.
 *
 * @param name its binary name
 * @param version the first digits of the hash of where it came from
 * @param loader loads it
 * @param blame finds its lines in stack traces
 */
record ModuleClass(String name, String version, ClassLoader loader, Blame blame) {

  /** Its name without package. */
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
