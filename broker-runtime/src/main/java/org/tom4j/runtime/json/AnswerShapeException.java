package org.tom4j.runtime.json;

/** An answer as a whole is not what was asked for: cut short, HTML, another shape. */
public final class AnswerShapeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AnswerShapeException(String words) {
    super(words);
  }

  public AnswerShapeException(String words, Throwable cause) {
    super(words, cause);
  }
}
