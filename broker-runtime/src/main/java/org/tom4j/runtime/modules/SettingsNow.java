package org.tom4j.runtime.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.runtime.http.Discretion;

/** A module's settings as they are whenever they are asked for. */
record SettingsNow(HostTools tools, BrokerInfo<?> info, Refusal refusal, ModuleCaller caller) {

  private ModuleSettings values() {
    return tools.settingsOf(info.name());
  }

  /** As the module's record. */
  <S extends Record> S as(Class<S> type) {
    return values().as(type);
  }

  /** The key of a secret that is not set, or null. */
  @Nullable String missingSecret() {
    return values().missingSecret(info.settings());
  }

  /** What is odd about them: the module works as far as it needs none of these. */
  List<ModuleProblem> remarks() {
    ModuleSettings now = values();
    List<ModuleProblem> remarks = new ArrayList<>(now.unknown(info.settings()));
    remarks.addAll(now.unreadable(info.settings()));
    if (refusal.isOf(now)) {
      remarks.add(ModuleProblem.of(refusal.words()));
    }
    return List.copyOf(remarks);
  }

  List<SettingField> fields() {
    return tools.sourcesOf(info.name()).fields(info.settings());
  }

  /** What would be wrong if some were changed. Runs the record's code. */
  Map<String, String> problems(Map<String, String> changed) {
    return SettingCheck.of(info.settings(), values().with(changed), caller);
  }

  /** Keeps the secret ones out of what is told. */
  Discretion discretion() {
    return new Discretion(tools.sourcesOf(info.name()).secrets(info.settings()));
  }
}
