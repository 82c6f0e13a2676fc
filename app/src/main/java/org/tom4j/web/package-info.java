/**
 * What every page shares: the frame round it, the views its parts are drawn from. The records here
 * hold exactly what a template in {@code jte/} shows, already worded and formatted. Nothing here
 * reads a store or a request.
 */
@NullMarked
package org.tom4j.web;

import org.jspecify.annotations.NullMarked;
