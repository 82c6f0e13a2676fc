package org.tom4j.runtime.modules;

import java.util.Map;

/**
 * Settings of modules that are kept elsewhere than in {@code tom.yaml}, and may change while the
 * TOM runs. Asked anew for every fetch, by any thread; answers at once.
 */
@FunctionalInterface
public interface KeptSettings {
  /** Nothing is kept. */
  KeptSettings NONE = _ -> Kept.NOTHING;

  /** What is kept for the module of this name. */
  Kept of(String module);

  /**
   * @param values setting's key in kebab-case → its value as text
   * @param unreadable key → why its value is there and cannot be read, in words
   */
  record Kept(Map<String, String> values, Map<String, String> unreadable) {
    public static final Kept NOTHING = new Kept(Map.of(), Map.of());

    public Kept {
      values = Map.copyOf(values);
      unreadable = Map.copyOf(unreadable);
    }

    public boolean isEmpty() {
      return values.isEmpty() && unreadable.isEmpty();
    }

    /** Values that nothing is wrong with. */
    public static Kept of(Map<String, String> values) {
      return new Kept(values, Map.of());
    }
  }
}
