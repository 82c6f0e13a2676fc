@NullMarked
package org.tom4j.runtime.modules;

import org.jspecify.annotations.NullMarked;
