package org.tom4j.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a query.
 *
 * @param queryId the saved query, or null if run without saving or since deleted
 * @param queryName its name when it was run, or null
 * @param parameters the form as it was run, JSON
 * @param finished null while it runs
 * @param firstRow when the first row was stored, or null
 * @param failure why it failed, or null
 * @param scheduled whether the query's schedule started it, in its person's name
 * @param filter the number of the filter that it began with; null: it keeps all
 */
record QueryRun(
    long id,
    @Nullable Long queryId,
    @Nullable String queryName,
    String broker,
    String parameters,
    String moduleVersion,
    @Nullable Long ownerId,
    String permissions,
    Instant started,
    @Nullable Instant finished,
    @Nullable Instant firstRow,
    RunState state,
    @Nullable Failure failure,
    RunCounts counts,
    boolean scheduled,
    @Nullable Long filter) {

  /**
   * Why a run failed or was limited.
   *
   * @param kind the name of an {@code Outcome.Kind}, or LIMIT
   * @param words for a person
   * @param uri the address asked, or null
   */
  record Failure(String kind, String words, @Nullable String uri) {}

  /** The saved name, or words for a run without one. */
  String title() {
    return AlertText.name(queryName, "Unsaved query");
  }
}
