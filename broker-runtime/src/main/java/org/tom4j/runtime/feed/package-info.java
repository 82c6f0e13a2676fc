/**
 * One fetch at a time: a module's lazy stream turned into batches of mapped alerts, with an
 * outcome.
 */
@NullMarked
package org.tom4j.runtime.feed;

import org.jspecify.annotations.NullMarked;
