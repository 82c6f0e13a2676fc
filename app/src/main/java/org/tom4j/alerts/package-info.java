/**
 * Saved queries, their runs and the alerts that came: the heart of the TOM. A run is a thread that
 * carries batches from a module's feed to the database and tells the pages that watch it. Other
 * features may read {@link org.tom4j.alerts.AlertStore}; everything else stays in here.
 */
@NullMarked
package org.tom4j.alerts;

import org.jspecify.annotations.NullMarked;
