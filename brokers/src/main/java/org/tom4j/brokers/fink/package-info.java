/**
 * Fink's archives of the alerts of ZTF ({@link org.tom4j.brokers.fink.FinkZtf}) and of Rubin
 * ({@link org.tom4j.brokers.fink.FinkRubin}), which it answers by two services, with what Fink
 * added to them: classes, tags, cross-matches, scores. Open to everybody, without a key.
 */
@NullMarked
package org.tom4j.brokers.fink;

import org.jspecify.annotations.NullMarked;
