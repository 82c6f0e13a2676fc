/**
 * Threads that modules run on: daemons of their own, named, counted when they never end. Java
 * cannot kill a thread, so what is left behind is listed and bounded. Also finds a module's own
 * line in a stack trace.
 */
@NullMarked
package org.tom4j.runtime.threads;

import org.jspecify.annotations.NullMarked;
