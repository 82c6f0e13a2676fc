/** VizieR, the catalogues of the CDS. */
@NullMarked
package org.tom4j.brokers.vizier;

import org.jspecify.annotations.NullMarked;
