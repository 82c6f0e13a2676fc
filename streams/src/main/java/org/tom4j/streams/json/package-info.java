/** JSON as members by name. */
@NullMarked
package org.tom4j.streams.json;

import org.jspecify.annotations.NullMarked;
