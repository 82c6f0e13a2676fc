package org.tom4j.runtime.modules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException.NotConfigured;

/** What is wrong with a module's settings: value by value, then what the record itself says. */
final class SettingCheck {
  private SettingCheck() {}

  /**
   * Runs the record's own code, if nothing else is wrong.
   *
   * @param type the module's record, or null if it has no settings
   * @return key → words, for the form that they were typed into; all together under ""
   */
  static Map<String, String> of(
      @Nullable Class<? extends Record> type, ModuleSettings given, ModuleCaller caller) {
    Map<String, String> problems = new LinkedHashMap<>();
    List<SettingComponent> components = SettingComponent.of(type);
    for (String key : given.values().keySet()) {
      if (components.stream().noneMatch(each -> each.key().equals(key))) {
        problems.put(key, given.module() + " has no such setting.");
      }
    }
    for (SettingComponent each : components) {
      String text = given.values().getOrDefault(each.key(), "").strip();
      SettingType kind = each.type();
      if (kind != null && !text.isEmpty() && !isReadable(kind, text)) {
        problems.put(each.key(), "This is not " + kind.words() + ".");
      }
    }
    if (problems.isEmpty() && type != null && given.isComplete(type)) {
      String refusal = refusal(given, type, caller);
      if (refusal != null) {
        problems.put("", refusal);
      }
    }
    return problems;
  }

  /** What the record itself says against settings that can all be read, or null. */
  static @Nullable String refusal(
      ModuleSettings given, Class<? extends Record> type, ModuleCaller caller) {
    return caller.<@Nullable String>call(
        "settings",
        () -> {
          try {
            given.as(type);
            return null;
          } catch (NotConfigured refused) {
            return String.valueOf(refused.getMessage());
          }
        });
  }

  private static boolean isReadable(SettingType kind, String text) {
    try {
      kind.read(text);
      return true;
    } catch (RuntimeException unreadable) {
      return false;
    }
  }
}
