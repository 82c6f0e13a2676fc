/**
 * What the large surveys' own values look like, whichever broker tells them: the numbers of their
 * filters, the scales of their times, how a sign or an absent value is written, and what makes two
 * tellings of a measurement one.
 */
@NullMarked
package org.tom4j.survey;

import org.jspecify.annotations.NullMarked;
