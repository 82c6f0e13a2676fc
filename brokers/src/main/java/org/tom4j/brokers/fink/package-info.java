/**
 * Fink's archive of ZTF alerts, with what Fink added to them: classes, cross-matches, scores. Open
 * to everybody, without a key.
 */
@NullMarked
package org.tom4j.brokers.fink;

import org.jspecify.annotations.NullMarked;
