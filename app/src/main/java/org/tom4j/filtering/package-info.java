/**
 * Filters of saved queries: set, kept by versions, at work in runs, and why they decide as they do.
 */
@NullMarked
package org.tom4j.filtering;

import org.jspecify.annotations.NullMarked;
