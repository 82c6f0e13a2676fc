/**
 * Photometry of targets, brought from the brokers that know them: asked for when a target is made
 * of an alert, whenever somebody wants it anew, and time and again for targets that are kept up to
 * date. What waits is kept in the database, so nothing is lost when a process ends.
 */
@NullMarked
package org.tom4j.refresh;

import org.jspecify.annotations.NullMarked;
