/**
 * Alerts out of files: packets in folders and archives as surveys publish them, and streams that
 * were recorded, once more at any speed.
 */
@NullMarked
package org.tom4j.streams.archive;

import org.jspecify.annotations.NullMarked;
