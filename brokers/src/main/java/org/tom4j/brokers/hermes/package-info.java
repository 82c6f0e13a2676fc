/**
 * Hermes, Las Cumbres Observatory's service of messages with targets and photometry, read from the
 * archive behind it.
 */
@NullMarked
package org.tom4j.brokers.hermes;

import org.jspecify.annotations.NullMarked;
