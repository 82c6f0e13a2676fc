package org.tom4j.runtime.modules;

import java.util.Map;

/**
 * What a record said against the settings that a module was loaded with.
 *
 * @param values those settings: of others nothing is said
 * @param words the module's own, or "" if it took them
 */
record Refusal(Map<String, String> values, String words) {

  boolean isOf(ModuleSettings settings) {
    return !words.isEmpty() && values.equals(settings.values());
  }
}
