package org.tom4j.alerts;

import org.tom4j.broker.GenericAlert;

/**
 * An alert that a run brought.
 *
 * @param id the TOM's own number of it
 * @param run that brought it
 * @param broker that told it
 * @param alert as it was told, without its extras
 */
public record FoundAlert(long id, long run, String broker, GenericAlert alert) {}
