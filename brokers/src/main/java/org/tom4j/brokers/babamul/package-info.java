/**
 * Babamul, what everybody may have of BOOM: alerts of ZTF ({@link
 * org.tom4j.brokers.babamul.BabamulZtf}) and of Rubin ({@link
 * org.tom4j.brokers.babamul.BabamulLsst}), one service with one account and one token, asked alike.
 * BOOM itself ({@link org.tom4j.brokers.babamul.BoomZtf}, {@link
 * org.tom4j.brokers.babamul.BoomLsst}) has the same packets behind other questions.
 */
@NullMarked
package org.tom4j.brokers.babamul;

import org.jspecify.annotations.NullMarked;
