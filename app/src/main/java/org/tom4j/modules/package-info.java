/**
 * The broker modules of this TOM: the host that finds and runs them, and the page that tells how
 * each one does. Other features ask {@link org.tom4j.runtime.modules.ModuleHost}, which is made
 * here.
 */
@NullMarked
package org.tom4j.modules;

import org.jspecify.annotations.NullMarked;
