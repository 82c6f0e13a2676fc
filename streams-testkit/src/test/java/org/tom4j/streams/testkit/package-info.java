@NullMarked
package org.tom4j.streams.testkit;

import org.jspecify.annotations.NullMarked;
