package org.tom4j.runtime.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.modules.SettingField.Origin;

/**
 * All places that settings of one module come from: one's own before the environment, that before
 * what is kept, that before {@code tom.yaml}. Whoever starts the process has the last word on what
 * it asks; one's own token is only ever his own.
 *
 * @param module the module's name
 * @param file what {@code tom.yaml} says, key in kebab-case → value
 * @param kept what pages and the command line have set
 * @param variables of the environment: {@code TOM_BROKERS_LASAIR_ZTF_API_KEY} is {@code api-key} of
 *     Lasair ZTF
 * @param own of whoever asks
 */
record SettingSources(
    String module,
    Map<String, String> file,
    KeptSettings.Kept kept,
    Map<String, String> variables,
    KeptSettings.Kept own) {

  /** What holds. */
  ModuleSettings all() {
    Map<String, String> all = new HashMap<>(file);
    all.putAll(kept.values());
    all.putAll(fromVariables());
    all.putAll(own.values());
    Map<String, String> unreadable = new HashMap<>(kept.unreadable());
    unreadable.keySet().removeAll(fromVariables().keySet());
    unreadable.keySet().removeAll(own.values().keySet());
    unreadable.putAll(own.unreadable());
    all.keySet().removeAll(unreadable.keySet());
    return new ModuleSettings(module, "brokers." + module, all, unreadable);
  }

  /** The settings of a record, each with where its value comes from. */
  List<SettingField> fields(@Nullable Class<? extends Record> type) {
    Map<String, String> all = all().values();
    List<SettingField> fields = new ArrayList<>();
    for (SettingComponent each : SettingComponent.of(type)) {
      String value = all.get(each.key());
      boolean there = value != null && !value.isBlank();
      fields.add(each.field(there ? origin(each.key()) : Origin.NOWHERE, value));
    }
    return List.copyOf(fields);
  }

  /** Values that must be told to nobody. */
  Set<String> secrets(@Nullable Class<? extends Record> type) {
    Map<String, String> all = all().values();
    Set<String> secrets = new HashSet<>();
    for (SettingComponent each : SettingComponent.of(type)) {
      String value = all.get(each.key());
      if (each.isSecret() && value != null && !value.isBlank()) {
        secrets.add(value.strip());
      }
    }
    return secrets;
  }

  private Origin origin(String key) {
    if (own.values().containsKey(key)) {
      return Origin.OWN;
    }
    if (fromVariables().containsKey(key)) {
      return Origin.ENVIRONMENT;
    }
    return kept.values().containsKey(key) ? Origin.KEPT : Origin.FILE;
  }

  private Map<String, String> fromVariables() {
    String prefix =
        "TOM_BROKERS_" + module.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + "_";
    Map<String, String> set = new HashMap<>();
    variables.forEach((variable, value) -> {
      if (variable.startsWith(prefix)) {
        String key = variable.substring(prefix.length()).toLowerCase(Locale.ROOT);
        set.put(key.replace('_', '-'), value);
      }
    });
    return set;
  }
}
