/**
 * MARS, "Make Alerts Really Simple": Las Cumbres Observatory's archive of public ZTF alerts. The
 * public service ended in 2022; a copy of its server can be named in {@code tom.yaml}.
 */
@NullMarked
package org.tom4j.brokers.mars;

import org.jspecify.annotations.NullMarked;
