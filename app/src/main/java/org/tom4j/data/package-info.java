/**
 * What was measured of targets: one {@link org.tom4j.data.Datum} a measurement, however many
 * sources tell of it. Difference, total and forced photometry are separate series and limits are no
 * magnitudes. The store adds idempotently, so the same light curve may come again and again.
 */
@NullMarked
package org.tom4j.data;

import org.jspecify.annotations.NullMarked;
