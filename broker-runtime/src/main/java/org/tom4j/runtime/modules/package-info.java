/** Finding, compiling, loading and replacing modules, and calling them without being harmed. */
@NullMarked
package org.tom4j.runtime.modules;

import org.jspecify.annotations.NullMarked;
