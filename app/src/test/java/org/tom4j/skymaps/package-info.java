@NullMarked
package org.tom4j.skymaps;

import org.jspecify.annotations.NullMarked;
