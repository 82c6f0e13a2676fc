/** How broker modules do: each of their fetches, and whether their services' answers change. */
@NullMarked
package org.tom4j.health;

import org.jspecify.annotations.NullMarked;
