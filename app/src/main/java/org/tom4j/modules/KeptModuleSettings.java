package org.tom4j.modules;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.KeptSettings;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.secrets.Seal;
import org.tom4j.secrets.SealException;

/**
 * Settings of modules out of the database: the TOM's, and those that persons have of their own.
 * What another process has set is known here within two seconds. Safe for all threads.
 */
public final class KeptModuleSettings implements KeptSettings {
  private static final Logger log = LoggerFactory.getLogger(KeptModuleSettings.class);
  private static final long FRESH_NANOS = 2_000_000_000L;

  private final ModuleSettingStore store;
  private final Seal seal;
  private volatile @Nullable Known known;

  KeptModuleSettings(ModuleSettingStore store, Seal seal) {
    this.store = store;
    this.seal = seal;
  }

  private record Whose(String module, @Nullable Long person) {}

  private record Known(Map<Whose, Kept> kept, long since) {}

  @Override
  public Kept of(String module) {
    return of(module, null);
  }

  /** What somebody has set for himself; nobody's if he is not signed in. */
  public Kept own(Viewer viewer, String module) {
    Long person = viewer.personId();
    return person == null ? Kept.NOTHING : of(module, person);
  }

  /**
   * Changes the TOM's own settings of a module.
   *
   * @param changed key → new value, "" if it is taken away; no problems may be known of them
   */
  public void change(Viewer viewer, ServiceModule module, Map<String, String> changed) {
    store.change(viewer, module.name(), null, SettingChange.of(module, changed));
    known = null;
  }

  /** Changes what a person has set for himself. */
  void changeOwn(Viewer viewer, ServiceModule module, Map<String, String> changed) {
    store.change(
        viewer,
        module.name(),
        Objects.requireNonNull(viewer.personId()),
        SettingChange.of(module, changed));
    known = null;
  }

  private Kept of(String module, @Nullable Long person) {
    return all().getOrDefault(new Whose(module, person), Kept.NOTHING);
  }

  private Map<Whose, Kept> all() {
    Known now = known;
    if (now == null || System.nanoTime() - now.since > FRESH_NANOS) {
      try {
        now = new Known(read(), System.nanoTime());
        known = now;
      } catch (DataAccessException | TransactionException unreachable) {
        if (now == null) {
          throw unreachable;
        }
        log.warn("settings of modules are those of before: {}", unreachable.getMessage());
      }
    }
    return now.kept;
  }

  private Map<Whose, Kept> read() {
    Map<Whose, Map<String, String>> values = new HashMap<>();
    Map<Whose, Map<String, String>> closed = new HashMap<>();
    for (ModuleSettingStore.Row row : store.all()) {
      Whose whose = new Whose(row.module(), row.person());
      Map<String, String> its = values.computeIfAbsent(whose, _ -> new HashMap<>());
      try {
        its.put(row.key(), row.secret() ? seal.open(row.value(), row.place()) : row.value());
      } catch (SealException shut) {
        closed
            .computeIfAbsent(whose, _ -> new HashMap<>())
            .put(row.key(), String.valueOf(shut.getMessage()));
      }
    }
    Map<Whose, Kept> all = new HashMap<>();
    values.forEach(
        (whose, its) -> all.put(whose, new Kept(its, closed.getOrDefault(whose, Map.of()))));
    return all;
  }
}
