package org.tom4j.modules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.modules.ServiceModule;

/**
 * A setting to be kept or removed.
 *
 * @param key in kebab-case
 * @param secret whether it is kept sealed
 * @param value null: removed
 */
record SettingChange(String key, boolean secret, @Nullable String value) {

  /**
   * @param changed key → new value, "" if it is taken away
   */
  static List<SettingChange> of(ServiceModule module, Map<String, String> changed) {
    return module.settings().stream()
        .filter(setting -> changed.containsKey(setting.key()))
        .map(setting -> {
          String value = changed.getOrDefault(setting.key(), "");
          return new SettingChange(setting.key(), setting.secret(), value.isEmpty() ? null : value);
        })
        .toList();
  }

  /** For the history: which setting it is, and nothing of its value. */
  String words(String module, boolean own) {
    return (value == null ? "removed " : "set ")
        + (own ? "an own " : "")
        + "setting "
        + key
        + " of "
        + module;
  }

  @Override
  public String toString() {
    return words("", false);
  }
}
