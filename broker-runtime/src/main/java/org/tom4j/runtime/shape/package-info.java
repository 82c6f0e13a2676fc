/** What answers look like: names, types and absences of their members, and how that changes. */
@NullMarked
package org.tom4j.runtime.shape;

import org.jspecify.annotations.NullMarked;
