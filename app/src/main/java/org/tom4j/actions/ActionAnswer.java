package org.tom4j.actions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** A query's actions as the API tells of them. */
@Says("What is done by itself with each alert that a saved query keeps.")
record ActionAnswer(
    @Says("Whether each gets a target, or is linked to the one that is here.")
        boolean createTargets,
    @Says("The list of targets that its target is put on; null: none.") @Nullable Long list,
    @Says(
            "The address that is told; to those who may not change the query without its path. null:"
                + " none.")
        @Nullable String webhook,
    @Says("Whether a secret is set by which deliveries are signed; it is never told.")
        boolean secretSet,
    @Says("Whether nothing is done until it is set anew.") boolean paused,
    @Says("Why it is paused; empty: it is not.") String words,
    @Says("Whose rights count; null: the console's, of somebody who is gone, or nothing is set.")
        @Nullable String person,
    @Says("Since when; null: nothing is done.") @Nullable Instant set,
    @Says("Alerts that were left out because that person may not see them.") long unseen) {

  static final ActionAnswer NONE =
      new ActionAnswer(false, null, null, false, false, "", null, null, 0);

  static ActionAnswer of(QueryAction action, String person, boolean mayChange) {
    String webhook = action.webhook();
    return new ActionAnswer(
        action.makeTargets(),
        action.list(),
        webhook == null || mayChange ? webhook : WebAddress.origin(webhook),
        action.secret() != null,
        action.paused(),
        action.words(),
        person.isEmpty() ? null : person,
        action.set(),
        action.unseen());
  }
}
