/**
 * ALeRCE: objects with classes by machine learning, of ZTF ({@link
 * org.tom4j.brokers.alerce.AlerceZtf}) and of Rubin ({@link org.tom4j.brokers.alerce.AlerceRubin}),
 * which it answers by two services. Open to everybody.
 */
@NullMarked
package org.tom4j.brokers.alerce;

import org.jspecify.annotations.NullMarked;
