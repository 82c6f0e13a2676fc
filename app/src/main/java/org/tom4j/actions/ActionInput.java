package org.tom4j.actions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.AlsoTakes;
import org.tom4j.api.Says;

/** A query's actions as a program sends them. */
@Says("What is to be done with each alert that a saved query keeps; nothing: no more.")
@AlsoTakes(ActionAnswer.class)
record ActionInput(
    @Says("Whether each gets a target; absent: no.") @Nullable Boolean createTargets,
    @Says("A list of targets that you may change; null: none.") @Nullable Long list,
    @Says("An https or http address; null: none.") @Nullable String webhook,
    @Says(
            "16 to 200 characters by which deliveries are signed; absent: the one that is set stays, as"
                + " long as the address is the same server's.")
        @Nullable String secret) {

  ActionForm form() {
    return new ActionForm(
        Boolean.TRUE.equals(createTargets),
        list == null ? "" : list.toString(),
        Objects.requireNonNullElse(webhook, ""),
        Objects.requireNonNullElse(secret, ""));
  }

  /** A secret stands in no log. */
  @Override
  public String toString() {
    return "actions";
  }
}
