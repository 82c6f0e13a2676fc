package org.tom4j.filtering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** A query's filter as the API tells of it. */
@Says("Which of a saved query's alerts are kept.")
record FilterAnswer(
    @Says("As it was written, in the language of docs/filters.md; null: the query keeps all.")
        @Nullable String filter,
    @Says("Counts the query's filters; 0: it keeps all.") int version,
    @Says("The versions that were ever set, the latest first.") List<Version> versions) {

  FilterAnswer {
    versions = List.copyOf(versions);
  }

  /** One that was set. */
  @Says("A version of a query's filter.")
  record Version(
      @Says("Runs name it by this number.") long id,
      int version,
      String filter,
      @Says("Who set it; null: the console, or somebody who is gone.") @Nullable String person,
      Instant set) {

    static Version of(SetFilter set) {
      return new Version(set.id(), set.version(), set.text(), set.person(), set.set());
    }
  }

  static FilterAnswer of(@Nullable SetFilter now, List<SetFilter> versions) {
    return new FilterAnswer(
        now == null ? null : now.text(),
        now == null ? 0 : now.version(),
        versions.stream().map(Version::of).toList());
  }
}
