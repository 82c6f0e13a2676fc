/** The Transient Name Server of the IAU, asked as a registered bot or person. */
@NullMarked
package org.tom4j.brokers.tns;

import org.jspecify.annotations.NullMarked;
