/**
 * One question put to all brokers at once: their runs side by side, and one table of what they
 * found, in which what is the same object stands together.
 */
@NullMarked
package org.tom4j.questions;

import org.jspecify.annotations.NullMarked;
