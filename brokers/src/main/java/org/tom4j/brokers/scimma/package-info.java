/**
 * SCiMMA's archive of what went over Hopskotch, astronomers' own messages and copies of GCN's
 * notices, read through Hermes, which passes questions on to it.
 */
@NullMarked
package org.tom4j.brokers.scimma;

import org.jspecify.annotations.NullMarked;
