/** What tests of packets share. */
@NullMarked
package org.tom4j.streams;

import org.jspecify.annotations.NullMarked;
