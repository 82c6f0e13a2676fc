/**
 * Lists of targets that people keep: what is followed tonight, hosts, standards. A list is its
 * maker's, and shared as targets are; who sees a list sees those of its targets that he may see
 * anyway.
 */
@NullMarked
package org.tom4j.lists;

import org.jspecify.annotations.NullMarked;
