package org.tom4j.filtering;

import org.jspecify.annotations.Nullable;
import org.tom4j.api.AlsoTakes;
import org.tom4j.api.Says;

/** A query's filter as a program sends it. */
@Says("Which of a saved query's alerts are to be kept.")
@AlsoTakes(FilterAnswer.class)
record FilterInput(
    @Says("A condition in the language of docs/filters.md.") @Nullable String filter,
    @Says("Of a change: the version that was read; another one is not overwritten.")
        @Nullable Integer version) {}
