package org.tom4j.questions;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * The question as a form, and what was asked before.
 *
 * @param problem of the form as a whole, or ""
 * @param asked brokers that take such questions, with commas between; "" if none does
 * @param earlier the reader's own, the newest first
 */
public record AskPage(List<FieldView> fields, String problem, String asked, List<Earlier> earlier) {

  /** A question that was asked; asked: when, UTC. */
  public record Earlier(String href, String words, String asked) {}
}
