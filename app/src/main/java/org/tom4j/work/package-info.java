/** Work that waits in the database and is done in the background. */
@NullMarked
package org.tom4j.work;

import org.jspecify.annotations.NullMarked;
