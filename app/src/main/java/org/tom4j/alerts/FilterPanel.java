package org.tom4j.alerts;

/**
 * A query's filter, ready to show.
 *
 * @param text as it was written; "" if the query keeps all
 * @param set which version it is, who set it and when; or ""
 * @param edit where it is set; "" if the reader may not
 */
public record FilterPanel(String text, String set, String edit) {}
