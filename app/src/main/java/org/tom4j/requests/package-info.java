/**
 * Photometry that services measure on request: handed in, asked for until it is there, and kept
 * with the target. What waits is in the database, so nothing is lost when a process ends.
 */
@NullMarked
package org.tom4j.requests;

import org.jspecify.annotations.NullMarked;
