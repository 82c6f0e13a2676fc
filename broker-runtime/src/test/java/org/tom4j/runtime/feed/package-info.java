@NullMarked
package org.tom4j.runtime.feed;

import org.jspecify.annotations.NullMarked;
