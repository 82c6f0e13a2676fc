/**
 * Load programs: each starts what people start, asks it what people ask, and prints what it
 * measured as rows of a table. They promise nothing about times; a promise that is broken (a lost
 * row, a page that fails) ends the program with 1. Small things are measured by JMH, beside the
 * package-private classes they are about.
 */
@NullMarked
package org.tom4j.bench;

import org.jspecify.annotations.NullMarked;
