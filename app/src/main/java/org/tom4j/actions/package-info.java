/**
 * What a TOM does by itself with each alert that a saved query keeps: makes its target, puts that
 * on a list, tells an address. All of it waits in the database and is worked off from there.
 */
@NullMarked
package org.tom4j.actions;

import org.jspecify.annotations.NullMarked;
