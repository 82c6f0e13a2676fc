/**
 * The objects that a group follows: their names, places, rights, and the alerts they came from.
 * Other features make and match targets through {@link org.tom4j.targets.Targets} and nothing else.
 * Every read takes the person who asks.
 */
@NullMarked
package org.tom4j.targets;

import org.jspecify.annotations.NullMarked;
