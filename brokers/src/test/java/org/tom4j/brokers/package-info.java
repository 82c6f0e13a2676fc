/**
 * What the tests of several modules share: a context, a small server, and where recorded answers
 * are.
 */
@NullMarked
package org.tom4j.brokers;

import org.jspecify.annotations.NullMarked;
