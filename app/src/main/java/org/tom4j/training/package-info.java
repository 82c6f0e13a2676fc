/**
 * Makes the JDK's ahead-of-time cache, with which a TOM starts in a third of the time. A throw-away
 * TOM serves the example project as a new user would use it, and the JDK writes down what it
 * loaded. Only the launcher and the maker of the archive start this; docs/decisions/0004 says why.
 */
@NullMarked
package org.tom4j.training;

import org.jspecify.annotations.NullMarked;
