/**
 * Photometry of targets, brought from the brokers that know them: asked for when a target is made
 * of an alert and whenever somebody wants it anew. What waits is kept in the database, so nothing
 * is lost when a process ends.
 */
@NullMarked
package org.tom4j.refresh;

import org.jspecify.annotations.NullMarked;
