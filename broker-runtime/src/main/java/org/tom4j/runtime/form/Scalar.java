package org.tom4j.runtime.form;

import java.util.List;
import org.tom4j.form.Choice;

/**
 * A kind of value that is written as one text.
 *
 * @param widget what it is filled in with
 * @param choices what can be chosen, or empty
 * @param reader from text, trimmed and not empty
 */
record Scalar(Widget widget, List<Choice> choices, Reader reader) {

  /** From text to value. */
  @FunctionalInterface
  interface Reader {
    /**
     * @throws NotAValue in words
     */
    Reading read(String text);
  }

  /**
   * A text that made sense.
   *
   * @param value what the record gets
   * @param stored what is kept: a text, or a {@link NumberText}
   */
  record Reading(Object value, Object stored) {}
}
