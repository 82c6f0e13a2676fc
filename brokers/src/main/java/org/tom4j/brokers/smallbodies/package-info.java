/** What asteroids and comets are called: what the modules that know them have in common. */
@NullMarked
package org.tom4j.brokers.smallbodies;

import org.jspecify.annotations.NullMarked;
