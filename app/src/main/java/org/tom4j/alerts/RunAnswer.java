package org.tom4j.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.ApiJson;
import org.tom4j.api.Says;
import tools.jackson.databind.JsonNode;

/** A run as the API tells of it. */
@Says("One execution of a query.")
public record RunAnswer(
    long id,
    @Says("The saved query; null: run without saving, or deleted since.") @Nullable Long query,
    @Nullable String queryName,
    String broker,
    @Says("The form as it was run.") JsonNode parameters,
    String moduleVersion,
    RunState state,
    Instant started,
    @Nullable Instant finished,
    @Says("When the first row was stored.") @Nullable Instant firstRow,
    @Says("Elements of the answer, good and bad.") long received,
    @Says("With those that a survey restricts to a group, whose rows others are not told.")
        long kept,
    @Says("Elements that could not be used.") long bad,
    @Says("Of which the query's filter was not true.") long dropped,
    @Says("Of which the query's filter could not be told, since a value is missing.") long unknown,
    @Says("The number of the filter it began with; null: it keeps all.") @Nullable Long filter,
    @Says("Rows that no earlier run of the query had.") @JsonProperty("new") long fresh,
    @Says("Rows that an earlier run had otherwise.") long updated,
    @Nullable Failure failure) {

  /** Why it failed, or what limit it reached. */
  public record Failure(String kind, String words, @Nullable String uri) {}

  /** A run with where it stands now. */
  static RunAnswer of(QueryRun run, RunProgress now) {
    QueryRun.Failure failure = run.failure();
    return new RunAnswer(
        run.id(),
        run.queryId(),
        run.queryName(),
        run.broker(),
        ApiJson.stored(run.parameters()),
        run.moduleVersion(),
        now.state(),
        run.started(),
        run.finished(),
        run.firstRow(),
        now.counts().received(),
        now.counts().kept(),
        now.counts().bad(),
        now.counts().passedOver().dropped(),
        now.counts().passedOver().unknown(),
        run.filter(),
        now.counts().fresh(),
        now.counts().updated(),
        failure == null ? null : new Failure(failure.kind(), failure.words(), failure.uri()));
  }
}
