package org.tom4j.form;

/**
 * One entry of a list to choose from.
 *
 * @param value what is stored and sent
 * @param label what a person reads
 */
public record Choice(String value, String label) {}
