/** What surveys' packets say, in the terms that all brokers share. */
@NullMarked
package org.tom4j.streams.survey;

import org.jspecify.annotations.NullMarked;
