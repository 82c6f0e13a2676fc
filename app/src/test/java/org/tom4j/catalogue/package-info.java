@NullMarked
package org.tom4j.catalogue;

import org.jspecify.annotations.NullMarked;
