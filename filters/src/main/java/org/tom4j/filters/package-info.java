/** Filters: expressions over alerts that say keep or drop, and why. */
@NullMarked
package org.tom4j.filters;

import org.jspecify.annotations.NullMarked;
