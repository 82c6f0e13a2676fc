/** What machines ask a process: whether it is well, and how much it does. */
@NullMarked
package org.tom4j.probes;

import org.jspecify.annotations.NullMarked;
