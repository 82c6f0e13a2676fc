package org.tom4j.runtime.modules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a module's last fetches went, through all its versions. */
record Health(
    @Nullable Instant lastSuccess, @Nullable Instant lastFailure, @Nullable String failureWords) {
  static final Health UNKNOWN = new Health(null, null, null);

  Health succeeded(Instant when) {
    return new Health(when, lastFailure, failureWords);
  }

  Health failed(Instant when, String words) {
    return new Health(lastSuccess, when, words);
  }
}
