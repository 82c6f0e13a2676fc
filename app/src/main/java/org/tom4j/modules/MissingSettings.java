package org.tom4j.modules;

import java.util.List;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.runtime.modules.SettingField;

/** What a module needs to be told before its service lets it in. */
public final class MissingSettings {
  private MissingSettings() {}

  /** The labels of required settings that are not set, in order. */
  public static List<String> of(ServiceModule module) {
    return module.settings().stream()
        .filter(setting -> setting.required() && !setting.isSet())
        .map(SettingField::label)
        .toList();
  }
}
