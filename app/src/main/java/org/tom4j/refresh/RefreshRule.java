package org.tom4j.refresh;

import java.time.Instant;

/**
 * That a target is kept up to date.
 *
 * @param next when its brokers are asked again; past while no TOM has come to it yet
 */
public record RefreshRule(RefreshEvery every, Instant next) {}
