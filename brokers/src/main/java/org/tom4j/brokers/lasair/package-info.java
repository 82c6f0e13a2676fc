/**
 * Lasair: objects of ZTF ({@link org.tom4j.brokers.lasair.LasairZtf}) and of Rubin ({@link
 * org.tom4j.brokers.lasair.LasairLsst}), asked by conditions in SQL. Two services with an account
 * and a token each, of the same manners but for their columns.
 */
@NullMarked
package org.tom4j.brokers.lasair;

import org.jspecify.annotations.NullMarked;
