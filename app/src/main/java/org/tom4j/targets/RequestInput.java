package org.tom4j.targets;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** A request for photometry as a program sends it. */
@Says("Forced photometry that is wanted of a target.")
record RequestInput(
    @Says("The module to ask; absent: the only one that takes requests.") @Nullable String broker,
    @Says("UTC or MJD; absent: 30 days before the end.") @Nullable String from,
    @Says("UTC or MJD; absent: now.") @Nullable String to) {

  RequestForm form() {
    return new RequestForm(
        Objects.requireNonNullElse(broker, ""),
        Objects.requireNonNullElse(from, ""),
        Objects.requireNonNullElse(to, ""));
  }
}
