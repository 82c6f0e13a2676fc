/**
 * Saved queries that are listened to: a run of each goes on, whatever happens, until it is paused.
 */
@NullMarked
package org.tom4j.listening;

import org.jspecify.annotations.NullMarked;
