/**
 * What is called by a name: asked of all services that know names, at once. Nobody waits long for
 * one that is slow; what it says later is there for who asks again.
 */
@NullMarked
package org.tom4j.lookup;

import org.jspecify.annotations.NullMarked;
