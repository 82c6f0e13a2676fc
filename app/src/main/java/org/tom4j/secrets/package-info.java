/**
 * What must not lie in the database as it is: sealed by a key that lies outside of it, so that a
 * copy of the database tells nobody a token.
 */
@NullMarked
package org.tom4j.secrets;

import org.jspecify.annotations.NullMarked;
