/**
 * Babamul, what everybody may have of BOOM: alerts of ZTF ({@link
 * org.tom4j.brokers.babamul.BabamulZtf}) and of Rubin ({@link
 * org.tom4j.brokers.babamul.BabamulLsst}), one service with one account and one token, asked alike.
 */
@NullMarked
package org.tom4j.brokers.babamul;

import org.jspecify.annotations.NullMarked;
