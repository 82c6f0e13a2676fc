package org.tom4j.streaming;

/**
 * Asks before all messages that could not be used are thrown away.
 *
 * @param count how many, in words
 * @param back to the list of them
 */
public record LetterDiscardPage(
    String query, String count, String action, String back, boolean own) {}
