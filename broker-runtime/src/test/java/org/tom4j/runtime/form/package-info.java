@NullMarked
package org.tom4j.runtime.form;

import org.jspecify.annotations.NullMarked;
