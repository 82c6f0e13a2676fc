@NullMarked
package org.tom4j.sky;

import org.jspecify.annotations.NullMarked;
