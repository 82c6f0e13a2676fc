package org.tom4j.filters;

/**
 * A word of the language, for completion and documentation.
 *
 * @param name as it is written, {@code mag}; a function with its arguments, {@code abs(x)}
 * @param kind {@code a number}, {@code a text}, {@code true or false} …
 * @param description one line in plain English, with the unit
 */
public record FilterName(String name, String kind, String description) {}
