package org.tom4j.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a target is made from.
 *
 * @param alert the TOM's number of the alert
 * @param run the TOM's number of the run in which somebody chose it; null: in none
 * @param observed when it was where it says, or null
 */
public record FromAlert(long alert, @Nullable Long run, @Nullable Instant observed) {}
