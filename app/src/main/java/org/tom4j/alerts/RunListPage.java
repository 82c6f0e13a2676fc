package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All runs, the latest first.
 *
 * @param brokers that can be filtered by
 * @param states that can be filtered by, as words
 * @param query part of a name, as typed, or ""
 * @param broker the filter, or ""
 * @param state the filter, or ""
 * @param next address of earlier runs, or null
 * @param first address of the latest, or null: these are
 */
public record RunListPage(
    List<RunLine> runs,
    List<String> brokers,
    List<String> states,
    String query,
    String broker,
    String state,
    @Nullable String next,
    @Nullable String first) {

  public boolean filtered() {
    return !query.isEmpty() || !broker.isEmpty() || !state.isEmpty();
  }
}
