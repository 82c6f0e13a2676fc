@NullMarked
package org.tom4j.testkit;

import org.jspecify.annotations.NullMarked;
