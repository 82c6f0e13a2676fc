/** JSON as members by name, and members by name as JSON. */
@NullMarked
package org.tom4j.streams.json;

import org.jspecify.annotations.NullMarked;
