/** ATLAS' forced photometry: a place is measured in all images of a span of time, on request. */
@NullMarked
package org.tom4j.brokers.atlas;

import org.jspecify.annotations.NullMarked;
