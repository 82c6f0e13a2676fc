/**
 * The contract of a module as checks that anyone can run: what a host relies on, tried out against
 * recorded answers and against services that misbehave. Needs neither JUnit nor the internet; the
 * module's requests go to a small server of the check's own, whatever address they name. Each check
 * has a limit of time and leaves nothing behind but a module's own stuck threads.
 */
@NullMarked
package org.tom4j.runtime.contract;

import org.jspecify.annotations.NullMarked;
