/** SIMBAD, the objects of the CDS. */
@NullMarked
package org.tom4j.brokers.simbad;

import org.jspecify.annotations.NullMarked;
