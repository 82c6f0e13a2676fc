/**
 * The first page: what this TOM has tonight. It asks the other features for what they have to show
 * and keeps nothing itself.
 */
@NullMarked
package org.tom4j.home;

import org.jspecify.annotations.NullMarked;
