package org.tom4j.runtime.contract;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;

/** Where a module under test gets its settings from. */
@FunctionalInterface
public interface SettingsSource {

  /**
   * The module's settings as a record.
   *
   * @throws BrokerException.NotConfigured if there are none
   */
  <S extends Record> S as(Class<S> type);

  /** These settings, or none. */
  static SettingsSource of(@Nullable Record settings) {
    return new SettingsSource() {
      @Override
      public <S extends Record> S as(Class<S> type) {
        if (!type.isInstance(settings)) {
          throw new BrokerException.NotConfigured(
              "the module asks for its settings as "
                  + type.getSimpleName()
                  + (settings == null ? ", and the test gives none" : ", and was given others"),
              type.getSimpleName(),
              null);
        }
        return type.cast(settings);
      }
    };
  }
}
