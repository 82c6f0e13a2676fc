package org.tom4j.filtering;

import org.jspecify.annotations.Nullable;

/**
 * An alert that a run's filter did not keep.
 *
 * @param alertId the broker's
 * @param name of the object, or null
 * @param restrictedTo the group that alone may see it, or null
 * @param why in whole or, if that would be too long, without its parts
 */
record PassedOverAlert(
    String alertId, @Nullable String name, @Nullable String restrictedTo, Why why) {}
