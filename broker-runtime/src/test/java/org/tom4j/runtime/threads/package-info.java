@NullMarked
package org.tom4j.runtime.threads;

import org.jspecify.annotations.NullMarked;
