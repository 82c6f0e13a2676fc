package org.tom4j.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.refresh.RefreshRule;

/** How a target is kept up to date, as the API tells of it. */
@Says("How often a target's brokers are asked anew.")
record RefreshRuleAnswer(
    @Says("Hours from one time to the next; null: it is not kept up to date.")
        @Nullable Integer everyHours,
    @Says("When they are asked again; past while no TOM has come to it yet.")
        @Nullable Instant next,
    @Says("Why that brings nothing as things are.") @Nullable String remarks) {

  static final RefreshRuleAnswer NONE = new RefreshRuleAnswer(null, null, null);

  static RefreshRuleAnswer of(RefreshRule rule, String remarks) {
    return new RefreshRuleAnswer(
        rule.every().hours(), rule.next(), remarks.isEmpty() ? null : remarks);
  }
}
