package org.tom4j.targets;

import org.jspecify.annotations.Nullable;
import org.tom4j.api.AlsoTakes;
import org.tom4j.api.Says;

/** How a target is to be kept up to date, as a program sends it. */
@Says("How often a target's brokers are to be asked anew.")
@AlsoTakes(RefreshRuleAnswer.class)
record RefreshRuleInput(
    @Says(
            "Whole hours, 1 to 8760, counted from now unless it was so already; absent or null:"
                + " it is not kept up to date.")
        @Nullable Integer everyHours) {}
