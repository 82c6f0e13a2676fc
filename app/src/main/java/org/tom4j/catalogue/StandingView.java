package org.tom4j.catalogue;

import java.util.List;

/**
 * How a module's catalogue stands, in texts; "" where there is nothing to tell.
 *
 * @param path where it is told to update
 * @param entries how many there are
 * @param updated when the last update began that came to its end, UTC
 * @param counts of that update, a sentence
 * @param remarks about it, a sentence each
 * @param failed when the last one failed, UTC; "" if none did since
 * @param failure why
 * @param underWay whether it is being read now
 * @param byItself when it is updated without being told
 */
public record StandingView(
    String path,
    String entries,
    String updated,
    String counts,
    List<String> remarks,
    String failed,
    String failure,
    boolean underWay,
    String byItself) {}
