package org.tom4j.streaming;

/**
 * A message that could not be used; texts, "" where there is none.
 *
 * @param path of the query's letters, ends in a slash
 * @param list the page of letters that it stands on
 * @param back the query's own page
 * @param own whether it was read with an account of the reader's own
 * @param run where the run is that received it
 * @param download of its bytes; "" if they were not told
 * @param shown how it begins
 */
public record LetterPage(
    long id,
    String query,
    String path,
    String list,
    String back,
    boolean own,
    String reason,
    String partition,
    String position,
    String received,
    String size,
    String mediaType,
    String run,
    String tried,
    String download,
    LetterText.Shown shown) {}
