package org.tom4j.runtime.modules;

import java.util.List;
import org.tom4j.runtime.feed.Outcome;

/**
 * What came of asking a service whether it answers.
 *
 * @param words what the service said of itself or of the account, "" if it did not answer
 * @param notes what the module said beside it
 * @param outcome how it ended
 */
public record TestAnswer(String words, List<String> notes, Outcome outcome) {}
