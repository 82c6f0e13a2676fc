/**
 * Notices of events that are sent as XML, as text or as forty numbers, read into members by name:
 * VOEvent and GCN Classic. What all of them tell is called the same: {@code where.ra} and {@code
 * where.dec} in degrees, J2000, {@code where.error_radius} in degrees, {@code where.time} in UTC.
 */
@NullMarked
package org.tom4j.streams.notice;

import org.jspecify.annotations.NullMarked;
