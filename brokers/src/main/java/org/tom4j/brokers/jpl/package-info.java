/** Small bodies as the Jet Propulsion Laboratory's Solar System Dynamics group tells of them. */
@NullMarked
package org.tom4j.brokers.jpl;

import org.jspecify.annotations.NullMarked;
